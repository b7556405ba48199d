using Graph.Core.Sources;
using Graph.Server.Commands;

namespace Graph.Server.Uploads;

/// <summary>What an upload would come to: how it is read, its first records, and what would be set aside. Nothing is stored.</summary>
internal static class UploadDryRun
{
    private const int Shown = 20;

    public static IResult Of(RecordInput input)
    {
        var (tally, records, rows, reports) = (new Tally(), 0L, 0L, 0L);
        var (first, rejects) = (new List<object>(), new List<object>());
        foreach (var item in input.Read(tally))
        {
            if (item is ReadRecord { Record: var record })
            {
                if (records++ < Shown)
                {
                    first.Add(new { key = record.Key.ToString(), kind = record.Kind.ToString(), caption = record.Caption, row = record.Provenance.Row });
                }
            }
            else if (item is Rejected { Reject: var reject })
            {
                rows += reject.WholeRow ? 1 : 0;
                if (reports++ < Shown)
                {
                    rejects.Add(reject);
                }
            }
        }

        return Results.Json(new { source = input.Source, format = input.Reader.Format, read = records + rows, records, setAside = rows, reports, tally = tally.Counts, first, rejects });
    }
}

using Graph.Core.Sources;

namespace Graph.Server.Commands;

/// <summary>A load that reads and reports, and stores nothing.</summary>
internal static class DryRun
{
    public static int Of(Surroundings around, LoadRequest request)
    {
        var tally = new Tally();
        using var rejects = new RejectReport(around, request.Rejects);
        var (records, rows) = (0L, 0L);
        foreach (var item in request.Input.Read(tally))
        {
            if (item is Rejected { Reject: var reject })
            {
                rejects.Add(reject);
                rows += reject.WholeRow ? 1 : 0;
            }
            else
            {
                records++;
            }
        }

        rejects.Close(request.Rejects?.Name);
        around.Say($"Read {records + rows:N0} rows as {request.Input.Reader.Format}: {records:N0} records, {rejects.Count:N0} reports of rows or values set aside. Nothing was stored (--dry-run).");
        using var output = JsonLines.To(null, around);
        output.Write(new { source = request.Input.Source, format = request.Input.Reader.Format, read = records + rows, records, setAside = rows, reports = rejects.Count, tally = tally.Counts });
        return rejects.Count > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }
}

using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>Reads leads as JSON lines, described by <c>schema/lead.schema.json</c>.</summary>
internal sealed class LeadJsonReader : IRecordReader
{
    public string Format => "jsonl";

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        foreach (var file in request.Files)
        {
            FileHead.Of(file).RequireObject(o => o.TryGetProperty("id", out _), "an id, which every lead needs");
        }

        var keys = new KeysTaken();
        foreach (var file in request.Files)
        {
            using var lines = SourceLines.Open(file);
            foreach (var line in lines.Rest().Where(l => !string.IsNullOrWhiteSpace(l.Text)))
            {
                foreach (var item in ReadLine(request, file, line, keys))
                {
                    yield return item is Rejected rejected ? rejected with { Row = new SourceRow([], [line.Text], line.Number) } : item;
                }
            }

            request.Tally.Add(new FileLayout(file.Name, lines.Encoding.Name, null, null, null, [], [], []));
        }
    }

    private static IEnumerable<ReadItem> ReadLine(ReadRequest request, SourceFile file, SourceLine line, KeysTaken keys)
    {
        using var document = JsonLine.TryParse(line, out var problem);
        if (document is null)
        {
            request.Tally.Add("rows");
            return [new Rejected(new Reject(file.Name, line.Number, "line", ReadLimits.Shown(line.Text), problem, "Write one whole JSON object on this line."))];
        }

        var lead = new LeadDraft(new RecordDraft(new Provenance(file.Name, line.Number)), request.Source);
        var id = new LeadObject(lead, request.Source).Read(document.RootElement);
        if (id is null)
        {
            request.Tally.Add("rows");
            return [new Rejected(new Reject(file.Name, line.Number, "id", ReadLimits.Shown(line.Text), "The lead has no id.", "Give it an id that stays the same in every file."))];
        }

        return lead.Close(id, keys, request, line.Text);
    }
}

using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>Reads leads as CSV with a header: comma, semicolon, tab or bar, headers in many spellings, or a mapping.</summary>
internal sealed class LeadCsvReader : IRecordReader
{
    public string Format => "csv";

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        var tables = request.Files.Select(f => LeadTable.Of(FileHead.Of(f), request.Mapping)).ToList();
        var keys = new KeysTaken();
        foreach (var (file, table) in request.Files.Zip(tables))
        {
            foreach (var typo in table.Typos)
            {
                request.Tally.Add(typo);
            }

            foreach (var row in CsvRows.Read(file, table.Delimiter).SkipWhile(r => r.IsBlank).Skip(1).Where(r => !r.IsBlank))
            {
                foreach (var item in ReadRow(request, file, table, row, keys))
                {
                    yield return item;
                }
            }
        }
    }

    private static IEnumerable<ReadItem> ReadRow(ReadRequest request, SourceFile file, LeadTable table, CsvRow row, KeysTaken keys)
    {
        if ((row.Problem ?? Surplus(row, table)) is { } problem)
        {
            request.Tally.Add("rows");
            return [new Rejected(new Reject(file.Name, row.Line, "row", ReadLimits.Shown(row.Text), problem, "Mend the quotes and delimiters of the row."))];
        }

        var lead = new LeadDraft(new RecordDraft(new Provenance(file.Name, row.Line)), request.Source);
        var id = new LeadRow(lead, table).Read(row);
        return lead.Close(id, keys, request.Tally, row.Text);
    }

    private static string? Surplus(CsvRow row, LeadTable table) =>
        row.Fields.Skip(table.Headers.Count).Any(f => !string.IsNullOrWhiteSpace(f))
            ? $"The row has {row.Fields.Count} columns where the header has {table.Headers.Count}."
            : null;
}

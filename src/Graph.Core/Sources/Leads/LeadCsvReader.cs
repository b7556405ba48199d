using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>Reads leads as CSV with a header: comma, semicolon, tab or bar, headers in many spellings, or a mapping.</summary>
internal sealed class LeadCsvReader : IRecordReader
{
    public string Format => "csv";

    public bool TakesMapping => true;

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        var tables = request.Files.Select(f => (File: f, Table: LeadTable.Of(FileHead.Of(f), request.Mapping))).ToList();
        var ids = Ids(tables);
        var reading = new LeadRowsReading(request, ids.Contains);
        foreach (var (file, table) in tables)
        {
            foreach (var remark in table.Header.Remarks())
            {
                request.Tally.Add(remark);
            }

            foreach (var item in ReadFile(request, file, table, reading))
            {
                yield return item;
            }
        }

        reading.Close();
    }

    private static IEnumerable<ReadItem> ReadFile(ReadRequest request, SourceFile file, LeadTable table, LeadRowsReading reading)
    {
        using var lines = SourceLines.Open(file);
        try
        {
            foreach (var row in Rows(lines.Rest(), table))
            {
                foreach (var item in reading.Read(file.Name, table, row))
                {
                    yield return item;
                }
            }
        }
        finally
        {
            // Told last: the encoding is known when the last line is.
            request.Tally.Add(table.Header.Layout(file.Name, lines.Encoding.Name, table.Delimiter == LeadTable.OneColumn ? null : table.Delimiter, null, []));
        }
    }

    private static LeadIds Ids(IReadOnlyList<(SourceFile File, LeadTable Table)> tables)
    {
        var ids = new LeadIds();
        foreach (var (file, table) in tables.Any(t => LeadIds.AreAskedBy(t.Table)) ? tables : [])
        {
            ids.Add(table, Rows(SourceLines.Read(file), table));
        }

        return ids;
    }

    private static IEnumerable<CsvRow> Rows(IEnumerable<SourceLine> lines, LeadTable table) =>
        CsvRows.Read(lines, table.Delimiter).SkipWhile(r => r.Line <= table.Header.Row).Where(r => !r.IsBlank);
}

using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Text;
using Graph.Core.Sources.Workbooks;

namespace Graph.Core.Sources.Au;

/// <summary>Reads the consolidated list of Australia's Department of Foreign Affairs and Trade as CSV or workbook: a row a name, several rows a party.</summary>
internal sealed class AuReader : IRecordReader
{
    public string Format => "au";

    public bool ClosesLastRow(SourceFile file) => !WorkbookArchive.IsWorkbook(file);

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        var keys = new KeysTaken();
        return request.Files.SelectMany(file => ReadFile(request, file, keys));
    }

    private static IEnumerable<ReadItem> ReadFile(ReadRequest request, SourceFile file, KeysTaken keys)
    {
        var table = AuTable.Of(file);
        var columns = table.Columns;
        foreach (var note in table.Notes)
        {
            request.Tally.Add(note);
        }

        foreach (var header in columns.Unknown)
        {
            request.Tally.Add($"column '{header}' is not known here: kept under its name");
        }

        foreach (var (party, rows) in RowGroups.Of(table.Rows, request.Tally, row => PartyOf(columns, row)))
        {
            request.Tally.Add("rows", rows.Count);
            foreach (var item in party is null ? [new Rejected(Reject(file.Name, columns, rows[0]))] : Close(request, file.Name, columns, party, rows, keys))
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<ReadItem> Close(ReadRequest request, string file, AuColumns columns, string party, IReadOnlyList<CsvRow> rows, KeysTaken keys)
    {
        var draft = new AuParty(file, columns, request.Tally).Draft(rows);
        if (!draft.IsNamed)
        {
            return [new Rejected(new Reject(file, rows[0].Line, AuColumns.Name, ReadLimits.Shown(rows[0].Text), "No row of this party names it.", "Fill the name and load the list again."))];
        }

        request.Tally.Add("parties");
        return keys.Admit(draft, new RecordKey(request.Source, party), AuColumns.Reference, request.Tally);
    }

    private static Reject Reject(string file, AuColumns columns, CsvRow row) => columns.Problem(row) is { } problem
        ? new Reject(file, row.Line, "row", ReadLimits.Shown(row.Text), problem, "Mend the quotes and delimiters of the row.")
        : new Reject(file, row.Line, AuColumns.Reference, ReadLimits.Shown(columns.Cell(row, AuColumns.Reference)), "This is no reference of the list.", "Write a number, with a letter for each further name: 12, 12a, 12b.");

    /// <summary>The party a row is of; null where the row cannot be read.</summary>
    private static string? PartyOf(AuColumns columns, CsvRow row) =>
        columns.Problem(row) is not null ? null : AuReference.Party(columns.Cell(row, AuColumns.Reference));
}

using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Au;

/// <summary>Reads the consolidated list of Australia's Department of Foreign Affairs and Trade as CSV: a row a name, several rows a party.</summary>
internal sealed class AuCsvReader : IRecordReader
{
    public string Format => "au";

    public bool ClosesLastRow => true;

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        var keys = new KeysTaken();
        return request.Files.SelectMany(file => ReadFile(request, file, keys));
    }

    private static IEnumerable<ReadItem> ReadFile(ReadRequest request, SourceFile file, KeysTaken keys)
    {
        var columns = AuColumns.Of(file);
        foreach (var header in columns.Unknown)
        {
            request.Tally.Add($"column '{header}' is not known here: kept under its name");
        }

        foreach (var (party, rows) in RowGroups.Of(() => Rows(file), row => PartyOf(columns, row)))
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
        if (!draft.Claims.Any(c => c.Property is ClaimProperty.Name or ClaimProperty.Alias or ClaimProperty.WeakAlias or ClaimProperty.FormerName))
        {
            return [new Rejected(new Reject(file, rows[0].Line, AuColumns.Name, ReadLimits.Shown(rows[0].Text), "No row of this party names it.", "Fill the name and load the list again."))];
        }

        request.Tally.Add("parties");
        return [.. keys.Admit(draft.Build(new RecordKey(request.Source, party)), AuColumns.Reference, request.Tally), .. draft.Rejects.Select(r => new Rejected(r))];
    }

    private static Reject Reject(string file, AuColumns columns, CsvRow row) => (row.Problem ?? columns.Surplus(row)) is { } problem
        ? new Reject(file, row.Line, "row", ReadLimits.Shown(row.Text), problem, "Mend the quotes and delimiters of the row.")
        : new Reject(file, row.Line, AuColumns.Reference, ReadLimits.Shown(columns.Cell(row, AuColumns.Reference)), "This is no reference of the list.", "Write a number, with a letter for each further name: 12, 12a, 12b.");

    /// <summary>The party a row is of; null where the row cannot be read.</summary>
    private static string? PartyOf(AuColumns columns, CsvRow row) =>
        row.Problem is not null || columns.Surplus(row) is not null ? null : AuReference.Party(columns.Cell(row, AuColumns.Reference));

    private static IEnumerable<CsvRow> Rows(SourceFile file) => CsvRows.Read(file, ',').SkipWhile(r => r.IsBlank).Skip(1).Where(r => !r.IsBlank);
}

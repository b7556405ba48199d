using Graph.Core.Sources.Text;
using Graph.Core.Sources.Workbooks;

namespace Graph.Core.Sources.Leads;

/// <summary>The sheet of a workbook that holds its leads.</summary>
internal sealed class LeadSheet
{
    private readonly string _part;

    private LeadSheet(SourceFile file, string part, string sheet, HeaderRow header, IReadOnlyList<string> notes)
    {
        (File, _part, Sheet, Table) = (file, part, sheet, LeadTable.Of(header));
        Layout = header.Layout(file.Name, null, null, sheet, notes);
    }

    public SourceFile File { get; }

    public string Sheet { get; }

    public LeadTable Table { get; }

    public FileLayout Layout { get; }

    /// <summary>Finds the first visible sheet with a header, and notes the others.</summary>
    /// <exception cref="UnreadableFileException">There is none, or the mapping does not fit.</exception>
    public static LeadSheet Find(SourceFile file, ColumnMapping? mapping)
    {
        using var sheets = WorkbookSheets.Open(file);
        var (found, first, notes) = (((string Part, string Sheet, HeaderRow Header)?)null, Array.Empty<string>(), new List<string>());
        foreach (var (name, isVisible, part) in sheets.Sheets)
        {
            var head = sheets.Rows(part, merged: false).Where(r => !r.IsBlank).Take(ReadLimits.HeadLines).ToList();
            var header = isVisible ? HeaderRow.Find([.. head.Where(r => r.Problem is null)], mapping) : null;
            first = first.Length == 0 && head.Count > 0 ? [.. head[0].Fields.Where(f => f.Length > 0)] : first;
            if (header is not null && found is null)
            {
                found = (part, name, header);
            }
            else if (head.Count > 0)
            {
                notes.Add(!isVisible ? $"Sheet '{name}' is hidden and was not read."
                    : header is null ? $"Sheet '{name}' has no header that is recognised and was not read."
                    : $"Sheet '{name}' has a header too and was not read: save it as a file of its own.");
            }
        }

        mapping?.Require(file.Name, found?.Header.Headers ?? first);
        return found is { } sheet
            ? new LeadSheet(file, sheet.Part, sheet.Sheet, sheet.Header, notes)
            : throw new UnreadableFileException(
                $"{file.Name} has no sheet of leads: none of the columns ({ReadLimits.Shown(string.Join(", ", first))}) is recognised as a name or an identifier; give a mapping file (column → field).");
    }

    /// <summary>The rows under the header, blank ones left out.</summary>
    public IEnumerable<CsvRow> Rows()
    {
        using var sheets = WorkbookSheets.Open(File);
        foreach (var row in sheets.Rows(_part, merged: true).Where(r => r.Line > Table.Header.Row && !r.IsBlank))
        {
            yield return row;
        }
    }

    /// <summary>The cell that a report is about ("cell Leads!C7"), or the row where it is about the whole of it.</summary>
    public string Cell(CsvRow row, string column, string value)
    {
        var columns = Enumerable.Range(0, Table.Headers.Count).Where(i => string.Equals(Table.Headers[i], column, StringComparison.Ordinal)).ToList();
        var at = columns.Count == 0 ? -1 : columns.Find(i => row[i]?.Contains(value, StringComparison.Ordinal) == true) is var i && columns.Contains(i) ? i : columns[0];
        return at < 0 ? $"Sheet {Sheet}, row {row.Line}" : $"Cell {Sheet}!{Letters(at)}{row.Line}";
    }

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{Letters((column / 26) - 1)}{(char)('A' + (column % 26))}";
}

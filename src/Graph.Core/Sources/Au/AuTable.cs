using Graph.Core.Sources.Text;
using Graph.Core.Sources.Workbooks;

namespace Graph.Core.Sources.Au;

/// <summary>The table of the list, alike from its CSV and from its workbook.</summary>
internal sealed class AuTable
{
    private readonly SourceFile _file;
    private readonly string? _part;

    private AuTable(SourceFile file, AuColumns columns, string? part, IReadOnlyList<string> notes) =>
        (_file, Columns, _part, Notes) = (file, columns, part, notes);

    public AuColumns Columns { get; }

    /// <summary>Sheets that were not read.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Whether a workbook holds the list.</summary>
    public static bool IsWorkbook(SourceFile file) => OfWorkbook(file) is not null;

    /// <summary>The table of a file.</summary>
    /// <exception cref="UnreadableFileException">Its first row lacks a column that is needed, or the workbook is damaged.</exception>
    public static AuTable Of(SourceFile file) =>
        (WorkbookArchive.IsWorkbook(file) ? OfWorkbook(file) : AuColumns.TryRead(FileHead.Of(file).Rows(',')) is { } columns ? new AuTable(file, columns, null, []) : null)
        ?? throw new UnreadableFileException(
            $"{file.Name} is not Australia's consolidated list: its first row lacks one of the columns {string.Join(", ", AuColumns.Needed)}; send the list as CSV or workbook with its header.");

    /// <summary>The rows under the header, blank ones left out; a CSV file is counted under its encoding where a tally is given.</summary>
    public IEnumerable<CsvRow> Rows(Tally? tally) => (_part is null ? CsvRows.Read(_file, ',', tally) : OfSheet(_part)).SkipWhile(r => r.IsBlank).Skip(1).Where(r => !r.IsBlank);

    private static AuTable? OfWorkbook(SourceFile file)
    {
        using var sheets = WorkbookSheets.Open(file);
        var (found, notes) = (((string Part, AuColumns Columns)?)null, new List<string>());
        foreach (var (name, isVisible, part) in sheets.Sheets)
        {
            var head = sheets.Rows(part, merged: false).Where(r => !r.IsBlank).Take(1).ToList();
            if (found is null && isVisible && AuColumns.TryRead(head) is { } columns)
            {
                found = (part, columns);
            }
            else if (head.Count > 0)
            {
                notes.Add($"sheet '{name}' was not read: it is hidden, not the first, or without the list's header");
            }
        }

        return found is { } sheet ? new AuTable(file, sheet.Columns, sheet.Part, notes) : null;
    }

    private IEnumerable<CsvRow> OfSheet(string part)
    {
        using var sheets = WorkbookSheets.Open(_file);
        foreach (var row in sheets.Rows(part, merged: true))
        {
            yield return row;
        }
    }
}

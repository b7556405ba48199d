using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>How a table of leads is laid out: where its header stands and what each column holds.</summary>
internal sealed class LeadTable
{
    /// <summary>No delimiter: a line is one cell.</summary>
    public const char OneColumn = '\0';

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private LeadTable(char delimiter, HeaderRow header)
    {
        Delimiter = delimiter;
        Header = header;
    }

    public char Delimiter { get; }

    public HeaderRow Header { get; }

    public IReadOnlyList<string> Headers => Header.Headers;

    public IReadOnlyList<LeadColumn> Columns => Header.Columns;

    /// <summary>The table under a header that was found; nothing parts the cells of a sheet.</summary>
    public static LeadTable Of(HeaderRow header) => new(OneColumn, header);

    /// <summary>Reads the layout from a file's head.</summary>
    /// <exception cref="UnreadableFileException">No column says whom a row is about, or a mapping does not fit.</exception>
    public static LeadTable Of(FileHead head, ColumnMapping? mapping) =>
        TryRead(head, mapping, out var headers)
        ?? throw new UnreadableFileException(
            $"{head.File.Name} is no CSV of leads: none of its columns ({ReadLimits.Shown(string.Join(", ", headers))}) is recognised as a name or an identifier; give a mapping file (column → field).");

    /// <summary>The layout, or null where no column says whom a row is about.</summary>
    /// <param name="head">The file's head.</param>
    /// <param name="mapping">Which column holds which field, where a file says so.</param>
    /// <param name="headers">The cells of the header, or of the first row where none is one.</param>
    public static LeadTable? TryRead(FileHead head, ColumnMapping? mapping, out IReadOnlyList<string> headers)
    {
        var tables = Delimiters
            .Select(d => (Delimiter: d, Rows: head.Rows(d)))
            .Where(t => t.Rows.Count > 0)
            .Select(t => (t.Delimiter, Header: HeaderRow.Find(t.Rows, mapping), First: t.Rows[0].Fields))
            .OrderByDescending(t => t.Header?.Columns.Count(c => c.Field is not null) ?? 0)
            .ThenByDescending(t => t.Header?.Headers.Count ?? t.First.Count)
            .ToList();
        headers = tables.Count == 0 ? [] : tables[0].Header?.Headers ?? tables[0].First;
        if (tables.Count == 0 || tables[0].Header is not { } header)
        {
            mapping?.Require(head.File.Name, headers);
            return null;
        }

        mapping?.Require(head.File.Name, header.Headers);
        // The commas of a list of names ("KIM, Jong Un") part no columns.
        return new LeadTable(header.Headers.Count == 1 ? OneColumn : tables[0].Delimiter, header);
    }
}

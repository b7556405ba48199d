using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>How a CSV lead file is laid out: its delimiter and what each column holds.</summary>
internal sealed class LeadTable
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private LeadTable(char delimiter, IReadOnlyList<string> headers, IReadOnlyList<LeadColumn> columns, IReadOnlyList<string> typos)
    {
        Delimiter = delimiter;
        Headers = headers;
        Columns = columns;
        Typos = typos;
    }

    public char Delimiter { get; }

    public IReadOnlyList<string> Headers { get; }

    public IReadOnlyList<LeadColumn> Columns { get; }

    /// <summary>What was read in spite of a slip, for the report.</summary>
    public IReadOnlyList<string> Typos { get; }

    /// <summary>Reads the layout from a file's head.</summary>
    /// <exception cref="UnreadableFileException">No column says whom a row is about, or a mapping does not fit.</exception>
    public static LeadTable Of(FileHead head, ColumnMapping? mapping) =>
        TryRead(head, mapping, out var headers)
        ?? throw new UnreadableFileException(
            $"{head.File.Name} is no CSV of leads: none of its columns ({ReadLimits.Shown(string.Join(", ", headers))}) is recognised as a name or an identifier; give a mapping file (column → field).");

    /// <summary>The layout, or null where no column says whom a row is about.</summary>
    public static LeadTable? TryRead(FileHead head, ColumnMapping? mapping, out IReadOnlyList<string> headers)
    {
        var tables = Delimiters
            .Select(d => (Delimiter: d, Rows: head.Rows(d)))
            .Where(t => t.Rows.Count > 0)
            .Select(t => Layout(t.Delimiter, t.Rows[0], mapping))
            .OrderByDescending(t => t.Columns.Count(c => c.Field is not null))
            .ThenByDescending(t => t.Headers.Count)
            .ToList();
        headers = tables.Count == 0 ? [] : tables[0].Headers;
        if (tables.Count == 0 || !tables[0].Columns.Any(c => c.Field is not (null or "id" or "kind")))
        {
            return null;
        }

        CheckMapping(head.File.Name, tables[0].Headers, mapping);
        return tables[0];
    }

    private static LeadTable Layout(char delimiter, CsvRow row, ColumnMapping? mapping)
    {
        var headers = row.Fields.Select(f => f.Trim()).ToList();
        var typos = new List<string>();
        var columns = headers.Select(h => Column(h, mapping, typos)).ToList();
        return new LeadTable(delimiter, headers, columns, typos);
    }

    private static LeadColumn Column(string header, ColumnMapping? mapping, List<string> typos)
    {
        if (mapping is not null)
        {
            var mapped = mapping.Columns.FirstOrDefault(m => string.Equals(m.Key.Trim(), header, StringComparison.OrdinalIgnoreCase)).Value;
            return mapped is null ? new LeadColumn(null) : LeadColumn.Of(mapped) ?? new LeadColumn(null);
        }

        var column = LeadHeaders.Recognise(header, out var typo);
        if (typo is not null)
        {
            typos.Add($"header '{header}' read as '{typo}'");
        }

        return column ?? new LeadColumn(null);
    }

    private static void CheckMapping(string file, IReadOnlyList<string> headers, ColumnMapping? mapping)
    {
        foreach (var (column, field) in mapping?.Columns ?? new Dictionary<string, string>())
        {
            if (!headers.Contains(column.Trim(), StringComparer.OrdinalIgnoreCase))
            {
                throw new UnreadableFileException($"The mapping names column '{column}', which {file} does not have: its columns are {ReadLimits.Shown(string.Join(", ", headers))}.");
            }

            if (LeadColumn.Of(field) is null)
            {
                throw new UnreadableFileException($"The mapping gives column '{column}' the field '{field}', which there is not: use one of {string.Join(", ", LeadFields.Names)}.");
            }
        }
    }
}

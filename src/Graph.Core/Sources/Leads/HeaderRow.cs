using System.Globalization;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Leads;

/// <summary>The header of a table: the first row that names a column by which a row tells whom it is about, under nothing but titles and blank rows.</summary>
internal sealed class HeaderRow
{
    private HeaderRow(CsvRow row, IReadOnlyList<string> above, IReadOnlyList<string> headers, IReadOnlyList<HeaderReading> readings)
    {
        (Row, Above, Headers, Readings) = (row.Line, above, headers, readings);
        Columns = [.. readings.Select(r => r.Column)];
    }

    /// <summary>Row or line, from 1.</summary>
    public long Row { get; }

    /// <summary>The rows with text above it.</summary>
    public IReadOnlyList<string> Above { get; }

    /// <summary>The headers, trimmed; a column without one is called by its number.</summary>
    public IReadOnlyList<string> Headers { get; }

    public IReadOnlyList<HeaderReading> Readings { get; }

    public IReadOnlyList<LeadColumn> Columns { get; }

    /// <summary>Finds the header among the first rows of a table; null where there is none.</summary>
    public static HeaderRow? Find(IReadOnlyList<CsvRow> rows, ColumnMapping? mapping)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            // Of a list of one column any row may look like a header; a title has two rows at most.
            if (i > 2 && Filled(rows[i]) == 1)
            {
                continue;
            }

            var headers = Names(rows[i]);
            var readings = InContext(headers, [.. headers.Select(h => Read(h, mapping))]);
            if (readings.Any(r => r.Column.TellsWho) && rows.Take(i).All(r => IsTitle(r, rows[i])))
            {
                return new HeaderRow(rows[i], [.. rows.Take(i).Select(r => string.Join(' ', r.Fields.Where(f => !string.IsNullOrWhiteSpace(f))))], headers, readings);
            }
        }

        return null;
    }

    /// <summary>What is worth saying of headers that were read in spite of a slip, or not read for want of one meaning.</summary>
    public IEnumerable<string> Remarks() => Headers.Zip(Readings).Where(h => h.Second.Meant.Count > 0).Select(h => h.Second.How == HeaderRecognition.Typo
        ? $"header '{h.First}' read as '{h.Second.Meant[0]}'"
        : $"header '{h.First}' may be {string.Join(" or ", h.Second.Meant.Select(m => $"'{m}'"))}: kept under its own name");

    /// <summary>How the file is read, for reports.</summary>
    public FileLayout Layout(string file, string? encoding, char? delimiter, string? sheet, IReadOnlyList<string> notes) => new(
        file, encoding, delimiter, sheet, Row, Above, [.. Headers.Zip(Readings, (h, r) => new ColumnLayout(h, r.Column.Written, r.How, r.Meant))], notes);

    /// <summary>A row with one cell filled, or with at most half as many as the header: a title, a date, a note, and no row of a table whose header is not known.</summary>
    private static bool IsTitle(CsvRow row, CsvRow header) => Filled(row) <= Math.Max(1, Filled(header) / 2);

    private static int Filled(CsvRow row) => row.Fields.Count(f => !string.IsNullOrWhiteSpace(f));

    private static List<string> Names(CsvRow row)
    {
        var fields = row.Fields.Select(f => FormulaGuard.Off(f).Trim()).ToList();
        var count = fields.FindLastIndex(f => f.Length > 0) + 1;
        return [.. fields.Take(count).Select((f, i) => f.Length > 0 ? f : string.Create(CultureInfo.InvariantCulture, $"column {i + 1}"))];
    }

    private static HeaderReading Read(string header, ColumnMapping? mapping) =>
        mapping is null ? LeadHeaders.Read(header)
        : mapping.Columns.FirstOrDefault(m => string.Equals(m.Key.Trim(), header, StringComparison.OrdinalIgnoreCase)).Value is { } field
            ? new HeaderReading((LeadColumn.Of(field) ?? new LeadColumn(null)) with { Ordinal = LeadHeaders.Ordinal(header) }, HeaderRecognition.Mapping, [])
            : HeaderReading.Kept;

    /// <summary>"Name" beside "Vorname" alone is the family name; beside "Apellidos" alone, the given one. "Relation" beside "related to" is its kind.</summary>
    private static HeaderReading[] InContext(List<string> headers, HeaderReading[] readings)
    {
        var fields = readings.Select(r => r.Column.Field).ToHashSet(StringComparer.Ordinal);
        var part = (fields.Contains("firstName"), fields.Contains("lastName")) switch
        {
            (true, false) => "lastName",
            (false, true) => "firstName",
            _ => null,
        };
        var related = readings.Any(r => r.Column is { IsRelation: true, Label: "linkedTo" }) && !fields.Contains(LeadColumn.RelationKinds);
        return [.. readings.Select((r, i) => r with { Column = InContext(r, part, related && headers[i].Equals("relation", StringComparison.OrdinalIgnoreCase)) })];
    }

    private static LeadColumn InContext(HeaderReading reading, string? part, bool isKind) =>
        reading.How == HeaderRecognition.Mapping ? reading.Column
        : part is not null && reading.Column.IsBareName ? new LeadColumn(part)
        : isKind ? reading.Column with { Field = LeadColumn.RelationKinds }
        : reading.Column;
}

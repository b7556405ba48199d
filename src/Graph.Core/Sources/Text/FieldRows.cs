using System.Text.Json;

namespace Graph.Core.Sources.Text;

/// <summary>Reads rows of named fields alike from CSV with a header and from JSON lines.</summary>
internal static class FieldRows
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>The names of the fields: those of the header, or of the members of the first object.</summary>
    public static IReadOnlyList<string> Names(FileHead head)
    {
        if (!head.IsObject)
        {
            return Header(head).Names;
        }

        foreach (var line in head.Lines)
        {
            using var document = JsonLine.TryParse(line, out _);
            if (document is not null)
            {
                return [.. document.RootElement.EnumerateObject().Select(m => m.Name)];
            }
        }

        return [];
    }

    /// <summary>The rows, in the order of the file; blank ones are passed over.</summary>
    /// <exception cref="UnreadableFileException">The file is empty, blank, binary, XML or a JSON array.</exception>
    public static IEnumerable<FieldRow> Read(SourceFile file)
    {
        var head = FileHead.Of(file);
        return head.IsObject
            ? SourceLines.Read(file).Where(l => !string.IsNullOrWhiteSpace(l.Text)).Select(OfObject)
            : OfTable(file, Header(head));
    }

    private static (char Delimiter, IReadOnlyList<string> Names) Header(FileHead head) => Delimiters
        .Select(d => (Delimiter: d, Names: Names(head.Rows(d))))
        .OrderByDescending(t => t.Names.Count)
        .First();

    private static IReadOnlyList<string> Names(IReadOnlyList<CsvRow> rows) => rows.Count == 0 ? [] : [.. rows[0].Fields.Select(f => f.Trim())];

    private static IEnumerable<FieldRow> OfTable(SourceFile file, (char Delimiter, IReadOnlyList<string> Names) header)
    {
        foreach (var row in CsvRows.Read(file, header.Delimiter).SkipWhile(r => r.IsBlank).Skip(1).Where(r => !r.IsBlank))
        {
            var fields = row.Fields.Take(header.Names.Count).Select((text, i) => KeyValuePair.Create(header.Names[i], text.Trim())).Where(f => f.Value.Length > 0);
            yield return new FieldRow(row.Line, [.. fields], row.Text, row.ProblemUnder(header.Names.Count));
        }
    }

    private static FieldRow OfObject(SourceLine line)
    {
        using var document = JsonLine.TryParse(line, out var problem);
        return document is null
            ? new FieldRow(line.Number, [], line.Text, problem)
            : new FieldRow(line.Number, [.. document.RootElement.EnumerateObject().SelectMany(m => Remainder.Texts(m.Name, m.Value)).Select(Field).Where(f => f.Value.Length > 0)], line.Text, null);
    }

    /// <summary>A value that is no text (half of a surrogate pair) is kept as it is written.</summary>
    private static KeyValuePair<string, string> Field((string Name, JsonElement Value) text) =>
        KeyValuePair.Create(text.Name, (JsonLine.Text(text.Value) ?? text.Value.GetRawText()).Trim());
}

namespace Graph.Server.Commands;

/// <summary>Cells of CSV for machines (RFC 4180): ids go back just as they came, without the guard against formulas that files for people have.</summary>
internal static class CsvText
{
    /// <summary>The text, in quotes where it needs them.</summary>
    public static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}

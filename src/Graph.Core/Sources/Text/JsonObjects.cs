namespace Graph.Core.Sources.Text;

/// <summary>The JSON objects of a file, as lines or as one array.</summary>
internal static class JsonObjects
{
    /// <summary>The text of each object, in the order of the file; a text may turn out to be none.</summary>
    public static IEnumerable<SourceLine> Read(SourceFile file) => IsArray(file) ? JsonArrayItems.Read(file) : SourceLines.Read(file).Where(l => !string.IsNullOrWhiteSpace(l.Text));

    private static bool IsArray(SourceFile file) =>
        SourceLines.Read(file).FirstOrDefault(l => !string.IsNullOrWhiteSpace(l.Text)).Text?.TrimStart().StartsWith('[') == true;
}

using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Ofac;

/// <summary>A row of add.csv.</summary>
internal static class OfacAddress
{
    /// <summary>Street and city as one line, or null when the row has neither.</summary>
    public static string? Place(CsvRow row)
    {
        var parts = new[] { OfacFiles.Value(row[2]), OfacFiles.Value(row[3]) }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }
}

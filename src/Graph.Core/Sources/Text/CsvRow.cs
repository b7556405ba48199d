namespace Graph.Core.Sources.Text;

/// <summary>One row of a CSV file.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Fields">Its fields, unquoted and untrimmed; empty when there is a problem.</param>
/// <param name="Text">Its text as it stands, for reports.</param>
/// <param name="Problem">Why it cannot be read, if it cannot.</param>
internal sealed record CsvRow(long Line, IReadOnlyList<string> Fields, string Text, string? Problem)
{
    /// <summary>A field, or null where the row is shorter.</summary>
    public string? this[int index] => index < Fields.Count ? Fields[index] : null;

    /// <summary>Why the row cannot be read under a header: its own problem, or values where the header has no column; null of any other.</summary>
    /// <param name="columns">How many columns the header has.</param>
    public string? ProblemUnder(int columns) =>
        Problem ?? (Fields.Skip(columns).Any(f => !string.IsNullOrWhiteSpace(f)) ? $"The row has {Fields.Count} columns where the header has {columns}." : null);

    public bool IsBlank => Problem is null && Fields.All(string.IsNullOrWhiteSpace);
}

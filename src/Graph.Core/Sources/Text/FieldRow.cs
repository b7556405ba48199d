using Graph.Core.Model;

namespace Graph.Core.Sources.Text;

/// <summary>One row of named fields: of a CSV file with a header, or an object of JSON lines.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Fields">Its fields that hold a text, by the names of the file, in its order; a name may stand twice.</param>
/// <param name="Shown">Its text as it stands, for reports.</param>
/// <param name="Problem">Why it cannot be read, if it cannot.</param>
internal sealed record FieldRow(long Line, IReadOnlyList<KeyValuePair<string, string>> Fields, string Shown, string? Problem)
{
    /// <summary>The report of a value that was not understood; the row is read without it.</summary>
    public Reject Refused(string file, string column, string value, string problem, string mend) =>
        new(file, Line, column, ReadLimits.Shown(value), problem, mend, WholeRow: false);
}

namespace Graph.Core.Model;

/// <summary>A row, or a part of it, that could not be read: set aside and reported, never swallowed.</summary>
/// <param name="File">The file.</param>
/// <param name="Row">The row or line, from 1.</param>
/// <param name="Column">The column or property.</param>
/// <param name="Value">The value, cut at 200 characters.</param>
/// <param name="Problem">What is wrong, in a sentence.</param>
/// <param name="Mend">What to do, in a sentence.</param>
/// <param name="WholeRow">Whether a row that is a record of its own was left out. Otherwise a value of a record is, or a row that would have added to one and found none: neither is counted among the rows read.</param>
public sealed record Reject(string File, long Row, string Column, string Value, string Problem, string Mend, bool WholeRow = true)
{
    /// <summary>What sort of trouble it is, for counting: the words of <see cref="Problem"/> are for people.</summary>
    public RejectKind Kind { get; init; } = WholeRow ? RejectKind.UnreadRow : RejectKind.UnreadValue;
}

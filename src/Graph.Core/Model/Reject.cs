namespace Graph.Core.Model;

/// <summary>A row, or a part of it, that could not be read: set aside and reported, never swallowed.</summary>
/// <param name="File">The file.</param>
/// <param name="Row">The row or line, from 1.</param>
/// <param name="Column">The column or property.</param>
/// <param name="Value">The value, cut at 200 characters.</param>
/// <param name="Problem">What is wrong, in a sentence.</param>
/// <param name="Mend">What to do, in a sentence.</param>
/// <param name="WholeRow">Whether the row was left out; otherwise the record was kept and only this value is reported.</param>
public sealed record Reject(string File, long Row, string Column, string Value, string Problem, string Mend, bool WholeRow = true);

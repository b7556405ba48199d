using Graph.Learning.Generating.Demo.Writing;

namespace Graph.Learning.Generating.Demo.Screening;

/// <summary>A lead before it has its id.</summary>
/// <param name="Relation"><c>is</c>, <c>belongs</c> or <c>none</c>.</param>
/// <param name="Parties">Record keys of the party it is or belongs to.</param>
/// <param name="ShownBy">What shows it.</param>
/// <param name="Write">Writes the line under the id it is given.</param>
internal sealed record DemoLead(string Relation, IReadOnlyList<string> Parties, string ShownBy, Func<string, RecordLine> Write);

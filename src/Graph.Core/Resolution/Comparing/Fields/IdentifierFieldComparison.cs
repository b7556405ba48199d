using Graph.Core.Resolution.Comparing.Names;
using Graph.Core.Resolution.Normalising;
using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Comparing.Fields;

/// <summary>Document and registration numbers of one type: equal, a slip apart, or different.</summary>
internal sealed class IdentifierFieldComparison : IFieldComparison
{
    private const int ShortestAlmost = 6;

    public IReadOnlyList<ComparisonDefinition> Definitions { get; } =
    [
        new("identifier",
        [
            new("missing", EvidenceSense.Silent),
            new("different", EvidenceSense.Against),
            new("almost", EvidenceSense.For),
            new("exact", EvidenceSense.For, HasStrength: true),
        ]),
    ];

    public void Compare(FieldTable table, int left, int right, Span<Evidence> outcomes) =>
        outcomes[0] = FieldValues.Best(table, table.Identifiers[left], table.Identifiers[right], Pair);

    public string? Text(FieldTable table, int record, int comparison, int index) => table.Numbers[table.Identifiers[record][index]].Number;

    private static Evidence Pair(FieldTable table, int left, int right) =>
        left == right ? new Evidence(3, table.Numbers.Rarity(left)) : Pair(table.Numbers[left], table.Numbers[right]);

    private static Evidence Pair(NormalIdentifier left, NormalIdentifier right) =>
        !string.Equals(left.Type, right.Type, StringComparison.Ordinal) ? default
        : Math.Min(left.Number.Length, right.Number.Length) >= ShortestAlmost && EditDistance.Within(left.Number, right.Number, 1) == 1 ? new Evidence(2)
        : new Evidence(1);
}

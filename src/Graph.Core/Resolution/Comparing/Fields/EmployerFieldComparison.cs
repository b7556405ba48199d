using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Comparing.Fields;

/// <summary>Employers by their names.</summary>
internal sealed class EmployerFieldComparison : IFieldComparison
{
    private const float Close = .8f;

    public IReadOnlyList<ComparisonDefinition> Definitions { get; } =
    [
        new("employer",
        [
            new("missing", EvidenceSense.Silent),
            new("different", EvidenceSense.Against),
            new("close", EvidenceSense.For),
            new("exact", EvidenceSense.For, HasStrength: true),
        ]),
    ];

    public void Compare(FieldTable table, int left, int right, Span<Evidence> outcomes) =>
        outcomes[0] = FieldValues.Best(table, table.Employers[left], table.Employers[right], Pair);

    public string? Text(FieldTable table, int record, int comparison, int index) => table.Wholes[table.Employers[record][index]].Text;

    private static Evidence Pair(FieldTable table, int left, int right) =>
        left == right ? new Evidence(3, table.Wholes.Rarity(left))
        : WordLikeness.Of(table.Wholes, left, right) >= Close ? new Evidence(2)
        : new Evidence(1);
}

using Graph.Core.Resolution.Comparing.Names;
using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Comparing.Fields;

/// <summary>Phone numbers by their digits: equal but for what stands before the number in another country or area, a slip apart, or different.</summary>
internal sealed class PhoneFieldComparison : IFieldComparison
{
    /// <summary>Digits that tell a subscriber without the area.</summary>
    public const int Subscriber = 7;

    public IReadOnlyList<ComparisonDefinition> Definitions { get; } =
    [
        new("phone",
        [
            new("missing", EvidenceSense.Silent),
            new("different", EvidenceSense.Against),
            new("almost", EvidenceSense.For),
            new("exact", EvidenceSense.For, HasStrength: true),
        ]),
    ];

    public void Compare(FieldTable table, int left, int right, Span<Evidence> outcomes) =>
        outcomes[0] = FieldValues.Best(table, table.Phones[left], table.Phones[right], Pair);

    public string? Text(FieldTable table, int record, int comparison, int index) => table.PhoneNumbers[table.Phones[record][index]];

    private static Evidence Pair(FieldTable table, int left, int right)
    {
        var (one, other) = (table.PhoneNumbers[left], table.PhoneNumbers[right]);
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return left == right || (shorter.Length >= Subscriber && longer.EndsWith(shorter, StringComparison.Ordinal))
            ? new Evidence(3, Math.Min(table.PhoneNumbers.Rarity(left), table.PhoneNumbers.Rarity(right)))
            : shorter.Length >= Subscriber && EditDistance.Within(one, other, 1) == 1 ? new Evidence(2)
            : new Evidence(1);
    }
}

using Graph.Core.Resolution.Comparing.Names;
using Graph.Core.Resolution.Normalising;
using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Comparing.Fields;

/// <summary>E-mail addresses: equal, a slip or two apart, one handle at two providers, or different.</summary>
internal sealed class EmailFieldComparison : IFieldComparison
{
    /// <summary>A shorter handle is borne by many.</summary>
    public const int ShortestHandle = 6;

    private const int MostSlips = 2;

    public IReadOnlyList<ComparisonDefinition> Definitions { get; } =
    [
        new("email",
        [
            new("missing", EvidenceSense.Silent),
            new("different", EvidenceSense.Against),
            new("handle", EvidenceSense.For),
            new("almost", EvidenceSense.For),
            new("exact", EvidenceSense.For, HasStrength: true),
        ]),
    ];

    public void Compare(FieldTable table, int left, int right, Span<Evidence> outcomes) =>
        outcomes[0] = FieldValues.Best(table, table.Emails[left], table.Emails[right], Pair);

    public string? Text(FieldTable table, int record, int comparison, int index) => table.EmailAddresses[table.Emails[record][index]].Normal;

    private static Evidence Pair(FieldTable table, int left, int right) =>
        left == right ? new Evidence(4, table.EmailAddresses.Rarity(left)) : new Evidence(Level(table.EmailAddresses[left], table.EmailAddresses[right]));

    private static int Level(NormalEmail left, NormalEmail right) =>
        EditDistance.Within(left.Normal, right.Normal, MostSlips) <= MostSlips ? 3
        : left.Handle.Length >= ShortestHandle && string.Equals(left.Handle, right.Handle, StringComparison.Ordinal) ? 2
        : 1;
}

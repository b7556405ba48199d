using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Comparing.Fields;

/// <summary>Plain values of which any one may agree: genders, countries, sites, accounts.</summary>
/// <param name="name">Name of the evidence.</param>
/// <param name="values">The field.</param>
internal sealed class PlainFieldComparison(string name, Func<FieldTable, Runs<int>> values) : IFieldComparison
{
    public IReadOnlyList<ComparisonDefinition> Definitions { get; } =
    [
        new(name,
        [
            new("missing", EvidenceSense.Silent),
            new("different", EvidenceSense.Against),
            new("same", EvidenceSense.For, HasStrength: true),
        ]),
    ];

    public void Compare(FieldTable table, int left, int right, Span<Evidence> outcomes)
    {
        var field = values(table);
        outcomes[0] = FieldValues.Best(table, field[left], field[right], static (t, l, r) => l == r ? new Evidence(2, t.Plain.Rarity(l)) : new Evidence(1));
    }

    public string? Text(FieldTable table, int record, int comparison, int index) => table.Plain[values(table)[record][index]];
}

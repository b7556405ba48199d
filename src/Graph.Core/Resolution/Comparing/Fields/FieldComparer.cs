using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Comparing.Fields;

/// <summary>The comparisons between records of whole files, in the one order that comparer, learning and card share; those that tell most and cost least first.</summary>
internal static class FieldComparer
{
    private static readonly IFieldComparison[] All =
    [
        new DateFieldComparison(),
        new IdentifierFieldComparison(),
        new PhoneFieldComparison(),
        new EmailFieldComparison(),
        new PlainFieldComparison("gender", t => t.Genders),
        new PlainFieldComparison("country", t => t.Countries),
        new PlainFieldComparison("website", t => t.Websites),
        new PlainFieldComparison("account", t => t.Accounts),
        new NameFieldComparison(),
        new AddressFieldComparison(),
        new EmployerFieldComparison(),
    ];

    private static readonly int[] Starts = [.. All.Select((_, i) => All.Take(i).Sum(c => c.Definitions.Count))];

    /// <summary>How many groups of comparisons there are, for a caller that stops early.</summary>
    public static int Groups => All.Length;

    /// <summary>Their definitions, in order.</summary>
    public static IReadOnlyList<ComparisonDefinition> Definitions { get; } = [.. All.SelectMany(c => c.Definitions)];

    /// <summary>Hash over names and levels.</summary>
    public static string Features { get; } = FeatureHash.Of(Definitions);

    /// <summary>Which outcomes a group writes.</summary>
    public static Range Outcomes(int group) => Starts[group]..(Starts[group] + All[group].Definitions.Count);

    /// <summary>Writes the outcomes of one group into its place among all.</summary>
    public static void Compare(int group, FieldTable table, int left, int right, Span<Evidence> outcomes) =>
        All[group].Compare(table, left, right, outcomes[Outcomes(group)]);

    /// <summary>Writes every outcome, in the order of <see cref="Definitions"/>.</summary>
    public static void Compare(FieldTable table, int left, int right, Span<Evidence> outcomes)
    {
        for (var group = 0; group < All.Length; group++)
        {
            Compare(group, table, left, right, outcomes);
        }
    }

    /// <summary>The text of the value that an outcome points to; null for -1.</summary>
    public static string? Text(FieldTable table, int record, int comparison, int index)
    {
        var group = Array.FindLastIndex(Starts, start => start <= comparison);
        return index < 0 ? null : All[group].Text(table, record, comparison - Starts[group], index);
    }
}

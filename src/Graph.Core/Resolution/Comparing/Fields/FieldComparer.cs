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

    private static readonly int[] Starts = [.. Enumerable.Range(0, All.Length + 1).Select(i => All.Take(i).Sum(c => c.Definitions.Count))];

    /// <summary>How many groups of comparisons there are, for a caller that stops early.</summary>
    public static int Groups => All.Length;

    /// <summary>Their definitions, in order.</summary>
    public static IReadOnlyList<ComparisonDefinition> Definitions { get; } = [.. All.SelectMany(c => c.Definitions)];

    private static readonly bool[] IsIndependent =
        [.. Definitions.Select(d => d.Name is not ("gender" or "country" or "givenName" or "familyName" or "nameOrder" or "generation" or "wholeName"))];

    /// <summary>Hash over names and levels.</summary>
    public static string Features { get; } = FeatureHash.Of(Definitions);

    /// <summary>Where the outcomes of a group begin; at the count of groups, where all end.</summary>
    public static int Start(int group) => Starts[group];

    /// <summary>Writes the outcomes of one group into its place among all.</summary>
    public static void Compare(int group, FieldTable table, int left, int right, Span<Evidence> outcomes) =>
        All[group].Compare(table, left, right, outcomes[Starts[group]..Starts[group + 1]]);

    /// <summary>Writes every outcome, in the order of <see cref="Definitions"/>.</summary>
    public static void Compare(FieldTable table, int left, int right, Span<Evidence> outcomes)
    {
        for (var group = 0; group < All.Length; group++)
        {
            Compare(group, table, left, right, outcomes);
        }
    }

    /// <summary>
    /// Whether nothing but names, and what very many share, speaks for a pair: distinct parties share identical names, so a second, independent
    /// kind of evidence is asked for before anything joins, as in the store.
    /// </summary>
    public static bool IsAlone(ReadOnlySpan<Evidence> outcomes)
    {
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (IsIndependent[i] && Definitions[i].Levels[outcomes[i].Level] is { Sense: EvidenceSense.For, Name: not ("handle" or "near") })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text of the value that an outcome points to; null for -1.</summary>
    public static string? Text(FieldTable table, int record, int comparison, int index)
    {
        var group = Array.FindLastIndex(Starts, All.Length - 1, start => start <= comparison);
        return index < 0 ? null : All[group].Text(table, record, comparison - Starts[group], index);
    }
}

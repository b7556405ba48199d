using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing;

/// <summary>The comparisons of connection: what two records share, by kind of selector and step, and relations stated between them.</summary>
public static class AssociationComparer
{
    private static readonly SelectorKind[] Kinds = Enum.GetValues<SelectorKind>();

    /// <summary>One per kind of selector, then <c>relation</c>.</summary>
    public static IReadOnlyList<ComparisonDefinition> Definitions { get; } =
    [
        .. Kinds.Select(kind => new ComparisonDefinition(Name(kind),
        [
            new("missing", EvidenceSense.Silent),
            new("hub", EvidenceSense.For),
            new("common", EvidenceSense.For, HasStrength: true),
            new("few", EvidenceSense.For, HasStrength: true),
        ])),
        new ComparisonDefinition("relation",
        [
            new("missing", EvidenceSense.Silent),
            new("stated", EvidenceSense.For),
        ]),
    ];

    /// <summary>Outcomes in the order of <see cref="Definitions"/>; strengths rise with the number of selectors of a kind that are shared.</summary>
    public static Evidence[] Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees, bool related)
    {
        var evidence = new Evidence[Definitions.Count];
        foreach (var (i, j) in SharedSelectors.Of(left.Selectors, right.Selectors))
        {
            var kind = (int)left.Selectors[i].Selector.Kind;
            evidence[kind] = Stronger(evidence[kind], Level(degrees, left.Selectors[i].Hash), i, j);
        }

        evidence[^1] = related ? new Evidence(1, 0, 0, 0) : default;
        return evidence;
    }

    /// <summary>The text of the shared value an outcome points to.</summary>
    public static string? Text(RecordProfile profile, int comparison, int index) =>
        index < 0 || comparison >= Kinds.Length ? null : profile.Selectors[index].Text;

    private static Evidence Stronger(Evidence before, int level, int left, int right) =>
        level > before.Level ? new Evidence(level, 0, left, right)
        : level == before.Level ? before with { Strength = (1 + before.Strength) / 2 }
        : before;

    private static int Level(ISelectorDegrees degrees, ulong selector) => SelectorSteps.StepOf(degrees.DegreeOf(selector)) switch
    {
        SelectorStep.Hub => 1,
        SelectorStep.Common => 2,
        SelectorStep.Few or SelectorStep.Single => 3,
        _ => throw new InvalidOperationException("Unknown step."),
    };

    private static string Name(SelectorKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];
}

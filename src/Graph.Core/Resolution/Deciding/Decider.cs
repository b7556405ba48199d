using Graph.Core.Model;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Normalising;
using Graph.Core.Resolution.Scoring;

namespace Graph.Core.Resolution.Deciding;

/// <summary>A decision and the rule behind it, in words.</summary>
public readonly record struct Verdicted(LinkDecision Decision, string Reason);

/// <summary>Decides pairs by thresholds and guards, before any person has spoken.</summary>
public static class Decider
{
    // What comes from the name itself, or what nearly everyone of a kind shares, makes no kind of evidence of its own (design rule 7).
    private static readonly HashSet<string> NotIndependent = new(StringComparer.Ordinal) { "weakName", "legalForm", "kind", "gender", "country", "birthPlace" };
    private static readonly HashSet<string> TooWeak = new(StringComparer.Ordinal) { "city", "handle", "overlap", "near", "weak" };

    /// <summary>
    /// Two lists are asked about only where one party is clearly likelier than two (three to two): both are designated whatever the
    /// answer, so that a doublet missed costs a second entity, where a lead missed costs the alarm.
    /// </summary>
    private const double LeastReviewedOfLists = .6;

    /// <summary>Identity.</summary>
    public static Verdicted SameAs(PairScore score, RecordProfile left, RecordProfile right, Func<RecordKey, Source> sourceOf)
    {
        var thresholds = score.Scorer.Thresholds;
        var review = Math.Max(thresholds.Review, LeastReviewed(sourceOf(left.Key), sourceOf(right.Key)));
        if (score.Probability < review)
        {
            return new Verdicted(LinkDecision.None, $"probability below {Percent(review)}");
        }

        if (Contradictions.Between(left, right, sourceOf) is { } contradiction)
        {
            return score.Probability >= thresholds.Match && Contradictions.EachOnce(left, right, sourceOf) is null
                ? new Verdicted(LinkDecision.Conflict, contradiction)
                : new Verdicted(LinkDecision.None, contradiction);
        }

        return score.Probability < thresholds.Match
            ? new Verdicted(LinkDecision.Review, $"probability between {Percent(review)} and {Percent(thresholds.Match)}")
            : Guarded(score, sourceOf(left.Key), sourceOf(right.Key), needed: left.Kind == EntityKind.Wallet ? 1 : 2);
    }

    /// <summary>Connection.</summary>
    public static Verdicted Associated(PairScore score)
    {
        var thresholds = score.Scorer.Thresholds;
        return score.Probability >= thresholds.Match ? new Verdicted(LinkDecision.Match, $"probability of {Percent(thresholds.Match)} or more")
            : score.Probability >= thresholds.Review ? new Verdicted(LinkDecision.Review, $"probability between {Percent(thresholds.Review)} and {Percent(thresholds.Match)}")
            : new Verdicted(LinkDecision.None, $"probability below {Percent(thresholds.Review)}");
    }

    /// <summary>Why no model, though a person, may merge records of two sources, directly or through others (design rule 7); or null.</summary>
    public static string? Unverified(Source left, Source right) =>
        (left.Designates && right.Trust == SourceTrust.Unverified) || (right.Designates && left.Trust == SourceTrust.Unverified)
            ? "an unverified source never merges with a designated party"
            : null;

    /// <summary>0..1, what a wrong decision would cost: identity with a designated party most.</summary>
    public static double Risk(LinkKind kind, Source left, Source right) => (kind, left.Designates || right.Designates) switch
    {
        (LinkKind.SameAs, true) => 1,
        (LinkKind.SameAs, false) => 0.5,
        (LinkKind.Associated, true) => 0.6,
        _ => 0.25,
    };

    private static double LeastReviewed(Source left, Source right) => left.Designates && right.Designates ? LeastReviewedOfLists : 0;

    private static Verdicted Guarded(PairScore score, Source left, Source right, int needed)
    {
        if (Unverified(left, right) is { } unverified)
        {
            return new Verdicted(LinkDecision.Review, unverified);
        }

        // Rule 7 asks it for designated parties; firms of one name are too common to join anyone else on less.
        // A wallet is its address: nothing else is needed, and mostly nothing else is known.
        return KindsOfEvidence(score) < needed
            ? new Verdicted(LinkDecision.Review, "a name alone, or any one kind of evidence, never merges")
            : new Verdicted(LinkDecision.Match, $"probability of {Percent(score.Scorer.Thresholds.Match)} or more");
    }

    /// <summary>How many independent kinds of evidence speak for the pair; a name is one when it agrees at least in part.</summary>
    private static int KindsOfEvidence(PairScore score)
    {
        var kinds = 0;
        for (var i = 0; i < score.Evidence.Length; i++)
        {
            var (definition, evidence) = (score.Scorer.Comparisons[i], score.Evidence[i]);
            var level = definition.Levels[evidence.Level];
            // A hub (strength 0) is borne by too many to be a kind of its own.
            var speaks = level.Sense == EvidenceSense.For && (!level.HasStrength || evidence.Strength > 0);
            kinds += speaks && !NotIndependent.Contains(definition.Name) && !TooWeak.Contains(level.Name) ? 1 : 0;
        }

        return kinds;
    }

    private static string Percent(double probability) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{probability * 100:0.##} %");
}

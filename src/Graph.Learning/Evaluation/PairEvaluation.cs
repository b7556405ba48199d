using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Normalising;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Sources.Pairs;
using Graph.Learning.Generating;
using Graph.Learning.Labels;

namespace Graph.Learning.Evaluation;

/// <summary>Scores judged pairs of records outside any store, by a card.</summary>
/// <param name="card">The card.</param>
public sealed class PairEvaluation(ScoreCard card)
{
    private const ulong OtherSeed = 2719;
    private const int InventedParties = 2000;

    private readonly PairScorer _scorer = new(card);

    /// <summary>Scores the half of the held-out labels that nothing was fitted to.</summary>
    public IReadOnlyList<ScoredExample> HeldOut(IEnumerable<LabelledPair> labels) =>
        [.. labels.Where(p => p.Measures).Select(p => Score(p.Left, p.Right, p.Same))];

    /// <summary>Scores invented pairs of another seed than training's: every script, in the words that training knows.</summary>
    public IReadOnlyList<ScoredExample> Invented() =>
        [.. PairGenerator.Make(OtherSeed, InventedParties).Select(p => Score(p.Left, p.Right, p.Same))];

    /// <summary>Scores the judged pairs of a file; keys, unjudged and unread pairs are left out.</summary>
    public IReadOnlyList<ScoredExample> Judged(IEnumerable<PairItem> pairs) =>
        [.. pairs.OfType<RecordPair>().Where(p => p.Same is not null).Select(p => Score(p.Left, p.Right, p.Same == true))];

    /// <summary>Scores one pair; every selector counts as borne by these two alone.</summary>
    public ScoredExample Score(Record left, Record right, bool same)
    {
        var score = _scorer.SameAs(Normaliser.Profile(left), Normaliser.Profile(right), TwoAlone.Instance);
        return new ScoredExample(score.Score, score.Probability, same, KindOf(left.Kind, right.Kind), PairScript.Of(left.Caption, right.Caption));
    }

    private static string KindOf(EntityKind left, EntityKind right) =>
        left == right ? left.ToString() : left < right ? $"{left}/{right}" : $"{right}/{left}";
}

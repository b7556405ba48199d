using Graph.Core.Model;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Normalising;
using Graph.Core.Resolution.Scoring;

namespace Graph.Learning.Evaluation;

/// <summary>Scores judged pairs of records outside any store, by a card.</summary>
/// <param name="card">The card.</param>
public sealed class PairScoring(ScoreCard card)
{
    private const string AnyKind = "*";

    private readonly Dictionary<string, Scorer> _scorers = card.Cards.ToDictionary(c => c.Key, c => new Scorer(c.Value, Comparer.Definitions), StringComparer.Ordinal);

    /// <summary>Scores one pair; every selector counts as borne by these two alone.</summary>
    public ScoredExample Score(Record left, Record right, bool same)
    {
        var scorer = ScorerOf(left.Kind, right.Kind);
        var evidence = Comparer.Compare(Normaliser.Profile(left), Normaliser.Profile(right), TwoAlone.Instance);
        var score = scorer.Score(evidence);
        return new ScoredExample(score, scorer.Probability(score), same, KindOf(left.Kind, right.Kind), PairScript.Of(left.Caption, right.Caption));
    }

    private Scorer ScorerOf(EntityKind left, EntityKind right) =>
        left == right && _scorers.TryGetValue(left.ToString(), out var own) ? own : _scorers[AnyKind];

    private static string KindOf(EntityKind left, EntityKind right) =>
        left == right ? left.ToString() : left < right ? $"{left}/{right}" : $"{right}/{left}";
}

using System.Collections.Concurrent;
using Graph.Core.Model;
using Graph.Core.Resolution.Deciding;
using Graph.Core.Resolution.Scoring;

namespace Graph.Core.Resolution;

/// <summary>Compares, scores and decides pairs, before any person's word and any cluster.</summary>
/// <param name="scorer">The model.</param>
/// <param name="model">Its hash.</param>
/// <param name="degrees">Degrees on final counts.</param>
/// <param name="sourceOf">What a record's source is for it.</param>
internal sealed class PairOutcomes(PairScorer scorer, string model, ISelectorDegrees degrees, Func<RecordKey, Source> sourceOf)
{
    /// <summary>The link of a pair of prepared records, whatever was decided of it.</summary>
    public CandidateLink Of(LinkKind kind, PreparedRecord one, PreparedRecord other, bool related)
    {
        var (left, right) = one.Key <= other.Key ? (one, other) : (other, one);
        var score = Score(kind, left, right, related);
        return Link(kind, left, right, score, Decide(kind, left, right, score));
    }

    /// <summary>The links worth keeping of many pairs, in no order; those decided <see cref="LinkDecision.None"/> are left out.</summary>
    public IReadOnlyCollection<CandidateLink> Kept(LinkKind kind, IReadOnlyList<(PreparedRecord One, PreparedRecord Other, bool Related)> pairs)
    {
        var kept = new ConcurrentBag<CandidateLink>();
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, pairs.Count)), range =>
        {
            for (var i = range.Item1; i < range.Item2 && i < pairs.Count; i++)
            {
                var (one, other, related) = pairs[i];
                var (left, right) = one.Key <= other.Key ? (one, other) : (other, one);
                var score = Score(kind, left, right, related);
                var decided = Decide(kind, left, right, score);
                if (decided.Decision != LinkDecision.None)
                {
                    kept.Add(Link(kind, left, right, score, decided));
                }
            }
        });
        return kept;
    }

    private PairScore Score(LinkKind kind, PreparedRecord left, PreparedRecord right, bool related) => kind == LinkKind.SameAs
        ? scorer.SameAs(left.Profile, right.Profile, degrees)
        : scorer.AssociatedWith(left.Profile, right.Profile, degrees, related);

    private Verdicted Decide(LinkKind kind, PreparedRecord left, PreparedRecord right, PairScore score) => kind == LinkKind.SameAs
        ? Decider.SameAs(score, left.Profile, right.Profile, sourceOf)
        : Decider.Associated(score);

    private CandidateLink Link(LinkKind kind, PreparedRecord left, PreparedRecord right, PairScore score, Verdicted decided) => new(
        kind,
        left.Key,
        right.Key,
        score.Scorer.Prior,
        score.Score,
        score.Probability,
        decided.Decision,
        decided.Reason,
        PairScorer.Contributions(score, kind, left.Profile, right.Profile),
        model,
        Decider.Risk(kind, sourceOf(left.Key), sourceOf(right.Key)));
}

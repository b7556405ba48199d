using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Resolution.Deciding;
using Graph.Core.Resolution.Scoring;

namespace Graph.Core.Resolution;

/// <summary>A lead's pair with one stored record, the lead on the left.</summary>
internal readonly record struct LeadPair(LinkKind Kind, PreparedRecord Record, PairScore Score, Verdicted Verdicted);

/// <summary>Scores a lead against its candidates and gathers them by entity (design rule 0).</summary>
internal sealed class LeadScoring(PairScorer scorer, ISelectorDegrees degrees, Func<RecordKey, Source> sourceOf)
{
    /// <summary>Pairs less likely than this are not shown.</summary>
    public const double LeastShown = 0.001;

    private const double Likely = 0.5;
    private const double LeastCorroboration = 0.3;

    /// <summary>Every pair worth showing, in no order.</summary>
    public List<LeadPair> Score(PreparedRecord lead, LeadCandidates candidates, Func<RecordKey, PreparedRecord?> record, Func<RecordKey, bool> related)
    {
        var pairs = new List<LeadPair>();
        foreach (var candidate in candidates.Identity.Select(record).OfType<PreparedRecord>())
        {
            var score = scorer.SameAs(lead.Profile, candidate.Profile, degrees);
            if (score.Probability >= LeastShown)
            {
                pairs.Add(new LeadPair(LinkKind.SameAs, candidate, score, Decider.SameAs(score, lead.Profile, candidate.Profile, sourceOf)));
            }
        }

        foreach (var candidate in candidates.Connection.Select(record).OfType<PreparedRecord>())
        {
            var score = scorer.AssociatedWith(lead.Profile, candidate.Profile, degrees, related(candidate.Key));
            if (score.Probability >= LeastShown)
            {
                pairs.Add(new LeadPair(LinkKind.Associated, candidate, score, Decider.Associated(score)));
            }
        }

        return pairs;
    }

    /// <summary>The candidates by entity: its best pair of each kind, ranked.</summary>
    public static IReadOnlyList<ScreenCandidate> Rank(PreparedRecord lead, IReadOnlyList<LeadPair> pairs, IReadOnlyDictionary<RecordKey, RecordKey> entityOf, EntityFace face, int first)
    {
        var best = pairs
            .Where(p => entityOf.ContainsKey(p.Record.Key))
            .GroupBy(p => (p.Kind, Entity: entityOf[p.Record.Key]))
            .Select(g => (g.Key.Entity, Pairs: g.OrderByDescending(p => p.Score.Score).ThenBy(p => p.Record.Key).ToList()))
            .ToList();
        var identified = best.Where(b => b.Pairs[0].Kind == LinkKind.SameAs && IsLikely(b.Pairs[0]))
            .Select(b => b.Entity).ToHashSet();
        return
        [
            // What a lead shares with the party it probably is, is no connection of its own.
            .. best.Where(b => b.Pairs[0].Kind == LinkKind.SameAs || !identified.Contains(b.Entity))
                .OrderBy(b => Rank(b.Pairs[0]))
                .ThenByDescending(b => b.Pairs[0].Score.Probability)
                .ThenByDescending(b => b.Pairs[0].Score.Score)
                .ThenBy(b => b.Entity)
                .Take(first)
                .Select(b => Candidate(lead, b.Entity, b.Pairs, face)),
        ];
    }

    /// <summary>Identity that is certain, identity more likely than not, connections that are certain, then the rest.</summary>
    private static int Rank(LeadPair pair) => (pair.Kind, pair.Verdicted.Decision) switch
    {
        (LinkKind.SameAs, LinkDecision.Match) => 0,
        (LinkKind.SameAs, LinkDecision.Review) when IsLikely(pair) => 1,
        (LinkKind.Associated, LinkDecision.Match) => 2,
        (_, LinkDecision.None) => 4,
        _ => 3,
    };

    private static bool IsLikely(LeadPair pair) =>
        pair.Verdicted.Decision is LinkDecision.Match or LinkDecision.Review && pair.Score.Probability >= Likely;

    private static ScreenCandidate Candidate(PreparedRecord lead, RecordKey entity, List<LeadPair> pairs, EntityFace face)
    {
        var best = pairs[0];
        return new ScreenCandidate(
            entity,
            best.Record.Key,
            face.Caption(entity),
            best.Record.Record.Kind,
            face.Designated(entity),
            Scored(lead, best),
            best.Kind == LinkKind.Associated ? [] : [.. pairs.Skip(1).OrderBy(p => p.Record.Key).Select(p => Corroborate(lead, p)).Where(c => c.Contributions.Count > 0)]);
    }

    private static ScoredPair Scored(PreparedRecord lead, LeadPair pair) => new(
        pair.Kind,
        pair.Score.Scorer.Prior,
        pair.Score.Score,
        pair.Score.Probability,
        pair.Verdicted.Decision,
        pair.Verdicted.Reason,
        PairScorer.Contributions(pair.Score, pair.Kind, lead.Profile, pair.Record.Profile));

    private static Corroboration Corroborate(PreparedRecord lead, LeadPair pair) => new(
        pair.Record.Key,
        [.. PairScorer.Contributions(pair.Score, pair.Kind, lead.Profile, pair.Record.Profile).Where(c => c.Level != "missing" && Math.Abs(c.Weight) >= LeastCorroboration)]);
}

/// <summary>How entities are shown: the caption of the leading record, and whether a member record is of a list.</summary>
internal sealed record EntityFace(Func<RecordKey, string> Caption, Func<RecordKey, bool> Designated);

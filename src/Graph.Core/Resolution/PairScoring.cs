using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>The links of a change as they come to stand; the cluster stage still changes decisions.</summary>
internal sealed class ScoredLinks(IReadOnlyDictionary<LinkKey, CandidateLink> stored)
{
    private readonly Dictionary<LinkKey, CandidateLink?> _now = [];

    /// <summary>Links new or changed, by key.</summary>
    public IReadOnlyList<CandidateLink> Upserts =>
        [.. _now.Values.Where(l => l is not null && !Same(Stored(l.Key), l)).Select(l => l!).OrderBy(l => l.Key)];

    /// <summary>Links that are no more, by key.</summary>
    public IReadOnlyList<LinkKey> Removals =>
        [.. _now.Where(e => e.Value is null && Stored(e.Key) is not null).Select(e => e.Key).Order()];

    /// <summary>Identity links that came, changed or fell away, and whether they join, would join or did.</summary>
    public IEnumerable<(LinkKey Link, bool Joins)> ChangedIdentity =>
        from entry in _now
        where entry.Key.Kind == LinkKind.SameAs
        let before = Stored(entry.Key)
        where entry.Value is not null || before is not null
        select (entry.Key, Joins(entry.Value) || Joins(before));

    /// <summary>Links known so far, as they come to stand.</summary>
    public IEnumerable<CandidateLink> Standing => _now.Values.OfType<CandidateLink>();

    /// <summary>Sets what a pair comes to; null for no link.</summary>
    public void Set(LinkKey key, CandidateLink? link) => _now[key] = link;

    /// <summary>
    /// Sets what a pair was scored to. One that scores as it did stands as it was, with what cluster and people made of it, unless a record of it is
    /// touched: the decision follows from the score and from what the records' sources are.
    /// </summary>
    public void SetScored(CandidateLink link, Func<RecordKey, bool> isTouched)
    {
        if (Stored(link.Key) is { } before && before.Model == link.Model && before.Score == link.Score
            && (before.Contributions.Count == 0 || before.Contributions.SequenceEqual(link.Contributions))
            && !isTouched(link.Left) && !isTouched(link.Right))
        {
            _now.Remove(link.Key);
        }
        else
        {
            Set(link.Key, link);
        }
    }

    /// <summary>Whether this change has settled what stands on a pair.</summary>
    public bool Knows(LinkKey key) => _now.ContainsKey(key);

    /// <summary>Stored links read later (of a component) join those to compare with.</summary>
    public Dictionary<LinkKey, CandidateLink> More { get; } = [];

    private CandidateLink? Stored(LinkKey key) => stored.GetValueOrDefault(key) ?? More.GetValueOrDefault(key);

    private static bool Joins(CandidateLink? link) => link?.Decision is LinkDecision.Match or LinkDecision.Conflict;

    private static bool Same(CandidateLink? before, CandidateLink now) =>
        before is not null
        && before.Decision == now.Decision
        && Math.Round(before.Score, 6) == Math.Round(now.Score, 6)
        && string.Equals(before.Reason, now.Reason, StringComparison.Ordinal)
        && string.Equals(before.Model, now.Model, StringComparison.Ordinal)
        && before.Risk == now.Risk
        && before.Contributions.SequenceEqual(now.Contributions);
}

/// <summary>Scores the blocked pairs of a change.</summary>
internal static class PairScoring
{
    public static async Task<ScoredLinks> ScoreAsync(this Workspace workspace, BlockedPairs pairs, PairOutcomes outcomes, CancellationToken cancellation)
    {
        var links = new ScoredLinks(pairs.Stored);
        foreach (var key in pairs.Stored.Keys)
        {
            links.Set(key, null);
        }

        await workspace.LoadAsync(pairs.SameAs.Concat(pairs.Associated).SelectMany(k => new[] { k.Left, k.Right }), cancellation).ConfigureAwait(false);
        foreach (var link in outcomes.Kept(LinkKind.SameAs, Pairs(workspace, pairs.SameAs, pairs.Related)))
        {
            links.SetScored(link, workspace.IsTouched);
        }

        var associated = outcomes.Kept(LinkKind.Associated, Pairs(workspace, pairs.Associated, pairs.Related)).ToDictionary(l => l.Key);
        ApplyVerdicts(workspace, outcomes, pairs, associated);
        foreach (var link in associated.Values)
        {
            links.Set(link.Key, link);
        }

        return links;
    }

    private static List<(PreparedRecord One, PreparedRecord Other, bool Related)> Pairs(
        Workspace workspace, IEnumerable<LinkKey> keys, IReadOnlySet<(RecordKey, RecordKey)> related) =>
        [.. keys.Where(k => workspace.Has(k.Left) && workspace.Has(k.Right)).Select(k => (workspace[k.Left], workspace[k.Right], related.Contains((k.Left, k.Right))))];

    /// <summary>A verdict on a connection stands over the score; a judged pair is kept whatever it scores.</summary>
    private static void ApplyVerdicts(Workspace workspace, PairOutcomes outcomes, BlockedPairs pairs, Dictionary<LinkKey, CandidateLink> links)
    {
        foreach (var (key, judgement) in pairs.JudgedConnections)
        {
            var link = links.GetValueOrDefault(key)
                ?? outcomes.Of(LinkKind.Associated, workspace[key.Left], workspace[key.Right], pairs.Related.Contains((key.Left, key.Right)));
            links[key] = Verdicts.Apply(link, judgement);
        }
    }
}

using Graph.Core.Model;
using Graph.Core.Resolution.Clustering;
using Graph.Core.Resolution.Deciding;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>The entities that change: new memberships, and what happened for the feed.</summary>
internal sealed record ClusteredEntities(IReadOnlyList<Membership> Memberships, IReadOnlyList<FeedEvent> Events);

/// <summary>Clusters the components a change touches, and settles the decisions of their links (design rules 2 and 3).</summary>
internal sealed class ComponentClustering(Workspace workspace, PairOutcomes outcomes, ScoredLinks links)
{
    private readonly Dictionary<LinkKey, CandidateLink> _component = [];
    private readonly HashSet<RecordKey> _records = [];
    private readonly Dictionary<string, Judgement> _judgements = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<LinkKey, string> _contested = new Dictionary<LinkKey, string>();

    public async Task<ClusteredEntities> ClusterAsync(CancellationToken cancellation)
    {
        await GatherAsync(cancellation).ConfigureAwait(false);
        await workspace.LoadAsync(_records, cancellation).ConfigureAwait(false);
        _records.RemoveWhere(k => !workspace.Has(k));
        var verdicts = Verdicts.Standing(_judgements.Values, workspace.Touch.Judgement)
            .Where(j => j.Key.Kind == LinkKind.SameAs && _records.Contains(j.Key.Left) && _records.Contains(j.Key.Right))
            .ToDictionary(j => j.Key, j => j.Value);
        ScoreAnew(verdicts.Keys);
        var matches = Matches(verdicts);
        _contested = Contested.Of(matches, workspace.StandingSourceOf);
        var clusters = Clusterer.Cluster(
            _records.Order(), Joins(verdicts, matches), verdicts.Values.Where(j => j.Verdict == Verdict.Negative).Select(j => j.Link), Contradiction, Guard);
        await new ReviewQuestions(workspace, outcomes, links).SettleAsync(clusters.Groups, Settle(clusters, verdicts), Outside(), cancellation).ConfigureAwait(false);
        return await MembershipsAsync(clusters, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Follows links that join or would join, and positive verdicts, from every record touched. A question between two entities changes neither, and is
    /// asked from either of them: where a record touched is at one end, the other entity stands as it was.
    /// </summary>
    private async Task GatherAsync(CancellationToken cancellation)
    {
        var frontier = workspace.Touched.ToHashSet();
        foreach (var (link, joins) in links.ChangedIdentity)
        {
            if (joins || !(workspace.IsTouched(link.Left) || workspace.IsTouched(link.Right)))
            {
                frontier.Add(link.Left);
                frontier.Add(link.Right);
            }
        }

        // A verdict may have been given before its second record came, on a pair that no block brings together.
        frontier.UnionWith((await workspace.State.JudgementsAsync(frontier, cancellation).ConfigureAwait(false))
            .Where(j => j.Link.Kind == LinkKind.SameAs).SelectMany(j => new[] { j.Link.Left, j.Link.Right }).ToList());
        var byEnd = links.Standing.Where(l => l.Kind == LinkKind.SameAs).SelectMany(l => new[] { (l.Left, l), (l.Right, l) }).ToLookup(e => e.Item1, e => e.Item2);
        while (frontier.Count > 0)
        {
            _records.UnionWith(frontier);
            var stored = await workspace.LinksOfAsync(frontier, cancellation).ConfigureAwait(false);
            var judgements = await workspace.State.JudgementsAsync(frontier, cancellation).ConfigureAwait(false);
            foreach (var judgement in judgements)
            {
                _judgements[judgement.Id] = judgement;
            }

            Take(stored);
            var next = frontier.SelectMany(k => byEnd[k]).Concat(stored.Where(l => l.Kind == LinkKind.SameAs && !links.Knows(l.Key)))
                .Where(l => l.Decision is LinkDecision.Match or LinkDecision.Conflict)
                .SelectMany(l => new[] { l.Left, l.Right })
                .Concat(judgements.Where(j => j.Verdict == Verdict.Positive && j.Link.Kind == LinkKind.SameAs).SelectMany(j => new[] { j.Link.Left, j.Link.Right }));
            frontier = [.. next.Where(k => !_records.Contains(k))];
        }

        foreach (var link in links.Standing.Where(l => l.Kind == LinkKind.SameAs))
        {
            _component[link.Key] = link;
        }
    }

    private void Take(IEnumerable<CandidateLink> stored)
    {
        foreach (var link in stored.Where(l => l.Kind == LinkKind.SameAs && !links.Knows(l.Key)))
        {
            _component[link.Key] = link;
            links.More[link.Key] = link;
        }
    }

    /// <summary>Decisions stored carry verdicts and refusals; the model's own is computed anew.</summary>
    private void ScoreAnew(IEnumerable<LinkKey> judged)
    {
        var inside = _component.Keys.Where(k => _records.Contains(k.Left) && _records.Contains(k.Right)).ToHashSet();
        foreach (var key in _component.Keys.Except(inside).ToList())
        {
            _component.Remove(key);
        }

        foreach (var key in inside.Where(k => !links.Knows(k)).Concat(judged.Where(k => !_component.ContainsKey(k))).ToList())
        {
            _component[key] = outcomes.Of(LinkKind.SameAs, workspace[key.Left], workspace[key.Right], related: false);
        }
    }

    private List<Join> Joins(Dictionary<LinkKey, Judgement> verdicts, IReadOnlyCollection<CandidateLink> matches) =>
    [
        .. verdicts.Values.Where(j => j.Verdict == Verdict.Positive).Select(j => new Join(j.Link, j, 0)),
        .. matches.Where(l => !_contested.ContainsKey(l.Key)).Select(l => new Join(l.Key, null, l.Score)),
    ];

    /// <summary>The links that the model would join and nobody has judged.</summary>
    private List<CandidateLink> Matches(Dictionary<LinkKey, Judgement> verdicts) =>
        [.. _component.Values.Where(l => l.Decision == LinkDecision.Match && verdicts.GetValueOrDefault(l.Key) is null or { Verdict: Verdict.Unsure })];

    private string? Contradiction(RecordKey left, RecordKey right) =>
        Contradictions.Between(workspace[left].Profile, workspace[right].Profile, workspace.StandingSourceOf);

    private string? Guard(RecordKey left, RecordKey right) =>
        Decider.Unverified(workspace.StandingSourceOf(left), workspace.StandingSourceOf(right));

    /// <summary>Links to records whose clusters stand as they were, but those that a person has judged.</summary>
    private List<CandidateLink> Outside()
    {
        var judged = Verdicts.Standing(_judgements.Values, workspace.Touch.Judgement).Values.Where(j => j.Verdict != Verdict.Unsure).Select(j => j.Link).ToHashSet();
        return [.. links.More.Values.Where(l => !links.Knows(l.Key)).Concat(links.Standing.Where(l => l.Kind == LinkKind.SameAs))
            .Where(l => (!_records.Contains(l.Left) || !_records.Contains(l.Right)) && !judged.Contains(l.Key))];
    }

    /// <summary>Sets what every link inside comes to, and answers those left for review.</summary>
    private List<CandidateLink> Settle(Clusters clusters, Dictionary<LinkKey, Judgement> verdicts)
    {
        var reviews = new List<CandidateLink>();
        var group = clusters.Groups.SelectMany((g, i) => g.Select(k => (k, i))).ToDictionary(e => e.k, e => e.i);
        foreach (var (key, link) in _component)
        {
            var settled = Verdicts.Apply(link, verdicts.GetValueOrDefault(key));
            if (clusters.Refused.TryGetValue(key, out var why))
            {
                settled = settled with { Decision = LinkDecision.Conflict, Reason = why };
            }
            else if (_contested.TryGetValue(key, out var rival) && group[key.Left] != group[key.Right])
            {
                settled = settled with { Decision = LinkDecision.Conflict, Reason = rival };
            }
            else if (settled.Decision == LinkDecision.Review && group[key.Left] == group[key.Right])
            {
                settled = settled with { Decision = LinkDecision.Match, Reason = "joined through other records" };
            }

            var judged = verdicts.TryGetValue(key, out var verdict) && verdict.Verdict != Verdict.Unsure;
            links.Set(key, settled.Decision == LinkDecision.None && !judged ? null : settled);
            if (settled.Decision == LinkDecision.Review)
            {
                reviews.Add(settled);
            }
        }

        return reviews;
    }

    private async Task<ClusteredEntities> MembershipsAsync(Clusters clusters, CancellationToken cancellation)
    {
        var before = await workspace.State.EntitiesOfAsync(_records, cancellation).ConfigureAwait(false);
        var now = clusters.Groups.SelectMany(g => g.Select(k => new Membership(k, Leader(g)))).OrderBy(m => m.Record).ToList();
        var changed = now.Where(m => !before.TryGetValue(m.Record, out var entity) || entity != m.Entity).ToList();
        return new ClusteredEntities(changed, EntityEvents.Of(changed, before, now.Select(m => m.Entity).ToHashSet()));
    }

    /// <summary>The record that leads an entity: of the highest source rank, then of the smallest key (design rule 5).</summary>
    private RecordKey Leader(IReadOnlyList<RecordKey> group) =>
        group.OrderByDescending(k => workspace.SourceOf(k.Source).Rank).ThenBy(k => k).First();
}

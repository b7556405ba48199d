using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>
/// What a person is asked of two entities: once, on the strongest pair of their records, since one answer settles all of them (design
/// rule 3); and never where a list that names each party once names one for each, since then they are two. The other pairs are kept
/// undecided, and asked when an entity changes.
/// </summary>
internal sealed class ReviewQuestions(Workspace workspace, PairOutcomes outcomes, ScoredLinks links)
{
    private readonly Dictionary<RecordKey, IReadOnlyList<RecordKey>> _groups = [];

    /// <summary>Settles the pairs for review that touch records whose clusters were just computed.</summary>
    /// <param name="clusters">These clusters.</param>
    /// <param name="inside">Pairs for review between two of these records.</param>
    /// <param name="outside">Stored identity links from one of these records to another, whose cluster stands as it was; none that is judged.</param>
    public async Task SettleAsync(
        IReadOnlyList<IReadOnlyList<RecordKey>> clusters, IEnumerable<CandidateLink> inside, IReadOnlyCollection<CandidateLink> outside, CancellationToken cancellation)
    {
        var asked = outside.Where(l => l.Decision is LinkDecision.Review or LinkDecision.None).ToList();
        foreach (var (group, record) in clusters.SelectMany(g => g.Select(r => (g, r))))
        {
            _groups[record] = group;
        }

        await GatherAsync(asked.SelectMany(l => new[] { l.Left, l.Right }), cancellation).ConfigureAwait(false);
        foreach (var pairs in inside.Concat(asked).Where(l => _groups.ContainsKey(l.Left) && _groups.ContainsKey(l.Right)).GroupBy(Entities))
        {
            await SettlePairsAsync([.. pairs.OrderByDescending(l => Math.Round(l.Score, 6)).ThenBy(l => l.Key)], cancellation).ConfigureAwait(false);
        }
    }

    private async Task GatherAsync(IEnumerable<RecordKey> ends, CancellationToken cancellation)
    {
        var others = ends.Where(e => !_groups.ContainsKey(e)).ToHashSet();
        if (others.Count == 0)
        {
            return;
        }

        var entities = await workspace.State.EntitiesOfAsync(others, cancellation).ConfigureAwait(false);
        var members = await workspace.State.MembersAsync([.. entities.Values.Distinct()], cancellation).ConfigureAwait(false);
        foreach (var (record, entity) in entities)
        {
            _groups[record] = members[entity];
        }
    }

    private (RecordKey, RecordKey) Entities(CandidateLink link)
    {
        var (left, right) = (_groups[link.Left][0], _groups[link.Right][0]);
        return left <= right ? (left, right) : (right, left);
    }

    private async Task SettlePairsAsync(List<CandidateLink> pairs, CancellationToken cancellation)
    {
        var two = Two(_groups[pairs[0].Left], _groups[pairs[0].Right]);
        if (two is null)
        {
            links.Set(pairs[0].Key, await OpenAsync(pairs[0], cancellation).ConfigureAwait(false));
        }

        foreach (var pair in pairs.Skip(two is null ? 1 : 0))
        {
            links.Set(pair.Key, pair with { Decision = LinkDecision.None, Reason = two ?? $"asked of {pairs[0].Left} and {pairs[0].Right}, which are of the same two entities" });
        }
    }

    /// <summary>Why two entities are two: a list that names each party once has a record in each.</summary>
    private string? Two(IReadOnlyList<RecordKey> one, IReadOnlyList<RecordKey> other)
    {
        var source = Once(one).Intersect(Once(other)).Order(StringComparer.Ordinal).FirstOrDefault();
        return source is null ? null : $"{source} lists each party once, and has one for each of the two entities";
    }

    private IEnumerable<string> Once(IReadOnlyList<RecordKey> records) => records.Where(r => workspace.StandingSourceOf(r).EachOnce).Select(r => r.Source);

    /// <summary>The pair as the model and its guards decide it.</summary>
    private async Task<CandidateLink> OpenAsync(CandidateLink pair, CancellationToken cancellation)
    {
        if (pair.Decision == LinkDecision.Review)
        {
            return pair;
        }

        await workspace.LoadAsync([pair.Left, pair.Right], cancellation).ConfigureAwait(false);
        return outcomes.Of(LinkKind.SameAs, workspace[pair.Left], workspace[pair.Right], related: false);
    }
}

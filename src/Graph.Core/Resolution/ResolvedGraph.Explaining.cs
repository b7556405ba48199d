using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;

namespace Graph.Core.Resolution;

/// <content>Explaining pairs.</content>
public sealed partial class ResolvedGraph
{
    private const int MostMembersCompared = 50;

    public async Task<Explanation?> ExplainAsync(RecordKey left, RecordKey right, CancellationToken cancellation)
    {
        await CatchUpAsync(cancellation).ConfigureAwait(false);
        var entityOf = await _graph.EntitiesOfAsync([left, right], cancellation).ConfigureAwait(false);
        if (!entityOf.TryGetValue(left, out var leftEntity) || !entityOf.TryGetValue(right, out var rightEntity))
        {
            return null;
        }

        var same = leftEntity == rightEntity;
        var lefts = await MembersToCompareAsync(left, leftEntity, same, cancellation).ConfigureAwait(false);
        var rights = await MembersToCompareAsync(right, rightEntity, same, cancellation).ConfigureAwait(false);
        var records = await _prepared.OfAsync([.. lefts.Concat(rights).Distinct()], cancellation).ConfigureAwait(false);
        var outcomes = Outcomes(new Degrees(_index.Members, _index.KeyOf, SourceOf));
        var (one, other) = lefts.SelectMany(l => rights.Select(r => (records[l], records[r])))
            .OrderByDescending(p => outcomes.Of(LinkKind.SameAs, p.Item1, p.Item2, related: false).Score)
            .First();
        return await ExplainAsync(one, other, outcomes, same, cancellation).ConfigureAwait(false);
    }

    public Explanation Compare(Record left, Record right)
    {
        var (one, other) = (PreparedRecord.Of(left), PreparedRecord.Of(right));
        var outcomes = Outcomes(TwoAlone.Instance);
        return new Explanation(
            left,
            right,
            Oriented(outcomes.Of(LinkKind.SameAs, one, other, related: false), left.Key),
            Oriented(outcomes.Of(LinkKind.Associated, one, other, related: false), left.Key),
            false,
            []);
    }

    private PairOutcomes Outcomes(ISelectorDegrees degrees) => new(_scorer, Model, degrees, SourceOf);

    /// <summary>A key that leads an entity of several records means the entity, unless both ends are in it.</summary>
    private async Task<IReadOnlyList<RecordKey>> MembersToCompareAsync(RecordKey key, RecordKey entity, bool sameEntity, CancellationToken cancellation)
    {
        if (sameEntity || key != entity)
        {
            return [key];
        }

        var members = await _graph.MembersAsync([entity], cancellation).ConfigureAwait(false);
        return [.. members[entity].Take(MostMembersCompared)];
    }

    private async Task<Explanation> ExplainAsync(PreparedRecord one, PreparedRecord other, PairOutcomes outcomes, bool same, CancellationToken cancellation)
    {
        var ties = await _graph.TiesOfAsync([one.Key, other.Key], cancellation).ConfigureAwait(false);
        var related = ties.Values.SelectMany(t => t.Relations)
            .Any(r => r.Status == RelationStatus.Resolved && new HashSet<RecordKey> { r.StatedBy, r.Targets[0] }.SetEquals([one.Key, other.Key]));
        var stored = (await _graph.LinksOfAsync([one.Key], cancellation).ConfigureAwait(false)).ToDictionary(l => l.Key);
        var judgements = await _ledger.JudgementsAsync([one.Key, other.Key], cancellation).ConfigureAwait(false);
        ScoredPair Reading(LinkKind kind)
        {
            var computed = outcomes.Of(kind, one, other, related);
            // The stored decision carries verdicts and what clustering refused; the score is the same.
            var decided = stored.TryGetValue(computed.Key, out var link) ? computed with { Decision = link.Decision, Reason = link.Reason } : computed;
            return Oriented(decided, one.Key);
        }

        return new Explanation(
            one.Record,
            other.Record,
            Reading(LinkKind.SameAs),
            Reading(LinkKind.Associated),
            same,
            [.. judgements.Where(j => new HashSet<RecordKey> { j.Link.Left, j.Link.Right }.SetEquals([one.Key, other.Key]))]);
    }

    /// <summary>A link's contributions stand in key order; the asker's left stays left.</summary>
    private static ScoredPair Oriented(CandidateLink link, RecordKey left) => new(
        link.Kind,
        link.Prior,
        link.Score,
        link.Probability,
        link.Decision,
        link.Reason,
        link.Left == left ? link.Contributions : [.. link.Contributions.Select(c => c with { Left = c.Right, Right = c.Left })]);
}

using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Resolution.Scoring;

namespace Graph.Core.Resolution;

/// <summary>
/// Records are normalised (by then: <see cref="PreparedRecord"/>), blocked into candidate pairs, compared into evidence, scored by the
/// model, decided by policy and people, and clustered into entities. A function of records, judgements and model: what it was told before does not show.
/// </summary>
internal sealed class Resolver(ICandidateIndex index, PairScorer scorer, string model)
{
    private readonly PairBound _bound = new(scorer);

    /// <summary>What follows from a change.</summary>
    public async Task<Resolved> ResolveAsync(Touch touch, IResolutionState state, Func<string, Source> sourceOf, CancellationToken cancellation)
    {
        var removed = PreparedRecord.Entries(touch.Removed);
        var added = PreparedRecord.Entries(touch.Added);
        var pending = new PendingIndex(index, removed, added);
        var workspace = new Workspace(touch, pending, state, sourceOf);

        var relations = await workspace.ResolveRelationsAsync(cancellation).ConfigureAwait(false);
        var pairs = await workspace.BlockAsync(relations, _bound, cancellation).ConfigureAwait(false);
        var outcomes = new PairOutcomes(scorer, model, workspace.DegreesAfter, workspace.StandingSourceOf);
        var links = await workspace.ScoreAsync(pairs, outcomes, cancellation).ConfigureAwait(false);
        var clustered = await new ComponentClustering(workspace, outcomes, links).ClusterAsync(cancellation).ConfigureAwait(false);
        return new Resolved(relations.ByRecord, links.Upserts, links.Removals, clustered.Memberships, clustered.Events, removed, added, pairs.Dropped);
    }
}

/// <summary>What a change comes to.</summary>
internal sealed record Resolved(
    IReadOnlyDictionary<RecordKey, IReadOnlyList<Relation>> Relations,
    IReadOnlyList<CandidateLink> Links,
    IReadOnlyList<LinkKey> RemovedLinks,
    IReadOnlyList<Storage.Membership> Memberships,
    IReadOnlyList<Storage.FeedEvent> Events,
    IReadOnlyList<IndexEntry> Removed,
    IReadOnlyList<IndexEntry> Added,
    IReadOnlySet<ulong> DroppedBlocks);

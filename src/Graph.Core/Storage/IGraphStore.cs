using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>Port: the resolved graph. Bounded primitives, batch-first.</summary>
public interface IGraphStore
{
    /// <summary>The entity that holds each record now.</summary>
    Task<IReadOnlyDictionary<RecordKey, RecordKey>> EntitiesOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation);

    /// <summary>The records of each entity, sorted.</summary>
    Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>> MembersAsync(IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation);

    /// <summary>What ties each record to others, as written by the last change: its selectors and its stated relations with their resolution.</summary>
    Task<IReadOnlyDictionary<RecordKey, RecordTies>> TiesOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation);

    /// <summary>Edges of each entity to other entities: resolved relations both ways and candidate links, sorted (<see cref="GraphEdge.CompareTo"/>), at most <paramref name="limit"/> an entity; the total says how many there are.</summary>
    Task<IReadOnlyDictionary<RecordKey, Neighbours>> NeighboursAsync(IReadOnlyCollection<RecordKey> entities, int limit, CancellationToken cancellation);

    /// <summary>The records that bear each selector, sorted, at most <paramref name="limit"/>; the total says how many there are.</summary>
    Task<IReadOnlyDictionary<Selector, Bearers>> BearersAsync(IReadOnlyCollection<Selector> selectors, int limit, CancellationToken cancellation);

    /// <summary>Shortest paths from any of one set to any of another, over relations, associations and shared selectors of at most <see cref="PathQuery.MaxDegree"/> bearers; ordered by length, then by their keys (<see cref="Exploring.ShortestPaths"/> says it in full).</summary>
    Task<IReadOnlyList<GraphPath>> ShortestPathsAsync(PathQuery query, CancellationToken cancellation);

    /// <summary>Candidate links that touch any of these records, sorted by key.</summary>
    Task<IReadOnlyList<CandidateLink>> LinksOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation);

    /// <summary>A page of candidate links by filter and order. A page goes on after its place, whether or not the link there still stands.</summary>
    Task<IReadOnlyList<CandidateLink>> LinksAsync(LinkQuery query, CancellationToken cancellation);
}

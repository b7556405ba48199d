using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>What resolution reads of the graph as it stands before a change.</summary>
internal interface IResolutionState
{
    Task<Dictionary<RecordKey, PreparedRecord>> RecordsAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation);

    Task<IReadOnlyList<CandidateLink>> LinksOfAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation);

    Task<IReadOnlyDictionary<RecordKey, RecordKey>> EntitiesOfAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation);

    /// <summary>The records of each entity.</summary>
    Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>> MembersAsync(IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation);

    Task<IReadOnlyList<Judgement>> JudgementsAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation);
}

/// <summary>The state of a store. A record that the index has never held has neither links nor an entity: nearly every record of a bulk load is not asked for.</summary>
internal sealed class StoredState(PreparedRecords records, IGraphStore graph, ILedger ledger, ICandidateIndex index) : IResolutionState
{
    public Task<Dictionary<RecordKey, PreparedRecord>> RecordsAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        records.OfAsync(keys, cancellation);

    public async Task<IReadOnlyList<CandidateLink>> LinksOfAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        Known(keys) is { Count: > 0 } known ? await graph.LinksOfAsync(known, cancellation).ConfigureAwait(false) : [];

    public async Task<IReadOnlyDictionary<RecordKey, RecordKey>> EntitiesOfAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        Known(keys) is { Count: > 0 } known ? await graph.EntitiesOfAsync(known, cancellation).ConfigureAwait(false) : new Dictionary<RecordKey, RecordKey>();

    public Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>> MembersAsync(IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation) =>
        graph.MembersAsync(entities, cancellation);

    public Task<IReadOnlyList<Judgement>> JudgementsAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        ledger.JudgementsAsync(keys, cancellation);

    private List<RecordKey> Known(IReadOnlyCollection<RecordKey> keys) => [.. keys.Where(k => index.OrdinalOf(k) >= 0)];
}

using Graph.Core.Model;
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

/// <summary>The state of a store.</summary>
internal sealed class StoredState(PreparedRecords records, IGraphStore graph, ILedger ledger) : IResolutionState
{
    public Task<Dictionary<RecordKey, PreparedRecord>> RecordsAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        records.OfAsync(keys, cancellation);

    public Task<IReadOnlyList<CandidateLink>> LinksOfAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        graph.LinksOfAsync(keys, cancellation);

    public Task<IReadOnlyDictionary<RecordKey, RecordKey>> EntitiesOfAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        graph.EntitiesOfAsync(keys, cancellation);

    public Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>> MembersAsync(IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation) =>
        graph.MembersAsync(entities, cancellation);

    public Task<IReadOnlyList<Judgement>> JudgementsAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        ledger.JudgementsAsync(keys, cancellation);
}

/// <summary>The state before anything was loaded, with the judgements that will stand: what a rebuild starts from.</summary>
internal sealed class EmptyState(IReadOnlyList<Judgement> judgements) : IResolutionState
{
    public Task<Dictionary<RecordKey, PreparedRecord>> RecordsAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        Task.FromResult(new Dictionary<RecordKey, PreparedRecord>());

    public Task<IReadOnlyList<CandidateLink>> LinksOfAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CandidateLink>>([]);

    public Task<IReadOnlyDictionary<RecordKey, RecordKey>> EntitiesOfAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<RecordKey, RecordKey>>(new Dictionary<RecordKey, RecordKey>());

    public Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>> MembersAsync(IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>>(new Dictionary<RecordKey, IReadOnlyList<RecordKey>>());

    public Task<IReadOnlyList<Judgement>> JudgementsAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        Task.FromResult(judgements);
}

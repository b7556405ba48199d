using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.Api.Entities;
using GraphQL.DataLoader;

namespace Graph.Server.Api.Loading;

/// <summary>The loaders of one request: what many resolvers ask for one by one is read from the store in batches.</summary>
internal sealed class Loaders(IRecordStore records, IStatements statements, IGraphStore graph, ILedger ledger)
{
    private readonly EntityReads _entities = new(records, graph);
    private BatchLoader<RecordKey, EntityView>? _entity;
    private BatchLoader<RecordKey, RecordVersion>? _record;
    private BatchLoader<RecordKey, IReadOnlyList<RecordVersion>>? _history;
    private BatchLoader<RecordKey, RecordTies>? _ties;
    private BatchLoader<EntityView, IReadOnlyList<CandidateLink>>? _links;
    private BatchLoader<LinkKey, IReadOnlyList<Judgement>>? _judgements;
    private BatchLoader<RecordKey, GoneRecord>? _gone;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, BatchLoader<RecordKey, Neighbours>> _neighbours = [];

    /// <summary>The entity that holds a record now.</summary>
    public IDataLoaderResult<EntityView?> Entity(RecordKey record) => Once(ref _entity, _entities.OfRecordsAsync).Load(record);

    /// <summary>The current version of a record.</summary>
    public IDataLoaderResult<RecordVersion?> Record(RecordKey key) => Once(ref _record, (keys, c) => records.CurrentAsync(keys, c)).Load(key);

    /// <summary>The same; a record that was taken back answers with the error that says so.</summary>
    public IDataLoaderResult<object?> RecordOrGone(RecordKey key) => Record(key).Then<RecordVersion?, object?>(r => r ?? OrGone(key));

    /// <summary>The entity that holds a record now; a record that was taken back answers with the error that says so.</summary>
    public IDataLoaderResult<object?> EntityOrGone(RecordKey record) => Entity(record).Then<EntityView?, object?>(e => e ?? OrGone(record));

    /// <summary>Every version of a record.</summary>
    public IDataLoaderResult<IReadOnlyList<RecordVersion>?> History(RecordKey key) => Once(ref _history, (keys, c) => records.HistoryAsync(keys, c)).Load(key);

    /// <summary>What ties a record to others.</summary>
    public IDataLoaderResult<RecordTies?> Ties(RecordKey key) => Once(ref _ties, (keys, c) => graph.TiesOfAsync(keys, c)).Load(key);

    /// <summary>The candidate links of an entity's records.</summary>
    public IDataLoaderResult<IReadOnlyList<CandidateLink>?> Links(EntityView entity) => Once(ref _links, LinksAsync).Load(entity);

    /// <summary>The judgements on a link.</summary>
    public IDataLoaderResult<IReadOnlyList<Judgement>?> Judgements(LinkKey link) => Once(ref _judgements, JudgementsAsync).Load(link);

    /// <summary>The edges of an entity, at most <paramref name="limit"/>.</summary>
    public IDataLoaderResult<Neighbours?> NeighboursOf(RecordKey entity, int limit)
    {
        lock (_gate)
        {
            if (!_neighbours.TryGetValue(limit, out var loader))
            {
                _neighbours[limit] = loader = new((keys, c) => graph.NeighboursAsync(keys, limit, c));
            }

            return loader.Load(entity);
        }
    }

    /// <summary>Asked only of keys that nothing stands under: the executor waits for the one loader after the other.</summary>
    private object OrGone(RecordKey key) =>
        Once(ref _gone, (keys, c) => statements.GoneAsync(keys, c)).Load(key).Then(g => g is null ? (object?)null : throw new GoneException(g));

    private BatchLoader<TKey, TValue> Once<TKey, TValue>(
        ref BatchLoader<TKey, TValue>? loader, Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
        where TKey : notnull
        where TValue : class
    {
        lock (_gate)
        {
            return loader ??= new(fetch);
        }
    }

    private async Task<IReadOnlyDictionary<EntityView, IReadOnlyList<CandidateLink>>> LinksAsync(IReadOnlyList<EntityView> entities, CancellationToken cancellation)
    {
        var links = await graph.LinksOfAsync([.. entities.SelectMany(e => e.Keys).Distinct()], cancellation);
        var byRecord = links.SelectMany(l => new[] { (l.Left, Link: l), (l.Right, Link: l) }).ToLookup(p => p.Item1, p => p.Link);
        return entities.ToDictionary(
            e => e,
            e => (IReadOnlyList<CandidateLink>)[.. e.Keys.SelectMany(k => byRecord[k]).DistinctBy(l => l.Key).OrderBy(l => l.Key)]);
    }

    private async Task<IReadOnlyDictionary<LinkKey, IReadOnlyList<Judgement>>> JudgementsAsync(IReadOnlyList<LinkKey> links, CancellationToken cancellation)
    {
        var given = await ledger.JudgementsAsync([.. links.SelectMany(l => new[] { l.Left, l.Right }).Distinct()], cancellation);
        var byLink = given.ToLookup(j => j.Link);
        return links.ToDictionary(l => l, l => (IReadOnlyList<Judgement>)[.. byLink[l]]);
    }
}

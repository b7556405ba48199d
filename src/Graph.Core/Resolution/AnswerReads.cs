using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>What screening and search read beside the candidate index. Keys of which nothing is known are absent.</summary>
internal interface IAnswerReads
{
    Task<Dictionary<RecordKey, PreparedRecord>> RecordsAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation);

    Task<IReadOnlyDictionary<RecordKey, RecordKey>> EntitiesOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation);

    Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>> MembersAsync(IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation);
}

/// <summary>Reads what stands: from memory where nothing was committed since it was read, else from the store.</summary>
internal sealed class StandingReads(PreparedRecords records, IGraphStore graph, RememberedEntities remembered, StoreReach reach) : IAnswerReads
{
    private static readonly Dictionary<RecordKey, RecordKey> NoEntities = [];
    private static readonly Dictionary<RecordKey, IReadOnlyList<RecordKey>> NoMembers = [];

    public Task<Dictionary<RecordKey, PreparedRecord>> RecordsAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        reach.ReadAsync(token => records.OfAsync(keys, token), cancellation);

    public async Task<IReadOnlyDictionary<RecordKey, RecordKey>> EntitiesOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation)
    {
        var version = remembered.Version;
        var found = remembered.EntitiesOf(records, last: false);
        var read = await MissingAsync(records, found, graph.EntitiesOfAsync, cancellation).ConfigureAwait(false);
        remembered.Put(read, NoMembers, version);
        return found;
    }

    public async Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>> MembersAsync(IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation)
    {
        var version = remembered.Version;
        var found = remembered.Members(entities, last: false);
        var read = await MissingAsync(entities, found, graph.MembersAsync, cancellation).ConfigureAwait(false);
        remembered.Put(NoEntities, read, version);
        return found;
    }

    private async Task<IReadOnlyDictionary<RecordKey, T>> MissingAsync<T>(
        IReadOnlyCollection<RecordKey> keys,
        Dictionary<RecordKey, T> found,
        Func<IReadOnlyCollection<RecordKey>, CancellationToken, Task<IReadOnlyDictionary<RecordKey, T>>> ask,
        CancellationToken cancellation)
    {
        var missing = keys.Where(k => !found.ContainsKey(k)).ToList();
        if (missing.Count == 0)
        {
            return new Dictionary<RecordKey, T>();
        }

        var read = await reach.ReadAsync(token => ask(missing, token), cancellation).ConfigureAwait(false);
        foreach (var (key, value) in read)
        {
            found[key] = value;
        }

        return read;
    }
}

/// <summary>Reads what is last known, while the store is away. A record whose entity was never read stands under its own key, which finds its entity for ever (design rule 5).</summary>
internal sealed class LastReads(PreparedRecords records, RememberedEntities remembered) : IAnswerReads
{
    public Task<Dictionary<RecordKey, PreparedRecord>> RecordsAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) => Task.FromResult(records.Held(keys));

    public Task<IReadOnlyDictionary<RecordKey, RecordKey>> EntitiesOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation)
    {
        var known = remembered.EntitiesOf(records, last: true);
        return Task.FromResult<IReadOnlyDictionary<RecordKey, RecordKey>>(records.Distinct().ToDictionary(r => r, r => known.TryGetValue(r, out var entity) ? entity : r));
    }

    public Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>> MembersAsync(IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation)
    {
        var known = remembered.Members(entities, last: true);
        return Task.FromResult<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>>(entities.Distinct().ToDictionary(e => e, e => known.GetValueOrDefault(e) ?? [e]));
    }
}

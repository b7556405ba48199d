using GraphQL.DataLoader;

namespace Graph.Server.Api.Loading;

/// <summary>Gathers keys while resolvers run and fetches them in one call when the executor asks for the first result.</summary>
/// <remarks>Lives for one request: a value once fetched is kept for it.</remarks>
internal sealed class BatchLoader<TKey, TValue>(Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Batch> _batches = [];
    private Batch? _open;

    /// <summary>The value of a key, or null when there is none. Hand the result to the executor; never await it in a resolver.</summary>
    public IDataLoaderResult<TValue?> Load(TKey key)
    {
        lock (_gate)
        {
            if (!_batches.TryGetValue(key, out var batch))
            {
                _open ??= new Batch(this);
                _batches[key] = batch = _open;
                batch.Keys.Add(key);
            }

            return new Result(batch, key);
        }
    }

    private sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        private Task<IReadOnlyDictionary<TKey, TValue>>? _fetched;

        public List<TKey> Keys { get; } = [];

        public Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(CancellationToken cancellation)
        {
            lock (loader._gate)
            {
                loader._open = loader._open == this ? null : loader._open;
                return _fetched ??= loader.Fetch(Keys, cancellation);
            }
        }
    }

    private Task<IReadOnlyDictionary<TKey, TValue>> Fetch(List<TKey> keys, CancellationToken cancellation) => fetch(keys, cancellation);

    private sealed class Result(Batch batch, TKey key) : IDataLoaderResult<TValue?>
    {
        public async Task<TValue?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch.FetchAsync(cancellationToken)).GetValueOrDefault(key);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}

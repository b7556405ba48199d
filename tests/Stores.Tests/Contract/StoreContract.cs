using Graph.Core.Storage;
using Stores.Tests.Support;

namespace Stores.Tests.Contract;

/// <summary>A fresh store for each test.</summary>
public abstract class StoreContract<TPlace> : IAsyncLifetime
    where TPlace : IStorePlace, new()
{
    private readonly TPlace _place = new();

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected OpenStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await _place.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await (Store?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _place.DisposeAsync();
    }

    protected Task<OpenStore> SecondConnectionAsync() => _place.OpenAsync();

    /// <summary>Commits on top of whatever stands.</summary>
    protected async Task<CommitResult> CommitAsync(GraphChange change) =>
        await Store.Records.CommitAsync(change with { BasedOn = await Store.Records.FeedNumberAsync(Stop) }, Stop);

    protected static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> stream)
    {
        var items = new List<T>();
        await foreach (var item in stream)
        {
            items.Add(item);
        }

        return items;
    }
}

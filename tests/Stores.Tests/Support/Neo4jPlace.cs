using Graph.Stores.Neo4j;

namespace Stores.Tests.Support;

/// <summary>The named Neo4j's one database, cleared when it is first opened.</summary>
public sealed class Neo4jPlace : IStorePlace
{
    private bool _cleared;

    public async Task<OpenStore> OpenAsync()
    {
        var address = Neo4jServer.Require();
        if (!_cleared)
        {
            await Neo4jServer.ClearAsync();
            _cleared = true;
        }

        var store = await Neo4jStore.OpenAsync(address, TimeProvider.System, () => .5, CancellationToken.None);
        return new OpenStore(store, store, store, store, store, store);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

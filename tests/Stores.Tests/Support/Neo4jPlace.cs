using Graph.Stores.Neo4j;

namespace Stores.Tests.Support;

/// <summary>The named Neo4j's one database, cleared when it is first opened.</summary>
public sealed class Neo4jPlace : IStorePlace
{
    private static int _taken;
    private bool _cleared;

    /// <summary>Whether a test has its graph in it.</summary>
    public static bool IsTaken => _taken > 0;

    public async Task<OpenStore> OpenAsync()
    {
        var address = Neo4jServer.Require();
        if (!_cleared)
        {
            await Neo4jServer.ClearAsync();
            _cleared = true;
            _taken++;
        }

        var store = await Neo4jStore.OpenAsync(address, TimeProvider.System, () => .5, CancellationToken.None);
        return new OpenStore(store, store, store, store, store, store);
    }

    public ValueTask DisposeAsync()
    {
        _taken -= _cleared ? 1 : 0;
        _cleared = false;
        return ValueTask.CompletedTask;
    }
}

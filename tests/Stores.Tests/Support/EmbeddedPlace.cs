using Graph.Stores.Embedded;

namespace Stores.Tests.Support;

/// <summary>An embedded store in a folder of its own.</summary>
public sealed class EmbeddedPlace : IStorePlace
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-store-");

    public string File => Path.Combine(_folder.FullName, "graph.db");

    public async Task<OpenStore> OpenAsync()
    {
        var store = await EmbeddedStore.OpenAsync(File, CancellationToken.None);
        return new OpenStore(store, store, store, store, store, store);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

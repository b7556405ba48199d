using Graph.Core.Storage;

namespace Graph.Stores.Embedded;

/// <summary>The store in one SQLite file. Safe for many callers at once, and for several processes on one file.</summary>
/// <remarks>One connection writes, in turns; every read has its own snapshot. A commit is on the disk when it returns.</remarks>
public sealed partial class EmbeddedStore : IRecordStore, IStatements, ILedger, IGraphStore, IStoreContents, IAsyncDisposable
{
    private readonly Sessions _sessions;

    private EmbeddedStore(Sessions sessions) => _sessions = sessions;

    internal Sessions Sessions => _sessions;

    /// <summary>Opens a store, made when there is none at the path and brought to this program's form when it is older.</summary>
    /// <param name="path">The file; its folder must stand.</param>
    /// <exception cref="StoreException">The file is no store of ours, of a newer form, damaged, or its place cannot be written.</exception>
    public static async Task<EmbeddedStore> OpenAsync(string path, CancellationToken cancellation)
    {
        var whole = Path.GetFullPath(path);
        return new EmbeddedStore(await Task.Run(() => new Sessions(whole), cancellation).ConfigureAwait(false));
    }

    public ValueTask DisposeAsync() => _sessions.DisposeAsync();
}

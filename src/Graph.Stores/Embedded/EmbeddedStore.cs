using Graph.Core.Storage;

namespace Graph.Stores.Embedded;

/// <summary>The store in one SQLite file. Safe for many callers at once, and for several processes on one file.</summary>
/// <remarks>One connection writes, in turns; every read has its own snapshot. A commit is on the disk when it returns.</remarks>
public sealed partial class EmbeddedStore : IRecordStore, IStatements, ILedger, IGraphStore, IStoreContents, IStoreUpkeep, IAsyncDisposable
{
    private const string Journal = "-wal";
    private readonly Sessions _sessions;

    private EmbeddedStore(Sessions sessions) => _sessions = sessions;

    internal Sessions Sessions => _sessions;

    /// <summary>Opens a store, made when there is none at the path and brought to this program's form when it is older.</summary>
    /// <param name="path">The file; its folder must stand.</param>
    /// <exception cref="StoreException">The file is no store of ours, of a newer form, damaged, or its place cannot be written.</exception>
    public static async Task<EmbeddedStore> OpenAsync(string path, CancellationToken cancellation)
    {
        var whole = Path.GetFullPath(path);
        RequireNoJournal(whole);
        return new EmbeddedStore(await Task.Run(() => new Sessions(whole), cancellation).ConfigureAwait(false));
    }

    /// <summary>A new file beside a journal: SQLite would delete the journal, and with it what the store it belongs to acknowledged last.</summary>
    private static void RequireNoJournal(string path)
    {
        // In this order: another process that makes the store now makes its file first.
        if (File.Exists(path + Journal) && !File.Exists(path))
        {
            throw new StoreException(
                "The store's file is not there, but its journal is, and may hold the last of what the store acknowledged.",
                path,
                $"Bring the file back beside {path + Journal}, or move that to where the file is; for a new store give another path.");
        }
    }

    public ValueTask DisposeAsync() => _sessions.DisposeAsync();
}

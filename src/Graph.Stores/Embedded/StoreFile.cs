using Graph.Core.Storage;

namespace Graph.Stores.Embedded;

/// <summary>A store in a file. An unproven one has a name of its own, so that a cut leaves no half store behind.</summary>
/// <param name="path">The file.</param>
internal sealed class StoreFile(string path) : StorePlace
{
    private const string Journal = "-wal";
    private readonly string _path = Path.GetFullPath(path);

    public override string Name => _path;

    public override string Beside => _path;

    private string Unproven => _path + ".restoring";

    public override Task<bool> StandsAsync(CancellationToken cancellation) => Task.FromResult(File.Exists(_path));

    public override async Task<OpenedStore> OpenAsync(CancellationToken cancellation) => OpenedStore.Of(await EmbeddedStore.OpenAsync(_path, cancellation).ConfigureAwait(false));

    public override Task RequireFreeAsync(CancellationToken cancellation)
    {
        if (File.Exists(_path))
        {
            throw new StoreException("A store stands there, and none is overwritten.", _path, "Name another with --store or --to, or move it away.");
        }

        // SQLite would read it into the new store as if it were its own.
        if (File.Exists(_path + Journal))
        {
            throw new StoreException(
                $"{_path + Journal} is the journal of a store that is not there any more, and may hold the last of what it acknowledged.",
                _path,
                "Move it to where that store is, or name another with --store or --to.");
        }

        return Task.CompletedTask;
    }

    public override async Task<OpenedStore> OpenUnprovenAsync(CancellationToken cancellation)
    {
        await DropAsync().ConfigureAwait(false);
        return OpenedStore.Of(await EmbeddedStore.OpenAsync(Unproven, cancellation).ConfigureAwait(false));
    }

    public override async Task KeepAsync(CancellationToken cancellation)
    {
        File.Move(Unproven, _path);
        await SettleAsync(cancellation).ConfigureAwait(false);
    }

    public override Task DropAsync()
    {
        foreach (var each in new[] { Unproven, Unproven + Journal, Unproven + "-shm" })
        {
            File.Delete(each);
        }

        return Task.CompletedTask;
    }

    /// <summary>A commit of nothing: SQLite makes the journal anew for it and syncs the folder, so that the new name is on the disk before anybody is told of it.</summary>
    private async Task SettleAsync(CancellationToken cancellation)
    {
        var store = await EmbeddedStore.OpenAsync(_path, cancellation).ConfigureAwait(false);
        await using (store.ConfigureAwait(false))
        {
            await store.CommitAsync(new GraphChange { BasedOn = await store.FeedNumberAsync(cancellation).ConfigureAwait(false) }, cancellation).ConfigureAwait(false);
        }
    }
}

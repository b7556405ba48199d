using Graph.Core.Copying;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Storage;
using Graph.Stores.Embedded;

namespace Graph.Server.Commands;

/// <summary>Makes a new store of the contents of another. Until it is proven it stands under a name of its own, so that a cut leaves no half store behind.</summary>
internal static class StoreRestoring
{
    private const string Unproven = ".restoring";
    private const string Journal = "-wal";

    /// <exception cref="CommandException">A store stands there.</exception>
    public static void RequireFree(string place)
    {
        if (File.Exists(place))
        {
            throw new CommandException($"A store stands at {place}, and none is overwritten: name another with --store or --to, or move it away.");
        }

        // SQLite would read it into the new store as if it were its own.
        if (File.Exists(place + Journal))
        {
            throw new CommandException($"{place + Journal} is the journal of a store that is not there any more, and may hold the last of what it acknowledged: move it to where that store is, or name another with --store or --to.");
        }
    }

    /// <param name="contents">What to write.</param>
    /// <param name="expected">What it must come to; asked when all of it was written.</param>
    /// <param name="size">How many items there are, about.</param>
    /// <param name="place">The file of the new store.</param>
    /// <exception cref="CommandException">The new store is not what was written: it is removed again.</exception>
    public static async Task<BackupSummary> RunAsync(Surroundings around, string what, IStoreContents contents, Func<BackupSummary> expected, long size, string place, CancellationToken cancellation)
    {
        RequireFree(place);
        var unproven = place + Unproven;
        Remove(unproven);
        try
        {
            var (wanted, written) = await FillAsync(around, what, contents, expected, size, unproven, cancellation);
            if (written != wanted with { FeedNumber = written.FeedNumber })
            {
                throw new CommandException($"The new store is not the one that was read (graph hash {written.GraphHash}, expected {wanted.GraphHash}): nothing was kept. This is a fault of the program.");
            }

            File.Move(unproven, place);
        }
        catch
        {
            Remove(unproven);
            throw;
        }

        await SettleAsync(place, cancellation);
        var summary = expected();
        if (summary.Model != ScoreCards.Hash(ScoreCards.Shipped()))
        {
            around.Say($"It was resolved with another score card than this program's: 'graph verify --rebuild' will tell the difference.");
        }

        return summary;
    }

    private static async Task<(BackupSummary Wanted, BackupSummary Written)> FillAsync(
        Surroundings around, string what, IStoreContents contents, Func<BackupSummary> expected, long size, string place, CancellationToken cancellation)
    {
        await using var store = await EmbeddedStore.OpenAsync(place, cancellation);
        var done = 0L;
        await WorkProgress.RunAsync(around, what, () => Math.Min(1, (double)done / Math.Max(1, size)), async progress =>
        {
            var filling = new StoreFilling(store);
            await filling.FillAsync(contents, items => progress(done = items), cancellation);
            return filling;
        });
        var wanted = expected();
        return (wanted, await ContentsProof.OfAsync(store, wanted.Model, cancellation));
    }

    /// <summary>A commit of nothing: SQLite makes the journal anew for it and syncs the folder, so that the new name is on the disk before anybody is told of it.</summary>
    private static async Task SettleAsync(string place, CancellationToken cancellation)
    {
        await using var store = await EmbeddedStore.OpenAsync(place, cancellation);
        await store.CommitAsync(new GraphChange { BasedOn = await store.FeedNumberAsync(cancellation) }, cancellation);
    }

    private static void Remove(string file)
    {
        foreach (var each in new[] { file, file + Journal, file + "-shm" })
        {
            File.Delete(each);
        }
    }
}

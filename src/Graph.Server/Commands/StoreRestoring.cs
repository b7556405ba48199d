using Graph.Core.Copying;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Storage;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary>Makes a new store of the contents of another. Until it is proven nobody takes it for a store, so that a cut leaves no half store behind.</summary>
internal static class StoreRestoring
{
    /// <param name="contents">What to write.</param>
    /// <param name="expected">What it must come to; asked when all of it was written.</param>
    /// <param name="size">How many items there are, about.</param>
    /// <param name="place">Where the new store goes.</param>
    /// <exception cref="CommandException">The new store is not what was written: it is removed again.</exception>
    /// <exception cref="StoreException">A store stands there.</exception>
    public static async Task<BackupSummary> RunAsync(Surroundings around, string what, IStoreContents contents, Func<BackupSummary> expected, long size, StorePlace place, CancellationToken cancellation)
    {
        await place.RequireFreeAsync(cancellation);
        try
        {
            var (wanted, written) = await FillAsync(around, what, contents, expected, size, place, cancellation);
            if (written != wanted with { FeedNumber = written.FeedNumber })
            {
                throw new CommandException($"The new store is not the one that was read (graph hash {written.GraphHash}, expected {wanted.GraphHash}): nothing was kept. This is a fault of the program.");
            }

            await place.KeepAsync(cancellation);
        }
        catch
        {
            await place.DropAsync();
            throw;
        }

        var summary = expected();
        if (summary.Model != ScoreCards.Hash(ScoreCards.Shipped()))
        {
            around.Say($"It was resolved with another score card than this program's: 'graph verify --rebuild' will tell the difference.");
        }

        return summary;
    }

    private static async Task<(BackupSummary Wanted, BackupSummary Written)> FillAsync(
        Surroundings around, string what, IStoreContents contents, Func<BackupSummary> expected, long size, StorePlace place, CancellationToken cancellation)
    {
        await using var store = await place.OpenUnprovenAsync(cancellation);
        var done = 0L;
        await WorkProgress.RunAsync(around, what, () => Math.Min(1, (double)done / Math.Max(1, size)), async progress =>
        {
            var filling = new StoreFilling(store.Records);
            await filling.FillAsync(contents, items => progress(done = items), cancellation);
            return filling;
        });
        var wanted = expected();
        return (wanted, await ContentsProof.OfAsync(store.Contents, wanted.Model, cancellation));
    }
}

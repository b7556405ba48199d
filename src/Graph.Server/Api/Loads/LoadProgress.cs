using System.Runtime.CompilerServices;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Server.Api.Loads;

/// <summary>Where a load stands at one moment.</summary>
internal sealed record LoadProgress(Load Load, LoadPace? Pace)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    private bool HasEnded => Load.Status is not (LoadStatus.Queued or LoadStatus.Running or LoadStatus.Closing or LoadStatus.Undoing);

    /// <summary>Follows a load from where it stands to its end: what is new, at most four times a second, never more than one event in waiting.</summary>
    /// <remarks>Read from the ledger, so that a load is followed whichever process runs it.</remarks>
    public static async IAsyncEnumerable<LoadProgress> FollowAsync(
        string id, ILedger ledger, LoadPaces paces, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var told = default((LoadStatus, LoadCounts, LoadPace?)?);
        while (await ledger.LoadAsync(id, cancellation) is { } load)
        {
            var now = new LoadProgress(load, paces.Of(id));
            if (told != (load.Status, load.Counts, now.Pace))
            {
                told = (load.Status, load.Counts, now.Pace);
                yield return now;
            }

            if (now.HasEnded)
            {
                yield break;
            }

            await Task.Delay(BetweenLooks, time, cancellation);
        }
    }
}

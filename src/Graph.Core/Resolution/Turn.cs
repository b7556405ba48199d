using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>What a record is before and after a change of what is stated of it.</summary>
/// <param name="Before">What stands; null when nothing stated it.</param>
/// <param name="After">What will stand; null when nothing states it any more.</param>
/// <param name="Source">The statement that a version which comes back is taken from; null where the batch brings it or nothing comes.</param>
internal sealed record Turn(RecordStand? Before, RecordStand? After, Statement? Source = null)
{
    public RecordKey Key => (After ?? Before)!.Record;

    public bool Goes => After is null;

    /// <summary>Whether another content becomes current, or the first.</summary>
    public bool BringsContent => After is not null && !string.Equals(Before?.Hash, After.Hash, StringComparison.Ordinal);

    /// <summary>Whether it becomes closed.</summary>
    public bool Closes => After is { Closed: not null } && Before is not { Closed: not null };

    /// <summary>Whether it was closed and is open.</summary>
    public bool Reopens => Before is { Closed: not null } && After is { Closed: null };

    /// <summary>Whether resolution sees a difference: it comes, goes, changes, closes or opens.</summary>
    public bool Touches => Goes || BringsContent || Closes || Reopens;

    /// <summary>The turn of a record whose closing alone is looked at again.</summary>
    public static Turn Closing(RecordStand stand, Snapshots snapshots) =>
        new(stand, stand with { Closed = snapshots.ClosedAt(stand.Record.Source, stand.Stated) });

    /// <summary>The turn of a record to its latest other statement, or to none.</summary>
    public static Turn To(RecordStand stand, Statement? latest, Snapshots snapshots) => new(
        stand,
        latest is null ? null : new RecordStand(stand.Record, latest.Hash, latest.Published, snapshots.ClosedAt(stand.Record.Source, latest.Published)),
        latest);

    /// <summary>What the feed tells of it.</summary>
    /// <param name="load">The load whose statements change.</param>
    public IEnumerable<FeedEvent> Events(string load)
    {
        var key = Key.ToString();
        if (Goes)
        {
            yield return new FeedEvent(FeedEventKind.RecordUndone, key, load);
        }
        else if (BringsContent)
        {
            yield return new FeedEvent(Before is null ? FeedEventKind.RecordAdded : FeedEventKind.RecordChanged, key);
        }

        if (Closes)
        {
            yield return new FeedEvent(FeedEventKind.RecordClosed, key, load);
        }
        else if (Reopens)
        {
            yield return new FeedEvent(FeedEventKind.RecordReopened, key, load);
        }
    }
}

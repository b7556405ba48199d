using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>Port: records and commits. Lists of keys in, maps out; a missing key is absent from the map.</summary>
public interface IRecordStore
{
    /// <summary>The feed number of the last commit; 0 in an empty store.</summary>
    Task<long> FeedNumberAsync(CancellationToken cancellation);

    /// <summary>Writes one change, whole or not at all, durable when it returns.</summary>
    Task<CommitResult> CommitAsync(GraphChange change, CancellationToken cancellation);

    /// <summary>The current versions.</summary>
    Task<IReadOnlyDictionary<RecordKey, RecordVersion>> CurrentAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation);

    /// <summary>Every version of each record, oldest publication first.</summary>
    Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordVersion>>> HistoryAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation);

    /// <summary>Current versions in key order, one read snapshot.</summary>
    IAsyncEnumerable<RecordVersion> ScanAsync(CancellationToken cancellation);

    /// <summary>Records with a version that appeared or left, or that were closed or opened, after a feed number up to and including another: what an index has to take up.</summary>
    Task<IReadOnlyList<RecordDelta>> DeltasAsync(long after, long upTo, CancellationToken cancellation);

    /// <summary>Which entity every record belongs to, in record order, one read snapshot: what verification hashes.</summary>
    IAsyncEnumerable<Membership> MembershipsAsync(CancellationToken cancellation);

    /// <summary>How many entities, records, links, relations and selectors there are.</summary>
    Task<GraphTotals> TotalsAsync(CancellationToken cancellation);
}

/// <summary>A record's change over a span of the feed: what stood before and what stands after; either may be missing.</summary>
public sealed record RecordDelta(RecordKey Key, Record? Before, Record? After)
{
    /// <summary>Whether the record is closed after the span.</summary>
    public bool Closed { get; init; }

    /// <summary>Whether the text of what stood before was purged since, so that nobody can say any more under which keys it stood.</summary>
    public bool BeforeIsPurged { get; init; }
}

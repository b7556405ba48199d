using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>Port: everything a store holds, for backups and copies.</summary>
public interface IStoreContents
{
    /// <summary>
    /// All contents as of one commit, whatever is committed meanwhile: the head, the sources that were set, the loads as they were begun with what they set aside,
    /// what was decided of purged records, the records by key, the links by key, the judgements by time.
    /// </summary>
    IAsyncEnumerable<StoredItem> ContentsAsync(CancellationToken cancellation);
}

/// <summary>One item of a store's contents.</summary>
public abstract record StoredItem;

/// <summary>Where the store stands: the first item.</summary>
/// <param name="FeedNumber">The feed number of the commit the contents are as of.</param>
public sealed record StoredHead(long FeedNumber) : StoredItem;

/// <summary>A source that somebody set.</summary>
public sealed record StoredSource(Source Source) : StoredItem;

/// <summary>A load with the numbers of the batches it committed.</summary>
public sealed record StoredLoad(Load Load, IReadOnlyList<int> Batches) : StoredItem;

/// <summary>Something a load set aside.</summary>
public sealed record StoredReject(string Load, Reject Reject) : StoredItem;

/// <summary>What had been decided of a link when the text of one of its records was purged; without the values compared.</summary>
public sealed record StoredPurgedLink(CandidateLink Link) : StoredItem;

/// <summary>A record with all its versions, who states them, and what it was resolved to.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Entity">The entity that holds it; null of a record that is gone.</param>
/// <param name="Closed">Publication date of the snapshot that closed it; null while it is open.</param>
/// <param name="Versions">Its versions, oldest publication first.</param>
/// <param name="Statements">Who states or stated it, by load.</param>
/// <param name="Purges">When its text was removed for good.</param>
/// <param name="Relations">Its relations as resolved.</param>
/// <param name="Selectors">The selectors it bears, sorted.</param>
public sealed record StoredRecord(
    RecordKey Key,
    RecordKey? Entity,
    DateTimeOffset? Closed,
    IReadOnlyList<StoredVersion> Versions,
    IReadOnlyList<StoredStatement> Statements,
    IReadOnlyList<Purge> Purges,
    IReadOnlyList<Relation> Relations,
    IReadOnlyList<Selector> Selectors) : StoredItem;

/// <summary>A version of a record.</summary>
/// <param name="Content">What it says; without claims when its text was purged.</param>
/// <param name="Hash">Hash of the content, or of what it was.</param>
/// <param name="Published">Publication date of its load.</param>
/// <param name="Load">That load.</param>
/// <param name="Stands">Whether it is the current one.</param>
/// <param name="Confirmed">Of the current one: publication date of the latest load that states the record.</param>
public sealed record StoredVersion(Record Content, string Hash, DateTimeOffset Published, string Load, bool Stands, DateTimeOffset Confirmed);

/// <summary>That a load states, or stated, a record.</summary>
/// <param name="Load">The load.</param>
/// <param name="Hash">Hash of the content.</param>
/// <param name="Stands">Whether it still does.</param>
public sealed record StoredStatement(string Load, string Hash, bool Stands);

/// <summary>A candidate link.</summary>
public sealed record StoredLink(CandidateLink Link) : StoredItem;

/// <summary>A judgement, taken back or not.</summary>
public sealed record StoredJudgement(Judgement Judgement) : StoredItem;

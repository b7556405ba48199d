using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>Everything one commit writes, atomically. Built by resolution (or by the ledger for loads and sources), written by a store as is.</summary>
public sealed record GraphChange
{
    /// <summary>The feed number the change was computed on. A store whose number is another refuses with <see cref="CommitOutcome.Outdated"/>.</summary>
    public required long BasedOn { get; init; }

    /// <summary>The load and batch, for a batch of records. A batch already committed is a no-op (<see cref="CommitOutcome.AlreadyCommitted"/>).</summary>
    public BatchKey? Batch { get; init; }

    /// <summary>Raised onto the counts of <see cref="Batch"/>'s or <see cref="Load"/>'s load.</summary>
    public LoadCounts Counts { get; init; } = LoadCounts.Zero;

    /// <summary>New current versions; a version that stood before is ended at this commit.</summary>
    public IReadOnlyList<NewVersion> Versions { get; init; } = [];

    /// <summary>Versions that came late: into the history only, where that has no version of their content yet.</summary>
    public IReadOnlyList<NewVersion> LateVersions { get; init; } = [];

    /// <summary>Records whose current version stays and is stated as of another date.</summary>
    public IReadOnlyList<Confirmation> Confirmed { get; init; } = [];

    /// <summary>What loads state; the content is among the versions of this change or was stored before.</summary>
    public IReadOnlyList<NewStatement> Statements { get; init; } = [];

    /// <summary>Statements that no longer stand.</summary>
    public EndedStatements? Ended { get; init; }

    /// <summary>Records that are closed, or open again.</summary>
    public IReadOnlyList<Closing> Closings { get; init; } = [];

    /// <summary>Records that nothing states any more: their version ends, and they leave their entity.</summary>
    public IReadOnlyList<RecordKey> Gone { get; init; } = [];

    /// <summary>Records whose text is removed for good; they are among <see cref="Gone"/> of this change or of one before.</summary>
    public IReadOnlyList<Purge> Purged { get; init; } = [];

    /// <summary>Loads of which what they set aside loses its values for good.</summary>
    public IReadOnlyList<string> PurgedLoads { get; init; } = [];

    /// <summary>The whole set of relations of each record whose relations changed in content or in resolution.</summary>
    public IReadOnlyDictionary<RecordKey, IReadOnlyList<Relation>> Relations { get; init; } = new Dictionary<RecordKey, IReadOnlyList<Relation>>();

    /// <summary>The whole set of selectors of each record whose selectors changed.</summary>
    public IReadOnlyDictionary<RecordKey, IReadOnlyList<Selector>> Selectors { get; init; } = new Dictionary<RecordKey, IReadOnlyList<Selector>>();

    /// <summary>Links new or changed.</summary>
    public IReadOnlyList<CandidateLink> Links { get; init; } = [];

    /// <summary>Links that are no more.</summary>
    public IReadOnlyList<LinkKey> RemovedLinks { get; init; } = [];

    /// <summary>Records whose entity is new or another.</summary>
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>A judgement given.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>A judgement taken back: the same id with its revocation.</summary>
    public Judgement? Revoked { get; init; }

    /// <summary>A source set.</summary>
    public Source? Source { get; init; }

    /// <summary>A load begun or ended.</summary>
    public Load? Load { get; init; }

    /// <summary>What was set aside by this batch, kept with the load.</summary>
    public IReadOnlyList<Reject> Rejects { get; init; } = [];

    /// <summary>The load that set them aside, where neither a batch nor a load is committed with them.</summary>
    public string? RejectsOf { get; init; }

    /// <summary>What happened, in order, for the change feed.</summary>
    public IReadOnlyList<FeedEvent> Events { get; init; } = [];
}

/// <summary>A batch of a load: its number rises from 0.</summary>
public readonly record struct BatchKey(string Load, int Number);

/// <summary>A record version to write.</summary>
/// <param name="Record">The content.</param>
/// <param name="Published">Publication date of its load.</param>
public sealed record NewVersion(Record Record, DateTimeOffset Published)
{
    /// <summary>The load that brought it, where that is not the one of the change's batch: a version that comes back.</summary>
    public string? Load { get; init; }

    /// <summary>Hash of what its content was, where its text was purged; null for the content's own.</summary>
    public string? Hash { get; init; }

    /// <summary>The hash under which statements name it.</summary>
    public string ContentHash => Hash ?? Record.ContentHash;
}

/// <summary>A record and the publication date of the latest load that states it.</summary>
public readonly record struct Confirmation(RecordKey Record, DateTimeOffset Published);

/// <summary>That a load states a record with a content.</summary>
/// <param name="Record">The record.</param>
/// <param name="Hash">Hash of the content.</param>
/// <param name="Load">The load; null for the one of the change's batch.</param>
public readonly record struct NewStatement(RecordKey Record, string Hash, string? Load = null);

/// <summary>Statements of some records that end: those of one load, or all.</summary>
/// <param name="Load">The load; null for every load.</param>
/// <param name="Records">The records.</param>
public sealed record EndedStatements(string? Load, IReadOnlyList<RecordKey> Records);

/// <summary>A record that is closed, or open again.</summary>
/// <param name="Record">The record.</param>
/// <param name="At">Publication date of the snapshot that lacks it first; null when it is open.</param>
public readonly record struct Closing(RecordKey Record, DateTimeOffset? At);

/// <summary>That the text of a record was removed for good under a retention rule.</summary>
/// <param name="Record">The record.</param>
/// <param name="At">When.</param>
/// <param name="User">Who did it.</param>
/// <param name="Reason">Under which rule.</param>
public sealed record Purge(RecordKey Record, DateTimeOffset At, string User, string Reason);

/// <summary>What a feed event tells.</summary>
public enum FeedEventKind
{
    RecordAdded,
    RecordChanged,
    RecordLate,

    /// <summary>Subject is absent from a snapshot of its source.</summary>
    RecordClosed,

    /// <summary>Subject was closed and is not any more.</summary>
    RecordReopened,

    /// <summary>Nothing states Subject any more; Object is the load that was taken back.</summary>
    RecordUndone,

    /// <summary>Subject's text was removed for good.</summary>
    RecordPurged,
    EntityCreated,

    /// <summary>Subject's records are now part of Object.</summary>
    EntityMerged,

    /// <summary>Object has left Subject as an entity of its own.</summary>
    EntitySplit,
    LinkAdded,
    LinkChanged,
    LinkRemoved,
    Judged,
    JudgementRevoked,
    SourceSet,
    LoadStarted,
    LoadEnded,
    LoadUndone,
}

/// <summary>One line of the change feed: ids only, no text of a record.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">Key of the record, entity, link, judgement, source or load.</param>
/// <param name="Object">The other key, where there is one.</param>
public sealed record FeedEvent(FeedEventKind Kind, string Subject, string? Object = null);

/// <summary>A feed event with its place: the commit's feed number and the ordinal within it.</summary>
public sealed record FeedEntry(long Number, int Ordinal, FeedEvent Event);

/// <summary>How a commit ended.</summary>
public enum CommitOutcome
{
    Committed,

    /// <summary>This load's batch stands already; nothing was written.</summary>
    AlreadyCommitted,

    /// <summary>Another writer committed meanwhile: catch up, compute again, try again.</summary>
    Outdated,
}

/// <summary>A commit's outcome and the feed number the store stands at after it.</summary>
public readonly record struct CommitResult(CommitOutcome Outcome, long FeedNumber);

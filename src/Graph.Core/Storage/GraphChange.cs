using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>Everything one commit writes, atomically. Built by resolution (or by the ledger for loads and sources), written by a store as is.</summary>
public sealed record GraphChange
{
    /// <summary>The feed number the change was computed on. A store whose number is another refuses with <see cref="CommitOutcome.Outdated"/>.</summary>
    public required long BasedOn { get; init; }

    /// <summary>The load and batch, for a batch of records. A batch already committed is a no-op (<see cref="CommitOutcome.AlreadyCommitted"/>).</summary>
    public BatchKey? Batch { get; init; }

    /// <summary>Raised onto the load's counts.</summary>
    public LoadCounts Counts { get; init; } = LoadCounts.Zero;

    /// <summary>New current versions; a version that stood before is ended at this commit.</summary>
    public IReadOnlyList<NewVersion> Versions { get; init; } = [];

    /// <summary>Versions that came late: into the history only.</summary>
    public IReadOnlyList<NewVersion> LateVersions { get; init; } = [];

    /// <summary>Current versions that a later publication states again.</summary>
    public IReadOnlyList<Confirmation> Confirmed { get; init; } = [];

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

    /// <summary>What happened, in order, for the change feed.</summary>
    public IReadOnlyList<FeedEvent> Events { get; init; } = [];
}

/// <summary>A batch of a load: its number rises from 0.</summary>
public readonly record struct BatchKey(string Load, int Number);

/// <summary>A record version to write.</summary>
/// <param name="Record">The content.</param>
/// <param name="Published">Publication date of its load.</param>
public sealed record NewVersion(Record Record, DateTimeOffset Published);

/// <summary>A record whose current version a load published at this time states again.</summary>
public readonly record struct Confirmation(RecordKey Record, DateTimeOffset Published);

/// <summary>What a feed event tells.</summary>
public enum FeedEventKind
{
    RecordAdded,
    RecordChanged,
    RecordLate,
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

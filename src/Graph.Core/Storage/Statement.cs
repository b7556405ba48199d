using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>That a load states a record with a content.</summary>
/// <param name="Record">The record.</param>
/// <param name="Load">The load.</param>
/// <param name="Published">When the load's data was published.</param>
/// <param name="Hash">Hash of the content.</param>
public sealed record Statement(RecordKey Record, string Load, DateTimeOffset Published, string Hash);

/// <summary>What stands of a record, without its text.</summary>
/// <param name="Record">The record.</param>
/// <param name="Hash">Hash of its current content.</param>
/// <param name="Stated">Publication date of the latest load that states it.</param>
/// <param name="Closed">Publication date of the snapshot that closed it; null while it is open.</param>
public sealed record RecordStand(RecordKey Record, string Hash, DateTimeOffset Stated, DateTimeOffset? Closed)
{
    /// <summary>Hash of the content that the load asked for states it with; null when it does not.</summary>
    public string? InLoad { get; init; }
}

/// <summary>A record that was stated and is not any more.</summary>
/// <param name="Record">The record.</param>
/// <param name="Load">The load that stated it last and was taken back.</param>
/// <param name="Purge">How its text was removed for good, when that is why it is gone.</param>
public sealed record GoneRecord(RecordKey Record, string Load, Purge? Purge);

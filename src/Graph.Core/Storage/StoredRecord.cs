using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>One version of a record as the store keeps it.</summary>
/// <param name="Record">The content.</param>
/// <param name="Hash">Its content hash.</param>
/// <param name="Published">Publication date of the load that brought it.</param>
/// <param name="Load">That load.</param>
/// <param name="From">Feed number at which the version appeared.</param>
/// <param name="Confirmed">Of a current version: publication date of the latest load that states the record.</param>
/// <param name="To">Feed number at which it left (superseded, closed, undone, or late from the start); null while current.</param>
public sealed record RecordVersion(Record Record, string Hash, DateTimeOffset Published, string Load, long From, long? To, DateTimeOffset Confirmed)
{
    /// <summary>Of a current version: the publication date of the snapshot that closed the record; null while it is open.</summary>
    public DateTimeOffset? Closed { get; init; }
}

/// <summary>Which entity a record belongs to.</summary>
/// <param name="Record">The record.</param>
/// <param name="Entity">Key of the entity's leading record.</param>
public readonly record struct Membership(RecordKey Record, RecordKey Entity);

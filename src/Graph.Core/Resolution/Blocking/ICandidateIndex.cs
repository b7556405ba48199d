using Graph.Core.Model;

namespace Graph.Core.Resolution.Blocking;

/// <summary>Port: which records share a key. Records are ordinals here; a record keeps its ordinal while the process lives.</summary>
public interface ICandidateIndex
{
    /// <summary>The feed number the index stands at.</summary>
    long FeedNumber { get; }

    /// <summary>How many ordinals were given; new records take the next.</summary>
    int Count { get; }

    /// <summary>The ordinal of a record, or -1.</summary>
    int OrdinalOf(RecordKey key);

    /// <summary>The record of an ordinal.</summary>
    RecordKey KeyOf(int ordinal);

    /// <summary>Ordinals under each key hash, ascending; empty where none.</summary>
    IReadOnlyList<int> Members(ulong key);

    /// <summary>Whether a record is closed (design rule 11).</summary>
    bool IsClosed(RecordKey key);

    /// <summary>Adds and removes entries and moves to a feed number, in one step for readers.</summary>
    void Apply(IndexChange change);
}

/// <summary>What an index takes up: entries that leave, entries that come.</summary>
/// <param name="FeedNumber">Where the index stands afterwards.</param>
/// <param name="Removed">Records with the keys they leave.</param>
/// <param name="Added">Records with the keys they come under.</param>
public sealed record IndexChange(long FeedNumber, IReadOnlyList<IndexEntry> Removed, IReadOnlyList<IndexEntry> Added)
{
    /// <summary>Records that leave and of which nobody knows the keys any more, because their text was purged: searched for under every key.</summary>
    public IReadOnlyCollection<RecordKey> Forgotten { get; init; } = [];
}

/// <summary>A record with its distinct keys.</summary>
/// <param name="Record">The record.</param>
/// <param name="Keys">The keys it stands under.</param>
/// <param name="Closed">Whether it is closed.</param>
public sealed record IndexEntry(RecordKey Record, IReadOnlyCollection<ulong> Keys, bool Closed = false);

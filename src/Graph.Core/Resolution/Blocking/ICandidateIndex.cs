using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Blocking;

/// <summary>Port: which records share a key. Records are ordinals here; a record keeps its ordinal while the process lives.</summary>
internal interface ICandidateIndex
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

    /// <summary>How many ordinals stand under a key.</summary>
    int CountOf(ulong key);

    /// <summary>Reads the blocks of several keys at once, those of more than <paramref name="most"/> ordinals by their number alone.</summary>
    void Read(ReadOnlySpan<ulong> keys, int most, BlockMembers into);

    /// <summary>What a record has apart from its names, for bounds on scores.</summary>
    RecordSketch SketchOf(int ordinal);

    /// <summary>The sketches of many records, read at once.</summary>
    void Sketches(ReadOnlySpan<int> ordinals, Span<RecordSketch> into);

    /// <summary>The names of a record as they compare; null where the index does not keep them.</summary>
    NameForm[]? NamesOf(int ordinal);

    /// <summary>Adds and removes entries and moves to a feed number, in one step for readers.</summary>
    void Apply(IndexChange change);
}

/// <summary>What an index takes up: entries that leave, entries that come.</summary>
/// <param name="FeedNumber">Where the index stands afterwards.</param>
/// <param name="Removed">Records with the keys they leave.</param>
/// <param name="Added">Records with the keys they come under.</param>
internal sealed record IndexChange(long FeedNumber, IReadOnlyList<IndexEntry> Removed, IReadOnlyList<IndexEntry> Added)
{
    /// <summary>Records that leave and of which nobody knows the keys any more, because their text was purged: searched for under every key.</summary>
    public IReadOnlyCollection<RecordKey> Forgotten { get; init; } = [];
}

/// <summary>A record with its distinct keys.</summary>
/// <param name="Record">The record.</param>
/// <param name="Keys">The keys it stands under.</param>
/// <param name="Closed">Whether it is closed.</param>
internal sealed record IndexEntry(RecordKey Record, IReadOnlyCollection<ulong> Keys, bool Closed = false)
{
    /// <summary>What it is compared by; needed of one that is added.</summary>
    public RecordProfile? Profile { get; init; }
}

using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Resolution.Normalising;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>A record with what resolution reads of it.</summary>
public sealed record PreparedRecord(Record Record, RecordProfile Profile)
{
    private RecordKeys? _keys;
    private RecordSketch? _sketch;

    public RecordKey Key => Record.Key;

    /// <summary>Its keys, made when they are asked for: who is only compared needs none.</summary>
    public RecordKeys Keys => _keys ??= RecordKeys.Of(Record, Profile);

    internal RecordSketch Sketch => _sketch ??= RecordSketch.Of(Profile);

    /// <summary>Makes its keys and sketch before they are asked for.</summary>
    internal void MakeKeys() => _ = (Keys, Sketch);

    /// <summary>Whether the record is closed (design rule 11).</summary>
    public bool Closed { get; init; }

    /// <summary>A version that stands, closed or open.</summary>
    public static PreparedRecord Of(RecordVersion version) => Of(version.Record) with { Closed = version.Closed is not null };

    /// <summary>Many versions that stand; the result is in the order given.</summary>
    public static PreparedRecord[] Of(IReadOnlyList<RecordVersion> versions)
    {
        var prepared = new PreparedRecord[versions.Count];
        Parallel.For(0, versions.Count, i => prepared[i] = Of(versions[i]));
        return prepared;
    }

    public static PreparedRecord Of(Record record) => new(record, Normaliser.Profile(record));

    /// <summary>Prepares many at once; the result stands in the order given.</summary>
    public static PreparedRecord[] Of(IReadOnlyList<Record> records)
    {
        var prepared = new PreparedRecord[records.Count];
        Parallel.For(0, records.Count, i => prepared[i] = Of(records[i]));
        return prepared;
    }

    /// <summary>The entries of many for the index, their keys made by all cores.</summary>
    internal static IndexEntry[] Entries(IReadOnlyList<PreparedRecord> records)
    {
        var entries = new IndexEntry[records.Count];
        Parallel.For(0, records.Count, i => entries[i] = records[i].ToEntry());
        return entries;
    }

    internal IndexEntry ToEntry() => new(Key, [.. Keys.All], Closed) { Profile = Profile };
}

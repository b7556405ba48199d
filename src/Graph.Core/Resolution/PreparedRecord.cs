using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution;

/// <summary>A record with what resolution reads of it.</summary>
public sealed record PreparedRecord(Record Record, RecordProfile Profile, RecordKeys Keys)
{
    public RecordKey Key => Record.Key;

    public static PreparedRecord Of(Record record)
    {
        var profile = Normaliser.Profile(record);
        return new PreparedRecord(record, profile, RecordKeys.Of(record, profile));
    }

    /// <summary>Prepares many at once; the result stands in the order given.</summary>
    public static PreparedRecord[] Of(IReadOnlyList<Record> records)
    {
        var prepared = new PreparedRecord[records.Count];
        Parallel.For(0, records.Count, i => prepared[i] = Of(records[i]));
        return prepared;
    }

    internal IndexEntry ToEntry() => new(Key, [.. Keys.All]);
}

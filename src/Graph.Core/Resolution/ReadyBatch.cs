using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>The records of a batch, and what was done of its resolution before its turn came.</summary>
public sealed class ReadyBatch
{
    private readonly Dictionary<RecordKey, PreparedRecord> _prepared = [];

    /// <summary>Makes a batch ready.</summary>
    /// <param name="records">Its records.</param>
    /// <param name="isNew">Which of them nobody stored yet: they are normalised, and their keys made, by all cores. The others mostly turn out to be as they were.</param>
    public ReadyBatch(IReadOnlyList<Record> records, Func<RecordKey, bool> isNew)
    {
        Records = records;
        var prepared = PreparedRecord.Of([.. records.Where(r => isNew(r.Key))]);
        Parallel.ForEach(prepared, record => record.MakeKeys());
        foreach (var record in prepared)
        {
            _prepared[record.Key] = record;
        }
    }

    /// <summary>The records, as they were given.</summary>
    public IReadOnlyList<Record> Records { get; }

    /// <summary>A record of the batch as it compares; null where it was not made ready, or is another of that key.</summary>
    internal PreparedRecord? Of(Record record) => _prepared.TryGetValue(record.Key, out var prepared) && ReferenceEquals(prepared.Record, record) ? prepared : null;
}

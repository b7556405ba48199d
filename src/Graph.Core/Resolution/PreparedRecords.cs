using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>Current records made ready for comparison: read in batches from the store through a bounded cache.</summary>
/// <param name="records">The store.</param>
/// <param name="capacity">How many are kept: those used since the last turn, and those of the turn before.</param>
public sealed class PreparedRecords(IRecordStore records, int capacity = 60_000)
{
    private readonly Lock _turn = new();
    private Dictionary<RecordKey, PreparedRecord> _young = [];
    private Dictionary<RecordKey, PreparedRecord> _old = [];

    /// <summary>The current records of the keys; one that is not stored is absent.</summary>
    public async Task<Dictionary<RecordKey, PreparedRecord>> OfAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation)
    {
        var found = new Dictionary<RecordKey, PreparedRecord>(keys.Count);
        var missing = Take(keys, found);
        if (missing.Count > 0)
        {
            var versions = await records.CurrentAsync(missing, cancellation).ConfigureAwait(false);
            foreach (var prepared in PreparedRecord.Of([.. versions.Values]))
            {
                found[prepared.Key] = prepared;
                Put(prepared);
            }
        }

        return found;
    }

    /// <summary>The records of the keys that are held here; nothing is read.</summary>
    public Dictionary<RecordKey, PreparedRecord> Held(IReadOnlyCollection<RecordKey> keys)
    {
        var found = new Dictionary<RecordKey, PreparedRecord>(keys.Count);
        Take(keys, found);
        return found;
    }

    /// <summary>Takes in a version that is current now.</summary>
    public void Put(PreparedRecord record)
    {
        lock (_turn)
        {
            if (_young.Count >= capacity / 2)
            {
                (_old, _young) = (_young, []);
            }

            _young[record.Key] = record;
        }
    }

    /// <summary>Forgets records that changed.</summary>
    public void Forget(IEnumerable<RecordKey> keys)
    {
        lock (_turn)
        {
            foreach (var key in keys)
            {
                _young.Remove(key);
                _old.Remove(key);
            }
        }
    }

    private List<RecordKey> Take(IReadOnlyCollection<RecordKey> keys, Dictionary<RecordKey, PreparedRecord> found)
    {
        var missing = new List<RecordKey>();
        lock (_turn)
        {
            foreach (var key in keys)
            {
                if (_young.TryGetValue(key, out var prepared))
                {
                    found[key] = prepared;
                }
                else if (_old.TryGetValue(key, out prepared))
                {
                    found[key] = prepared;
                    Put(prepared);
                }
                else
                {
                    missing.Add(key);
                }
            }
        }

        return missing;
    }
}

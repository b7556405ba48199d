using Graph.Core.Model;

namespace Graph.Core.Resolution.Blocking;

/// <summary>The index in memory: sorted ordinals per 64-bit key hash. Many readers and one writer at a time.</summary>
public sealed class CandidateIndex : ICandidateIndex, IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly List<RecordKey> _keys = [];
    private readonly Dictionary<RecordKey, int> _ordinals = [];
    private readonly Dictionary<ulong, Posting> _postings = [];
    private readonly HashSet<RecordKey> _closed = [];

    public long FeedNumber { get; private set; }

    public int Count => Read(() => _keys.Count);

    public int OrdinalOf(RecordKey key) => Read(() => _ordinals.GetValueOrDefault(key, -1));

    public RecordKey KeyOf(int ordinal) => Read(() => _keys[ordinal]);

    public IReadOnlyList<int> Members(ulong key)
    {
        // Asked for every key of every record: no closure.
        _lock.EnterReadLock();
        try
        {
            return _postings.TryGetValue(key, out var posting) ? posting.ToArray() : [];
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    public bool IsClosed(RecordKey key)
    {
        _lock.EnterReadLock();
        try
        {
            return _closed.Contains(key);
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    public void Apply(IndexChange change)
    {
        _lock.EnterWriteLock();
        try
        {
            Forget(change.Forgotten);
            foreach (var entry in change.Removed)
            {
                Remove(entry);
            }

            foreach (var entry in change.Added)
            {
                Add(entry);
            }

            FeedNumber = change.FeedNumber;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public void Dispose() => _lock.Dispose();

    private void Add(IndexEntry entry)
    {
        if (!_ordinals.TryGetValue(entry.Record, out var ordinal))
        {
            ordinal = _keys.Count;
            _keys.Add(entry.Record);
            _ordinals[entry.Record] = ordinal;
        }

        if (entry.Closed)
        {
            _closed.Add(entry.Record);
        }

        foreach (var key in entry.Keys)
        {
            _postings[key] = _postings.TryGetValue(key, out var posting) ? posting.With(ordinal) : new Posting(ordinal);
        }
    }

    private void Remove(IndexEntry entry)
    {
        if (!_ordinals.TryGetValue(entry.Record, out var ordinal))
        {
            return;
        }

        _closed.Remove(entry.Record);
        foreach (var key in entry.Keys)
        {
            if (_postings.TryGetValue(key, out var posting))
            {
                Put(key, posting.Without(ordinal));
            }
        }
    }

    private void Forget(IReadOnlyCollection<RecordKey> records)
    {
        foreach (var record in records.Where(_ordinals.ContainsKey))
        {
            _closed.Remove(record);
            var ordinal = _ordinals[record];
            foreach (var (key, posting) in _postings.ToList())
            {
                Put(key, posting.Without(ordinal));
            }
        }
    }

    private void Put(ulong key, Posting posting)
    {
        if (posting.Count == 0)
        {
            _postings.Remove(key);
        }
        else
        {
            _postings[key] = posting;
        }
    }

    private T Read<T>(Func<T> read)
    {
        _lock.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }
}

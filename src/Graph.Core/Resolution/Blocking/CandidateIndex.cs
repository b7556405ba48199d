using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Blocking;

/// <summary>The index in memory. Many readers and one writer at a time.</summary>
internal sealed class CandidateIndex : ICandidateIndex, IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly IndexedRecords _records;
    private readonly Postings _postings;

    public CandidateIndex()
        : this(new IndexedRecords(), new Postings(), 0)
    {
    }

    public CandidateIndex(IndexedRecords records, Postings postings, long feedNumber) => (_records, _postings, FeedNumber) = (records, postings, feedNumber);

    public long FeedNumber { get; private set; }

    public int Count => Read(static (i, _) => i._records.Count, 0);

    public int OrdinalOf(RecordKey key) => Read(static (i, k) => i._records.OrdinalOf(k), key);

    public RecordKey KeyOf(int ordinal) => Read(static (i, o) => i._records.KeyOf(o), ordinal);

    public IReadOnlyList<int> Members(ulong key) => Read(static (i, k) => i._postings.Of(k).ToArray(), key);

    public int CountOf(ulong key) => Read(static (i, k) => i._postings.CountOf(k), key);

    public RecordSketch SketchOf(int ordinal) => Read(static (i, o) => i._records.SketchOf(o), ordinal);

    public NameForm[]? NamesOf(int ordinal) => Read(static (i, o) => i._records.NamesOf(o), ordinal);

    public void Sketches(ReadOnlySpan<int> ordinals, Span<RecordSketch> into)
    {
        _lock.EnterReadLock();
        try
        {
            for (var i = 0; i < ordinals.Length; i++)
            {
                into[i] = _records.SketchOf(ordinals[i]);
            }
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    public void Read(ReadOnlySpan<ulong> keys, int most, BlockMembers into)
    {
        _lock.EnterReadLock();
        try
        {
            into.Clear();
            foreach (var key in keys)
            {
                into.Add(_postings.Of(key), most);
            }
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    public bool IsClosed(RecordKey key) => Read(static (i, k) => i._records.IsClosed(i._records.OrdinalOf(k)), key);

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

    /// <summary>Writes the index as it stands.</summary>
    public void Write(BinaryWriter output)
    {
        _lock.EnterReadLock();
        try
        {
            output.Write(FeedNumber);
            _records.Write(output);
            _postings.Write(output);
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static CandidateIndex Read(BinaryReader input)
    {
        var number = input.ReadInt64();
        var records = IndexedRecords.Read(input);
        return new CandidateIndex(records, Postings.Read(input), number);
    }

    public void Dispose() => _lock.Dispose();

    private void Add(IndexEntry entry)
    {
        var ordinal = _records.Add(entry.Record, entry.Profile, entry.Closed);
        foreach (var key in entry.Keys)
        {
            _postings.Add(key, ordinal);
        }
    }

    private void Remove(IndexEntry entry)
    {
        var ordinal = _records.OrdinalOf(entry.Record);
        if (ordinal < 0)
        {
            return;
        }

        _records.Open(ordinal);
        foreach (var key in entry.Keys)
        {
            _postings.Remove(key, ordinal);
        }
    }

    private void Forget(IReadOnlyCollection<RecordKey> records)
    {
        foreach (var ordinal in records.Select(_records.OrdinalOf).Where(o => o >= 0))
        {
            _records.Open(ordinal);
            _postings.RemoveEverywhere(ordinal);
        }
    }

    private T Read<TArgument, T>(Func<CandidateIndex, TArgument, T> read, TArgument argument)
    {
        _lock.EnterReadLock();
        try
        {
            return read(this, argument);
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }
}

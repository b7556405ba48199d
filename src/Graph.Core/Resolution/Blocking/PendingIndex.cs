using System.Runtime.InteropServices;
using Graph.Core.Model;

namespace Graph.Core.Resolution.Blocking;

/// <summary>An index as it will be after a change that is not yet committed. The index below is not touched.</summary>
public sealed class PendingIndex
{
    private readonly ICandidateIndex _index;
    private readonly List<RecordKey> _new = [];
    private readonly Dictionary<RecordKey, int> _newOrdinals = [];
    private readonly Dictionary<ulong, KeyChange> _changes = [];
    private readonly Dictionary<RecordKey, bool> _closed = [];
    private readonly int _count;

    public PendingIndex(ICandidateIndex index, IEnumerable<IndexEntry> removed, IEnumerable<IndexEntry> added)
    {
        _index = index;
        _count = index.Count;
        foreach (var entry in removed)
        {
            Note(entry, removed: true);
        }

        foreach (var entry in added)
        {
            Note(entry, removed: false);
        }
    }

    /// <summary>The keys whose membership changes.</summary>
    public IEnumerable<ulong> ChangedKeys => _changes.Keys;

    public int OrdinalOf(RecordKey key) => _newOrdinals.TryGetValue(key, out var ordinal) ? ordinal : _index.OrdinalOf(key);

    public RecordKey KeyOf(int ordinal) => ordinal >= _count ? _new[ordinal - _count] : _index.KeyOf(ordinal);

    /// <summary>Whether a record is closed after the change.</summary>
    public bool IsClosed(RecordKey key) => _closed.TryGetValue(key, out var closed) ? closed : _index.IsClosed(key);

    /// <summary>Ordinals under a key before the change.</summary>
    public IReadOnlyList<int> Before(ulong key) => _index.Members(key);

    /// <summary>Ordinals under a key after the change, ascending.</summary>
    public IReadOnlyList<int> Members(ulong key) =>
        _changes.TryGetValue(key, out var change) ? change.Apply(_index, key) : _index.Members(key);

    private void Note(IndexEntry entry, bool removed)
    {
        var ordinal = OrdinalOrNew(entry.Record);
        _closed[entry.Record] = !removed && entry.Closed;
        foreach (var key in entry.Keys)
        {
            ref var change = ref CollectionsMarshal.GetValueRefOrAddDefault(_changes, key, out _);
            (change ??= new KeyChange()).Add(ordinal, removed);
        }
    }

    private int OrdinalOrNew(RecordKey key)
    {
        var ordinal = OrdinalOf(key);
        if (ordinal < 0)
        {
            ordinal = _count + _new.Count;
            _newOrdinals[key] = ordinal;
            _new.Add(key);
        }

        return ordinal;
    }

    /// <summary>What comes and goes under one key.</summary>
    private sealed class KeyChange
    {
        private List<int>? _removed;
        private List<int>? _added;
        private int[]? _members;

        public void Add(int ordinal, bool removed) => (removed ? _removed ??= [] : _added ??= new List<int>(1)).Add(ordinal);

        /// <summary>The members after the change, worked out once: all records of a block ask for them. Two threads may both do so, and find the same.</summary>
        public int[] Apply(ICandidateIndex index, ulong key) => _members ??= index.Members(key) is { Count: 0 } && _added is [var only]
            ? [only]
            : [.. index.Members(key).Except(_removed ?? []).Union(_added ?? []).Order()];
    }
}

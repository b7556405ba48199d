using System.Runtime.InteropServices;
using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Blocking;

/// <summary>An index as it will be after a change that is not yet committed. The index below is not touched.</summary>
internal sealed class PendingIndex
{
    private const int OnStack = 512;
    private readonly ICandidateIndex _index;
    private readonly List<RecordKey> _new = [];
    private readonly Dictionary<RecordKey, int> _newOrdinals = [];
    private readonly Dictionary<ulong, KeyChange> _changes = [];
    private readonly Dictionary<RecordKey, bool> _closed = [];
    private readonly Dictionary<int, (RecordSketch Sketch, NameForm[] Names)> _profiles = [];
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
            if (entry.Profile is { } profile)
            {
                _profiles[OrdinalOf(entry.Record)] = (RecordSketch.Of(profile), profile.Names);
            }
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

    /// <summary>How many stand under a key after the change.</summary>
    public int CountOf(ulong key) => _changes.TryGetValue(key, out var change) ? change.CountAfter(_index, key, _count) : _index.CountOf(key);

    /// <summary>How many stood under a key before the change.</summary>
    public int CountBefore(ulong key) => _index.CountOf(key);

    /// <summary>Reads the blocks of several keys after the change; those of more than <paramref name="most"/> by their number alone.</summary>
    public void Read(ReadOnlySpan<ulong> keys, int most, BlockMembers into)
    {
        into.Clear();
        foreach (var key in keys)
        {
            var count = CountOf(key);
            if (count > most)
            {
                // Most names of a large store are in blocks of thousands, which no one may copy for every batch.
                into.AddTooLarge(count);
            }
            else
            {
                into.Add(_changes.TryGetValue(key, out var change) ? change.Apply(_index, key) : [.. _index.Members(key)], most);
            }
        }
    }

    /// <summary>What a record has after the change, apart from its names.</summary>
    public RecordSketch SketchOf(int ordinal) => _profiles.TryGetValue(ordinal, out var profile) ? profile.Sketch : _index.SketchOf(ordinal);

    /// <summary>The sketches of many records after the change.</summary>
    public void Sketches(ReadOnlySpan<int> ordinals, Span<RecordSketch> into)
    {
        Span<int> known = ordinals.Length <= OnStack ? stackalloc int[ordinals.Length] : new int[ordinals.Length];
        for (var i = 0; i < ordinals.Length; i++)
        {
            // Those that the index does not know yet are put right below.
            known[i] = ordinals[i] < _count ? ordinals[i] : 0;
        }

        if (_count > 0)
        {
            _index.Sketches(known, into);
        }

        for (var i = 0; i < ordinals.Length; i++)
        {
            if (_profiles.TryGetValue(ordinals[i], out var profile))
            {
                into[i] = profile.Sketch;
            }
        }
    }

    /// <summary>The names of a record after the change, as they compare; null where they are not at hand.</summary>
    public NameForm[]? NamesOf(int ordinal) => _profiles.TryGetValue(ordinal, out var profile) ? profile.Names : _index.NamesOf(ordinal);

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
        public int[] Apply(ICandidateIndex index, ulong key)
        {
            if (_members is { } known)
            {
                return known;
            }

            var before = index.Members(key);
            // Nothing left and only later ordinals came: nearly every key of a load.
            return _members = _removed is null && _added is not null && IsBehind(before, _added) ? [.. before, .. _added] : [.. before.Except(_removed ?? []).Union(_added ?? []).Order()];
        }

        /// <summary>How many there are after the change, without reading them where only new records came.</summary>
        /// <param name="firstNew">The first ordinal that the index does not know.</param>
        public int CountAfter(ICandidateIndex index, ulong key, int firstNew) =>
            _members?.Length ?? (_removed is null && _added is not null && _added[0] >= firstNew && IsBehind([], _added) ? index.CountOf(key) + _added.Count : Apply(index, key).Length);

        private static bool IsBehind(IReadOnlyList<int> before, List<int> added)
        {
            var last = before.Count == 0 ? -1 : before[^1];
            foreach (var ordinal in added)
            {
                if (ordinal <= last)
                {
                    return false;
                }

                last = ordinal;
            }

            return true;
        }
    }
}

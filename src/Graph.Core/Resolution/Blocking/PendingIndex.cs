using Graph.Core.Model;

namespace Graph.Core.Resolution.Blocking;

/// <summary>An index as it will be after a change that is not yet committed. The index below is not touched.</summary>
public sealed class PendingIndex
{
    private static readonly int[] None = [];
    private readonly ICandidateIndex _index;
    private readonly List<RecordKey> _new = [];
    private readonly Dictionary<RecordKey, int> _newOrdinals = [];
    private readonly Dictionary<ulong, (List<int> Removed, List<int> Added)> _changes = [];
    private readonly int _count;

    public PendingIndex(ICandidateIndex index, IEnumerable<IndexEntry> removed, IEnumerable<IndexEntry> added)
    {
        _index = index;
        _count = index.Count;
        foreach (var entry in removed)
        {
            Note(entry, changes => changes.Removed);
        }

        foreach (var entry in added)
        {
            Note(entry, changes => changes.Added);
        }
    }

    /// <summary>The keys whose membership changes.</summary>
    public IEnumerable<ulong> ChangedKeys => _changes.Keys;

    public int OrdinalOf(RecordKey key) => _newOrdinals.TryGetValue(key, out var ordinal) ? ordinal : _index.OrdinalOf(key);

    public RecordKey KeyOf(int ordinal) => ordinal >= _count ? _new[ordinal - _count] : _index.KeyOf(ordinal);

    /// <summary>Ordinals under a key before the change.</summary>
    public IReadOnlyList<int> Before(ulong key) => _index.Members(key);

    /// <summary>Ordinals under a key after the change, ascending.</summary>
    public IReadOnlyList<int> Members(ulong key)
    {
        var before = _index.Members(key);
        if (!_changes.TryGetValue(key, out var change))
        {
            return before;
        }

        var members = new SortedSet<int>(before);
        members.ExceptWith(change.Removed);
        members.UnionWith(change.Added);
        return members.Count == 0 ? None : [.. members];
    }

    private void Note(IndexEntry entry, Func<(List<int> Removed, List<int> Added), List<int>> side)
    {
        var ordinal = OrdinalOrNew(entry.Record);
        foreach (var key in entry.Keys)
        {
            if (!_changes.TryGetValue(key, out var change))
            {
                change = ([], []);
                _changes[key] = change;
            }

            side(change).Add(ordinal);
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
}

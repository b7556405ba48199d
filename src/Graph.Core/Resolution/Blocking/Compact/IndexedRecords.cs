using System.Runtime.InteropServices;
using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Blocking;

/// <summary>The records of an index by ordinal: key, sketch, names.</summary>
internal sealed class IndexedRecords
{
    private const int Least = 64;
    private const double Fullest = 0.7;
    private const int Unread = -1;
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly List<RecordKey> _keys = [];
    private readonly List<RecordSketch> _sketches = [];
    private readonly List<int> _names = [];
    private readonly HashSet<int> _closed = [];
    private NameWords _words = new();
    private int[] _slots = new int[Least];

    public int Count => _keys.Count;

    /// <summary>The ordinal of a record, or -1.</summary>
    public int OrdinalOf(RecordKey key)
    {
        for (var slot = Slot(key); ; slot = slot + 1 == _slots.Length ? 0 : slot + 1)
        {
            var ordinal = _slots[slot] - 1;
            if (ordinal < 0 || _keys[ordinal] == key)
            {
                return ordinal;
            }
        }
    }

    public RecordKey KeyOf(int ordinal) => _keys[ordinal];

    public RecordSketch SketchOf(int ordinal) => _sketches[ordinal];

    /// <summary>The names of a record as they compare; null where they are not kept.</summary>
    public NameForm[]? NamesOf(int ordinal) => _names[ordinal] == Unread ? null : _words.Read(_names[ordinal]);

    /// <summary>Takes up a record, and gives its ordinal: the one it has, or the next.</summary>
    public int Add(RecordKey key, RecordProfile? profile, bool closed = false)
    {
        var ordinal = OrdinalOf(key);
        if (ordinal < 0)
        {
            ordinal = Append(key);
        }

        if (closed)
        {
            _closed.Add(ordinal);
        }

        if (profile is not null)
        {
            _sketches[ordinal] = RecordSketch.Of(profile);
            _names[ordinal] = _words.Add(profile.Names);
        }

        return ordinal;
    }

    /// <summary>Whether a record is closed (design rule 11).</summary>
    public bool IsClosed(int ordinal) => _closed.Contains(ordinal);

    /// <summary>Takes back that a record is closed.</summary>
    public void Open(int ordinal) => _closed.Remove(ordinal);

    public void Write(BinaryWriter output)
    {
        output.Write(_keys.Count);
        foreach (var key in _keys)
        {
            output.Write(key.Source);
            output.Write(key.RecordId);
        }

        BlockIo.Write<RecordSketch>(output, CollectionsMarshal.AsSpan(_sketches));
        BlockIo.Write<int>(output, CollectionsMarshal.AsSpan(_names));
        output.Write(_closed.Count);
        BlockIo.Write<int>(output, _closed.Order().ToArray());
        _words.Write(output);
    }

    public static IndexedRecords Read(BinaryReader input)
    {
        var records = new IndexedRecords();
        var count = input.ReadInt32();
        for (var i = 0; i < count; i++)
        {
            var source = input.ReadString();
            records.Append(new RecordKey(source, input.ReadString()));
        }

        BlockIo.Read<RecordSketch>(input, count).CopyTo(CollectionsMarshal.AsSpan(records._sketches));
        BlockIo.Read<int>(input, count).CopyTo(CollectionsMarshal.AsSpan(records._names));
        records._closed.UnionWith(BlockIo.Read<int>(input, input.ReadInt32()));
        records._words = NameWords.Read(input);
        return records;
    }

    private int Append(RecordKey key)
    {
        if (_keys.Count >= _slots.Length * Fullest)
        {
            _slots = new int[(int)Math.Min(Array.MaxLength, _slots.Length * 2L)];
            for (var i = 0; i < _keys.Count; i++)
            {
                Put(_keys[i], i);
            }
        }

        // One text of a source for all its records.
        var source = CollectionsMarshal.GetValueRefOrAddDefault(_sources, key.Source, out var known) ??= key.Source;
        _keys.Add(known ? key.Of(source) : key);
        _sketches.Add(default);
        _names.Add(Unread);
        Put(key, _keys.Count - 1);
        return _keys.Count - 1;
    }

    private void Put(RecordKey key, int ordinal)
    {
        var slot = Slot(key);
        while (_slots[slot] != 0)
        {
            slot = slot + 1 == _slots.Length ? 0 : slot + 1;
        }

        _slots[slot] = ordinal + 1;
    }

    private int Slot(RecordKey key) => (int)(((ulong)(uint)key.GetHashCode() * (ulong)_slots.Length) >> 32);
}

namespace Graph.Core.Resolution.Blocking;

/// <summary>
/// Sorted ordinals per 64-bit key hash, in a few large arrays: an open table of keys, and runs of ordinals in chunks. Most keys have one ordinal,
/// which stands in the table itself. A key that has lost its last keeps its place until the table grows.
/// </summary>
internal sealed class Postings
{
    private const int Empty = -1;
    private const int Least = 64;
    private const double Fullest = 0.8;
    private const double Growth = 1.5;

    private ulong[] _keys = new ulong[Least];
    private int[] _heads = new int[Least];
    private readonly OrdinalRuns _runs;
    private int _used;

    public Postings()
        : this(new OrdinalRuns())
    {
    }

    private Postings(OrdinalRuns runs) => _runs = runs;

    /// <summary>Bytes held.</summary>
    public long Bytes => (_keys.LongLength * (sizeof(ulong) + sizeof(int))) + _runs.Bytes;

    /// <summary>How many ordinals stand under a key.</summary>
    public int CountOf(ulong key) => Find(key) is var at && at < 0 ? 0 : CountOfHead(_heads[at]);

    /// <summary>The ordinals under a key, ascending. Good until the next change.</summary>
    public ReadOnlySpan<int> Of(ulong key)
    {
        var at = Find(key);
        return at < 0 || _heads[at] == Empty ? []
            : _heads[at] >= 0 ? new ReadOnlySpan<int>(ref _heads[at])
            : _runs.Of(Run(_heads[at]));
    }

    public void Add(ulong key, int ordinal)
    {
        if (_used >= _keys.Length * Fullest)
        {
            Grow();
        }

        ref var head = ref _heads[Place(key)];
        if (head == Empty)
        {
            head = ordinal;
        }
        else if (head >= 0)
        {
            head = head == ordinal ? head : ~(_runs.Pair(Math.Min(head, ordinal), Math.Max(head, ordinal)) + 1);
        }
        else
        {
            head = ~(_runs.With(Run(head), ordinal) + 1);
        }
    }

    public void Remove(ulong key, int ordinal)
    {
        var at = Find(key);
        if (at < 0 || _heads[at] == Empty)
        {
            return;
        }

        ref var head = ref _heads[at];
        if (head >= 0)
        {
            head = head == ordinal ? Empty : head;
        }
        else if (_runs.Without(Run(head), ordinal) is { } last)
        {
            head = last;
        }
    }

    /// <summary>Takes an ordinal from every key.</summary>
    public void RemoveEverywhere(int ordinal)
    {
        foreach (var key in _keys.Where(k => k != 0))
        {
            Remove(key, ordinal);
        }
    }

    /// <summary>Writes the keys that have ordinals.</summary>
    public void Write(BinaryWriter output)
    {
        output.Write(_keys.Length);
        output.Write(_used);
        BlockIo.Write<ulong>(output, _keys);
        BlockIo.Write<int>(output, _heads);
        _runs.Write(output);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Postings Read(BinaryReader input)
    {
        var length = input.ReadInt32();
        var used = input.ReadInt32();
        var keys = BlockIo.Read<ulong>(input, length);
        var heads = BlockIo.Read<int>(input, length);
        return new Postings(OrdinalRuns.Read(input)) { _keys = keys, _heads = heads, _used = used };
    }

    // A run's address is kept complemented and one on, so that it is below every ordinal and below "empty".
    private static int Run(int head) => ~head - 1;

    private int CountOfHead(int head) => head == Empty ? 0 : head >= 0 ? 1 : _runs.Of(Run(head)).Length;

    private static int Slot(ulong key, int length) => (int)Math.BigMul(key, (ulong)length, out _);

    /// <summary>0 says that a slot is free; a key of 0 takes the place of 1, as one in 2^64.</summary>
    private static ulong Kept(ulong key) => key == 0 ? 1 : key;

    private int Find(ulong key)
    {
        key = Kept(key);
        for (var at = Slot(key, _keys.Length); ; at = at + 1 == _keys.Length ? 0 : at + 1)
        {
            if (_keys[at] == key)
            {
                return at;
            }

            if (_keys[at] == 0)
            {
                return -1;
            }
        }
    }

    private int Place(ulong key)
    {
        key = Kept(key);
        for (var at = Slot(key, _keys.Length); ; at = at + 1 == _keys.Length ? 0 : at + 1)
        {
            if (_keys[at] == key)
            {
                return at;
            }

            if (_keys[at] == 0)
            {
                (_keys[at], _heads[at]) = (key, Empty);
                _used++;
                return at;
            }
        }
    }

    private void Grow()
    {
        var (keys, heads) = (_keys, _heads);
        var length = (int)Math.Min(Array.MaxLength, (long)(keys.Length * Growth) + 1);
        (_keys, _heads, _used) = (new ulong[length], new int[length], 0);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0 && heads[i] != Empty)
            {
                _heads[Place(keys[i])] = heads[i];
            }
        }
    }
}

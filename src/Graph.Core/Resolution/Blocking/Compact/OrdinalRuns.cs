namespace Graph.Core.Resolution.Blocking;

/// <summary>Sorted runs of two ordinals and more, in chunks; a run that outgrows its place moves, and the place is used again.</summary>
/// <remarks>A run is its count, its class of capacity, and its ordinals; its address is the chunk and the place in it.</remarks>
internal sealed class OrdinalRuns
{
    private const int ChunkBits = 18;
    private const int ChunkLength = 1 << ChunkBits;
    private const int Head = 2;

    private readonly List<int[]> _chunks = [];
    private readonly List<Stack<int>> _free = [];
    private int _next = ChunkLength;

    /// <summary>Bytes held.</summary>
    public long Bytes => _chunks.Sum(c => (long)c.Length) * sizeof(int);

    /// <summary>The ordinals of a run.</summary>
    public ReadOnlySpan<int> Of(int run)
    {
        var (chunk, at) = Place(run);
        return chunk.AsSpan(at + Head, chunk[at]);
    }

    /// <summary>A new run of two.</summary>
    public int Pair(int first, int second)
    {
        var run = Take(0);
        var (chunk, at) = Place(run);
        (chunk[at], chunk[at + Head], chunk[at + Head + 1]) = (2, first, second);
        return run;
    }

    /// <summary>Adds an ordinal and gives the run's address, which may be another.</summary>
    public int With(int run, int ordinal)
    {
        var (chunk, at) = Place(run);
        var count = chunk[at];
        var insert = chunk.AsSpan(at + Head, count).BinarySearch(ordinal);
        if (insert >= 0)
        {
            return run;
        }

        if (count == Capacity(chunk[at + 1]))
        {
            run = Move(run, count);
            (chunk, at) = Place(run);
        }

        insert = at + Head + ~insert;
        Array.Copy(chunk, insert, chunk, insert + 1, at + Head + count - insert);
        chunk[insert] = ordinal;
        chunk[at] = count + 1;
        return run;
    }

    /// <summary>Takes an ordinal out; gives the one that is left when there is but one, and the run is no more.</summary>
    public int? Without(int run, int ordinal)
    {
        var (chunk, at) = Place(run);
        var count = chunk[at];
        var found = chunk.AsSpan(at + Head, count).BinarySearch(ordinal);
        if (found < 0)
        {
            return null;
        }

        found += at + Head;
        Array.Copy(chunk, found + 1, chunk, found, at + Head + count - found - 1);
        chunk[at] = count - 1;
        if (count > 2)
        {
            return null;
        }

        Free(run, chunk[at + 1]);
        return chunk[at + Head];
    }

    public void Write(BinaryWriter output)
    {
        output.Write(_next);
        output.Write(_chunks.Count);
        foreach (var chunk in _chunks)
        {
            output.Write(chunk.Length);
            BlockIo.Write<int>(output, chunk);
        }

        output.Write(_free.Count);
        foreach (var free in _free)
        {
            output.Write(free.Count);
            BlockIo.Write<int>(output, free.ToArray());
        }
    }

    public static OrdinalRuns Read(BinaryReader input)
    {
        var runs = new OrdinalRuns { _next = input.ReadInt32() };
        for (var chunks = input.ReadInt32(); chunks > 0; chunks--)
        {
            runs._chunks.Add(BlockIo.Read<int>(input, input.ReadInt32()));
        }

        for (var classes = input.ReadInt32(); classes > 0; classes--)
        {
            runs._free.Add(new Stack<int>(BlockIo.Read<int>(input, input.ReadInt32()).Reverse()));
        }

        return runs;
    }

    /// <summary>2, 3, 4, 6, 8, 12, 16, 24 …: each class is by a third to a half larger than the one before.</summary>
    private static int Capacity(int size) => (size & 1) == 0 ? 2 << (size / 2) : 3 << (size / 2);

    private (int[] Chunk, int At) Place(int run) => (_chunks[run >> ChunkBits], run & (ChunkLength - 1));

    private int Move(int run, int count)
    {
        var (chunk, at) = Place(run);
        var moved = Take(chunk[at + 1] + 1);
        var (target, to) = Place(moved);
        target[to] = count;
        Array.Copy(chunk, at + Head, target, to + Head, count);
        Free(run, chunk[at + 1]);
        return moved;
    }

    private int Take(int size)
    {
        if (size < _free.Count && _free[size].TryPop(out var run))
        {
            return run;
        }

        var length = Head + Capacity(size);
        if (length > ChunkLength)
        {
            // A chunk of its own, with which the one in use ends.
            _chunks.Add(new int[length]);
            run = (_chunks.Count - 1) << ChunkBits;
            _next = ChunkLength;
        }
        else
        {
            if (_next + length > ChunkLength)
            {
                _chunks.Add(new int[ChunkLength]);
                _next = 0;
            }

            run = ((_chunks.Count - 1) << ChunkBits) + _next;
            _next += length;
        }

        var (chunk, at) = Place(run);
        chunk[at + 1] = size;
        return run;
    }

    private void Free(int run, int size)
    {
        while (_free.Count <= size)
        {
            _free.Add(new Stack<int>());
        }

        _free[size].Push(run);
    }
}

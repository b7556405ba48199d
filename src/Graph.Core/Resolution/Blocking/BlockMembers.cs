namespace Graph.Core.Resolution.Blocking;

/// <summary>The blocks of one record as read together: used again for the next, so that reading makes no garbage.</summary>
internal sealed class BlockMembers
{
    private readonly List<int> _ordinals = [];
    private readonly List<(int From, int Count)> _blocks = [];

    /// <summary>How many blocks were read.</summary>
    public int Blocks => _blocks.Count;

    /// <summary>How many stand in a block, whether or not they were read.</summary>
    public int CountOf(int block) => _blocks[block].Count;

    /// <summary>The ordinals of a block; empty where it was too large to be read.</summary>
    public ReadOnlySpan<int> Of(int block)
    {
        var (from, count) = _blocks[block];
        return from < 0 ? [] : System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ordinals).Slice(from, count);
    }

    public void Clear()
    {
        _ordinals.Clear();
        _blocks.Clear();
    }

    /// <summary>Takes a block in by its number alone.</summary>
    public void AddTooLarge(int count) => _blocks.Add((-1, count));

    /// <summary>Takes a block in.</summary>
    public void Add(ReadOnlySpan<int> ordinals, int most)
    {
        _blocks.Add((ordinals.Length > most ? -1 : _ordinals.Count, ordinals.Length));
        if (ordinals.Length <= most)
        {
            _ordinals.AddRange(ordinals);
        }
    }
}

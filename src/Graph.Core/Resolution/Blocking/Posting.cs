namespace Graph.Core.Resolution.Blocking;

/// <summary>Sorted ordinals under one key. Most keys have one, which is held without an array.</summary>
internal readonly struct Posting
{
    private readonly int _single;
    private readonly int[]? _many;

    public Posting(int ordinal)
    {
        _single = ordinal;
        _many = null;
        Count = 1;
    }

    private Posting(int[] many, int count)
    {
        _single = count == 1 ? many[0] : 0;
        _many = count > 1 ? many : null;
        Count = count;
    }

    public int Count { get; }

    public Posting With(int ordinal)
    {
        var at = IndexOf(ordinal);
        if (at >= 0)
        {
            return this;
        }

        at = ~at;
        if (_many is not null && Count < _many.Length && at == Count)
        {
            // Ordinals mostly rise, so appending in place is the common case; readers of the old value see its own Count.
            _many[Count] = ordinal;
            return new Posting(_many, Count + 1);
        }

        var grown = new int[Math.Max(2, Count + (Count / 2) + 1)];
        CopyTo(grown, 0, at, 0);
        grown[at] = ordinal;
        CopyTo(grown, at, Count - at, 1);
        return new Posting(grown, Count + 1);
    }

    public Posting Without(int ordinal)
    {
        var at = IndexOf(ordinal);
        if (at < 0)
        {
            return this;
        }

        if (Count == 1)
        {
            return default;
        }

        var shrunk = new int[Count - 1];
        CopyTo(shrunk, 0, at, 0);
        CopyTo(shrunk, at + 1, Count - at - 1, -1);
        return new Posting(shrunk, Count - 1);
    }

    public int[] ToArray() => Count == 0 ? [] : _many is null ? [_single] : _many[..Count];

    private int IndexOf(int ordinal) =>
        Count == 0 ? ~0
        : _many is null ? (_single == ordinal ? 0 : _single < ordinal ? ~1 : ~0)
        : Array.BinarySearch(_many, 0, Count, ordinal);

    private void CopyTo(int[] target, int from, int count, int shift)
    {
        for (var i = from; i < from + count; i++)
        {
            target[i + shift] = _many is null ? _single : _many[i];
        }
    }
}

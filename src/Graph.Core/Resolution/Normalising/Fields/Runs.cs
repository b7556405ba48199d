using System.Runtime.InteropServices;

namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>The values of one field for many records, end to end in one list: a record without a value costs four bytes.</summary>
internal sealed class Runs<T>
    where T : struct
{
    private readonly List<T> _values = [];
    private readonly List<int> _ends = [];

    /// <summary>The values of a record.</summary>
    public ReadOnlySpan<T> this[int record]
    {
        get
        {
            var start = record == 0 ? 0 : _ends[record - 1];
            return CollectionsMarshal.AsSpan(_values)[start.._ends[record]];
        }
    }

    /// <summary>Adds a value to the record that is being read; a value it has already is not added again.</summary>
    public void Add(T value)
    {
        var start = _ends.Count == 0 ? 0 : _ends[^1];
        if (_values.IndexOf(value, start) < 0)
        {
            _values.Add(value);
        }
    }

    /// <summary>Ends the record that is being read.</summary>
    public void EndRecord() => _ends.Add(_values.Count);

    /// <summary>Puts another value in place of each.</summary>
    public void Replace(Func<T, T> with)
    {
        foreach (ref var value in CollectionsMarshal.AsSpan(_values))
        {
            value = with(value);
        }
    }
}

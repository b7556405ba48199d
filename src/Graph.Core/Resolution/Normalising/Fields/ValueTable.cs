namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>The distinct values of a field, each read once and known by a number from 1; 0 is no value.</summary>
/// <typeparam name="T">The comparable form.</typeparam>
internal sealed class ValueTable<T>
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<T> _values = [default!];
    private readonly List<int> _counts = [0];
    private float[] _rarities = [0];

    /// <summary>How many distinct values there are.</summary>
    public int Count => _values.Count - 1;

    public T this[int number] => _values[number];

    /// <summary>The number of a value, counted as stated once more.</summary>
    /// <param name="normal">The text by which two values are equal.</param>
    /// <param name="read">Makes the comparable form of it.</param>
    public int Add(string normal, Func<string, T> read)
    {
        if (!_numbers.TryGetValue(normal, out var number))
        {
            number = _values.Count;
            _numbers.Add(normal, number);
            _values.Add(read(normal));
            _counts.Add(0);
        }

        _counts[number]++;
        return number;
    }

    /// <summary>Counts a value known by its number as stated once more.</summary>
    public int Again(int number)
    {
        _counts[number]++;
        return number;
    }

    /// <summary>How often a value is stated.</summary>
    public int Frequency(int number) => _counts[number];

    /// <summary>
    /// 0..1: how little the agreement of a value is due to chance, −log(share of the statements that state it) as a part of −log(1 / all of them).
    /// A value stated once is 1, a value that all state is 0.
    /// </summary>
    public float Rarity(int number) => _rarities[number];

    /// <summary>Ends reading: frequencies are final and numbers are asked for no more.</summary>
    public void Close()
    {
        var all = Math.Max(2.0, _counts.Sum(c => (long)c));
        _rarities = [.. _counts.Select(c => c == 0 ? 0 : (float)Math.Clamp(1 - (Math.Log(c) / Math.Log(all)), 0, 1))];
        _numbers.Clear();
        _numbers.TrimExcess();
    }
}

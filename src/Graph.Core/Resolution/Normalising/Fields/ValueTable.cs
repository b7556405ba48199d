namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>The distinct values of a field, each known by a number from 1; 0 is no value.</summary>
/// <typeparam name="T">The comparable form.</typeparam>
/// <param name="read">Makes the comparable form of a text; called once a text, for all of them in parallel, when reading has ended.</param>
internal sealed class ValueTable<T>(Func<string, T> read)
{
    private const double FewStatements = 1000;

    private readonly List<string> _texts = [""];
    private readonly List<int> _counts = [0];
    private Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private T[] _values = [];
    private float[] _rarities = [];

    /// <summary>How many distinct values there are.</summary>
    public int Count => _texts.Count - 1;

    /// <summary>The comparable form; known when reading has ended.</summary>
    public T this[int number] => _values[number];

    /// <summary>The text by which two values are equal.</summary>
    public string TextOf(int number) => _texts[number];

    /// <summary>The number of a text, which is counted as stated once more; 0 for the empty text.</summary>
    public int Add(string text, int times = 1)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _texts.Count;
            _numbers.Add(text, number);
            _texts.Add(text);
            _counts.Add(0);
        }

        _counts[number] += times;
        return number;
    }

    /// <summary>How often a value is stated.</summary>
    public int Frequency(int number) => _counts[number];

    /// <summary>
    /// 0..1: how little the agreement of a value is due to chance: −log of the share of the statements that state it, as a part of the most it can be.
    /// A value stated once is 1, a value that all of many state is 0; of few statements none is called common for being stated twice.
    /// </summary>
    public float Rarity(int number) => _rarities[number];

    /// <summary>Ends reading: frequencies are final, comparable forms are made, numbers are asked for no more.</summary>
    public void Close()
    {
        var all = Math.Max(FewStatements, _counts.Sum(c => (long)c));
        _rarities = [.. _counts.Select(c => c == 0 ? 0 : (float)Math.Clamp(1 - (Math.Log(c) / Math.Log(all)), 0, 1))];
        _numbers = [];
        _values = new T[_texts.Count];
        Parallel.For(1, _values.Length, i => _values[i] = read(_texts[i]));
    }
}

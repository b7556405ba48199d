using Graph.Learning.Generating;

namespace Benchmarks.Generating.Cast;

/// <summary>Words that are drawn by how common they are.</summary>
internal sealed class RankedWords
{
    private readonly string[] _words;
    private readonly double[] _upTo;

    /// <param name="words">Words with their counts, in any unit.</param>
    public RankedWords(IEnumerable<(string Word, double Count)> words)
    {
        var list = words.ToList();
        _words = [.. list.Select(w => w.Word)];
        _upTo = new double[_words.Length];
        var sum = 0.0;
        for (var i = 0; i < _upTo.Length; i++)
        {
            sum += list[i].Count;
            _upTo[i] = sum;
        }
    }

    /// <summary>Words from the commonest to the rarest: the count of the n-th falls as 1 / (n + <paramref name="flat"/>), as names of a country do (Zipf, Mandelbrot).</summary>
    public static RankedWords Falling(IReadOnlyList<string> words, double flat) => new(words.Select((w, i) => (w, 1 / (i + 1 + flat))));

    public string Draw(SplitMix64 stream)
    {
        var at = Array.BinarySearch(_upTo, stream.Fraction() * _upTo[^1]);
        return _words[Math.Min(at < 0 ? ~at : at + 1, _words.Length - 1)];
    }
}

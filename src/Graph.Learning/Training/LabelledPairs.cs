using Graph.Core.Resolution;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Normalising;
using Graph.Learning.Labels;

namespace Graph.Learning.Training;

/// <summary>Compares labelled pairs as the product does, with selectors as common as they are among the labels' own records.</summary>
internal static class LabelledPairs
{
    public static IReadOnlyList<(LabelledPair Pair, Example Example)> Compared(IReadOnlyList<LabelledPair> pairs)
    {
        var profiles = pairs.SelectMany(p => new[] { p.Left, p.Right }).DistinctBy(r => r.Key).ToDictionary(r => r.Key, Normaliser.Profile);
        var degrees = new Degrees(profiles.Values);
        return [.. pairs.Select(p => (p, new Example(Comparer.Compare(profiles[p.Left.Key], profiles[p.Right.Key], degrees), p.Same)))];
    }

    private sealed class Degrees(IEnumerable<RecordProfile> profiles) : ISelectorDegrees
    {
        private readonly Dictionary<ulong, int> _counts =
            profiles.SelectMany(p => p.Selectors.Select(s => s.Hash).Distinct()).CountBy(h => h).ToDictionary();

        public int DegreeOf(ulong selector) => _counts.GetValueOrDefault(selector);
    }
}

using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Learning.Labels;

/// <summary>Finds records of near names by the letter triples they share, rare triples weighing more: a blocking of its own, so that labels do not move with the product's.</summary>
internal sealed class NearNames
{
    private readonly Dictionary<int, List<(int Name, float Weight)>> _postings = [];
    private readonly Dictionary<int, float> _rarity;
    private readonly List<int> _recordOfName = [];

    public NearNames(IReadOnlyList<Record> records)
    {
        Records = records;
        var names = records.SelectMany((r, i) => Names(r).Select(n => (Record: i, Triples: Triples(n)))).ToArray();
        _rarity = names.SelectMany(n => n.Triples).CountBy(t => t)
            .ToDictionary(c => c.Key, c => MathF.Log(1 + ((float)names.Length / c.Value)));
        foreach (var (record, triples) in names)
        {
            foreach (var (triple, weight) in Weighted(triples))
            {
                (_postings.TryGetValue(triple, out var list) ? list : _postings[triple] = []).Add((_recordOfName.Count, weight));
            }

            _recordOfName.Add(record);
        }
    }

    public IReadOnlyList<Record> Records { get; }

    /// <summary>The nearest records by cosine, best first, ties by index.</summary>
    public IReadOnlyList<(int Record, float Similarity)> Nearest(Record record, int count, float atLeast)
    {
        var best = new Dictionary<int, float>();
        foreach (var name in Names(record))
        {
            foreach (var (index, similarity) in Similar(name))
            {
                best[index] = Math.Max(best.GetValueOrDefault(index), similarity);
            }
        }

        return [.. best.Where(b => b.Value >= atLeast).OrderByDescending(b => b.Value).ThenBy(b => b.Key).Take(count).Select(b => (b.Key, b.Value))];
    }

    private Dictionary<int, float> Similar(string name)
    {
        var byName = new Dictionary<int, float>();
        foreach (var (triple, weight) in Weighted(Triples(name)))
        {
            foreach (var (other, otherWeight) in _postings.GetValueOrDefault(triple) ?? [])
            {
                byName[other] = byName.GetValueOrDefault(other) + (weight * otherWeight);
            }
        }

        return byName.GroupBy(n => _recordOfName[n.Key]).ToDictionary(g => g.Key, g => g.Max(n => n.Value));
    }

    private IEnumerable<(int Triple, float Weight)> Weighted(int[] triples)
    {
        var weights = triples.Select(t => _rarity.GetValueOrDefault(t)).ToArray();
        var length = MathF.Sqrt(weights.Sum(w => w * w));
        return length == 0 ? [] : triples.Zip(weights, (t, w) => (t, w / length));
    }

    private static IEnumerable<string> Names(Record record) =>
        record.Claims.Where(PartyView.IsName).Select(c => TextFold.Fold(c.Value)).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal);

    /// <summary>Distinct triples of letters of each word with its borders, so that the order of words does not matter.</summary>
    private static int[] Triples(string folded) =>
        [.. TextFold.Tokens(folded).SelectMany(w => $" {w} ".Select((_, i) => i).SkipLast(2).Select(i => Triple($" {w} ", i))).Distinct().Order()];

    private static int Triple(string word, int at) => (word[at] << 14) | (word[at + 1] << 7) | word[at + 2];
}

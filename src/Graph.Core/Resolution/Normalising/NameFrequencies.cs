using System.Collections.Frozen;
using System.Globalization;

namespace Graph.Core.Resolution.Normalising;

/// <summary>How rare a word of a name is, by counts shipped with the model (design rule 1: never by the records loaded).</summary>
public static class NameFrequencies
{
    private const float Commonest = 0.25f;
    private static readonly FrozenDictionary<string, float> Rarities = Read();

    /// <summary>1 for a word the table does not hold, falling with the logarithm of its count to <c>0.25</c> for the commonest.</summary>
    public static float Rarity(string word) => Rarities.GetValueOrDefault(word, 1f);

    private static FrozenDictionary<string, float> Read()
    {
        var counts = ReferenceTable.Rows("name-frequencies.tsv", 2)
            .Select(r => (Word: r[0], Count: double.Parse(r[1], CultureInfo.InvariantCulture)))
            .ToList();
        var (least, most) = (Math.Log(counts.Min(c => c.Count)), Math.Log(counts.Max(c => c.Count)));
        return counts.ToFrozenDictionary(
            c => c.Word,
            c => (float)(1 - ((1 - Commonest) * (Math.Log(c.Count) - least) / (most - least))),
            StringComparer.Ordinal);
    }
}

using System.Collections.Frozen;
using System.Globalization;

namespace Graph.Core.Resolution.Normalising;

/// <summary>How much a word of a company name tells: trades and places tell little.</summary>
public static class GenericWords
{
    private static readonly FrozenDictionary<string, float> Weights = Read();

    /// <summary>0 (says nothing: "trading") to 1 (says all it can) for a folded word; 1 where the table does not hold it.</summary>
    public static float Weight(string word) => Weights.GetValueOrDefault(word, 1f);

    /// <summary>Whether the table holds the word.</summary>
    public static bool Contains(string word) => Weights.ContainsKey(word);

    private static FrozenDictionary<string, float> Read()
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var row in ReferenceTable.Rows("generic-words.tsv", 2))
        {
            weights.TryAdd(TextFold.Fold(row[0]).Replace(" ", "", StringComparison.Ordinal), float.Parse(row[1], CultureInfo.InvariantCulture));
        }

        return weights.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

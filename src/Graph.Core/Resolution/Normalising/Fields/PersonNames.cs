using System.Collections.Frozen;

namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>A person's name in parts, folded.</summary>
/// <param name="Given">Given and middle names; empty where there are none.</param>
/// <param name="Family">Family names.</param>
/// <param name="Generation">"jr", "sr", "ii" …; empty where none is stated.</param>
internal readonly record struct PersonName(string Given, string Family, string Generation);

/// <summary>Reads a person's name by its parts or as one text.</summary>
internal static class PersonNames
{
    // Father and son share all else: what tells the generation is evidence of its own and no part of the name.
    private static readonly FrozenDictionary<string, string> Generations = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["jr"] = "jr",
        ["junior"] = "jr",
        ["sr"] = "sr",
        ["senior"] = "sr",
        ["i"] = "i",
        ["ii"] = "ii",
        ["iii"] = "iii",
        ["iv"] = "iv",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Of parts that stand in columns of their own.</summary>
    public static PersonName OfParts(string given, string middle, string family)
    {
        var (givens, first) = WithoutGeneration($"{TextFold.Fold(given)} {TextFold.Fold(middle)}".Trim());
        var (families, second) = WithoutGeneration(TextFold.Fold(family));
        return new PersonName(givens, families, first.Length > 0 ? first : second);
    }

    /// <summary>
    /// Of one text: "Family, Given" at a comma; else the last word is the family name, or the first one is, as in Han and Hangul always. Which of
    /// the two, a text of three words or more does not say: both readings are given. Of two words comparison looks at both orders anyway.
    /// </summary>
    public static IReadOnlyList<PersonName> OfText(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && comma < text.Length - 1)
        {
            return [OfParts(text[(comma + 1)..], "", text[..comma])];
        }

        var (folded, generation) = WithoutGeneration(TextFold.Fold(text));
        var (first, last) = (folded.IndexOf(' ', StringComparison.Ordinal), folded.LastIndexOf(' '));
        if (first < 0)
        {
            return [new PersonName("", folded, generation)];
        }

        var eastern = new PersonName(folded[(first + 1)..], folded[..first], generation);
        var western = new PersonName(folded[..last], folded[(last + 1)..], generation);
        return text.AsSpan().IndexOfAnyInRange('\u2e80', '\ud7ff') >= 0 ? [eastern] : first == last ? [western] : [western, eastern];
    }

    private static (string Name, string Generation) WithoutGeneration(string folded)
    {
        var cut = folded.LastIndexOf(' ');
        return cut > 0 && Generations.TryGetValue(folded[(cut + 1)..], out var generation) ? (folded[..cut], generation) : (folded, "");
    }
}

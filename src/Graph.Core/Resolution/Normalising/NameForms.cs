using System.Collections.Frozen;
using System.Globalization;
using Graph.Core.Model;

namespace Graph.Core.Resolution.Normalising;

/// <summary>Cuts names into weighted words.</summary>
public static class NameForms
{
    private static readonly FrozenDictionary<string, float> Particles = ReferenceTable.Rows("name-particles.tsv", 2)
        .ToFrozenDictionary(r => r[0], r => float.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Families = ReferenceTable.Rows("surname-families.tsv", 2)
        .SelectMany(r => r[1].Split('|').Append(r[0]).Select(s => (Spelling: s, Family: r[0])))
        .DistinctBy(p => p.Spelling)
        .ToFrozenDictionary(p => p.Spelling, p => p.Family, StringComparer.Ordinal);

    /// <summary>The comparable form of a name; its tokens are empty when nothing of it can be compared.</summary>
    public static NameForm Of(string text, EntityKind kind)
    {
        var folded = TextFold.Fold(text);
        var isPerson = kind is EntityKind.Person or EntityKind.Persona;
        var legal = isPerson ? new LegalName(folded, null) : LegalForms.Strip(folded);
        var words = TextFold.Tokens(legal.Core);
        var tokens = words.Take(NameForm.MostTokens).Select(w => Token(w, isPerson)).ToArray();
        return new NameForm(text, tokens, string.Concat(words), legal.Form);
    }

    private static NameToken Token(string word, bool isPerson)
    {
        var isNumber = word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
        return new NameToken(word, Weight(word, isPerson), Skeletons.Of(word), Families.GetValueOrDefault(word), isNumber);
    }

    private static float Weight(string word, bool isPerson)
    {
        if (Particles.TryGetValue(word, out var particle))
        {
            return particle;
        }

        var rarity = word.Length == 1 ? 0.5f : NameFrequencies.Rarity(word);
        // A trade or a place says little in a company's name and is a rare word in a person's.
        return isPerson ? rarity : Math.Min(rarity, GenericWords.Weight(word));
    }
}

using System.Globalization;
using Graph.Core.Resolution.Normalising;
using Graph.Learning.Generating;

namespace Benchmarks.Generating.Cast;

/// <summary>The cultures of the made people. Family names come from a list by rank, from stems that combine, and, in the West, from the shipped frequencies of name words.</summary>
internal static class Cultures
{
    private const int ShortestFamily = 4;

    /// <summary>What is rarer than the list shares this part of the bearers with all others that are.</summary>
    private const double RareShare = .45;

    public static IReadOnlyList<Culture> All { get; } =
    [
        new(30, ["US", "GB", "DE", "US", "FR", "SE"], Given(Words.WesternMen), Given(Words.WesternWomen), Western(), NameForm.GivenFamily),
        new(14, ["MX", "ES", "CO", "US"], Given(Words.HispanicMen), Given(Words.HispanicWomen), Joined(Words.HispanicFamilies, Words.HispanicHeads, Words.HispanicTails, ""), NameForm.TwoFamilies),
        new(14, ["RU", "RU", "KZ", "DE"], Given(Words.RussianMen), Given(Words.RussianWomen), Joined(Words.RussianFamilies, Words.RussianHeads, Words.RussianTails, ""), NameForm.Patronymic),
        new(13, ["AE", "EG", "IQ", "SA"], Given(Words.ArabicMen), Given(Words.ArabicWomen), Joined(Words.ArabicMen, Words.ArabicStems, Words.ArabicEndings, "al-"), NameForm.FathersName),
        new(12, ["CN", "CN", "HK", "SG"], Syllables(Words.ChineseSyllables), Syllables(Words.ChineseSyllables), RankedWords.Falling(Words.ChineseFamilies.Split(' '), 8), NameForm.FamilyFirst),
        new(7, ["KR", "KR", "US"], Syllables(Words.KoreanSyllables), Syllables(Words.KoreanSyllables), RankedWords.Falling(Words.KoreanFamilies.Split(' '), 1.5), NameForm.FamilyFirst),
        new(10, ["IN", "PK", "GB"], Given(Words.IndianMen), Given(Words.IndianWomen), Joined(Words.IndianFamilies, Words.IndianHeads, Words.IndianTails, ""), NameForm.GivenFamily),
    ];

    public static Culture Draw(SplitMix64 stream)
    {
        var at = stream.Below(All.Sum(c => c.Share));
        foreach (var culture in All)
        {
            if ((at -= culture.Share) < 0)
            {
                return culture;
            }
        }

        throw new InvalidOperationException("The shares of the cultures do not add up.");
    }

    private static RankedWords Given(string words) => RankedWords.Falling(words.Split(' '), 12);

    /// <summary>Given names of two syllables, each syllable by its rank.</summary>
    private static RankedWords Syllables(string words)
    {
        var syllables = words.Split(' ');
        return new RankedWords(syllables.SelectMany((a, i) => syllables.Select((b, j) => (Word: $"{Capital(a)} {b}", Count: 1.0 / ((i + 20) * (j + 20))))));
    }

    private static RankedWords Joined(string known, string heads, string tails, string before)
    {
        var list = known.Split(' ').Select((word, i) => (word, 1 / (i + 13.0))).ToList();
        var rare = heads.Split(' ').SelectMany((h, i) => tails.Split(' ').Select((t, j) => ($"{before}{h}{t}", 1 / ((i + 30.0) * (j + 5))))).ToList();
        return Mixed(list, rare);
    }

    private static RankedWords Western()
    {
        var given = $"{Words.WesternMen} {Words.WesternWomen}".Split(' ', '/').ToHashSet(StringComparer.OrdinalIgnoreCase);
        var counted = ReferenceTable.Rows("name-frequencies.tsv", 2)
            .Where(r => r[0].Length >= ShortestFamily && !given.Contains(r[0]))
            .Select(r => (Capital(r[0]), double.Parse(r[1], CultureInfo.InvariantCulture)))
            .ToList();
        var rare = Words.WesternHeads.Split(' ').SelectMany(h => Words.WesternTails.Split(' ').Select(t => (h + t, 1.0))).ToList();
        return Mixed(counted, rare);
    }

    private static RankedWords Mixed(List<(string Word, double Count)> known, List<(string Word, double Count)> rare)
    {
        var (all, all2) = (known.Sum(k => k.Count), rare.Sum(r => r.Count));
        return new RankedWords(known.Select(k => (k.Word, k.Count / all * (1 - RareShare))).Concat(rare.Select(r => (r.Word, r.Count / all2 * RareShare))));
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

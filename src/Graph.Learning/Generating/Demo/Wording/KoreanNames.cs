namespace Graph.Learning.Generating.Demo.Wording;

/// <summary>Invented Korean personal names in every spelling a source may use.</summary>
internal static class KoreanNames
{
    public static PartyName Compose(SplitMix64 stream)
    {
        var family = stream.Chance(.5) ? KoreanSyllables.Families[stream.Below(6)] : stream.Pick(KoreanSyllables.Families);
        var first = stream.Pick(KoreanSyllables.Given);
        var second = stream.Pick(KoreanSyllables.Given);
        return Of(family, first, ReferenceEquals(first, second) ? KoreanSyllables.Given[3] : second);
    }

    /// <summary>A sibling's name: the family and one syllable of the generation are shared.</summary>
    public static PartyName Sibling(PartyName of, SplitMix64 stream)
    {
        var family = KoreanSyllables.Families.Single(f => of.Native!.StartsWith(f.Hangul, StringComparison.Ordinal));
        var first = KoreanSyllables.Given.Single(g => of.Native![1..2] == g.Hangul);
        return Of(family, first, stream.Pick([.. KoreanSyllables.Given.Where(g => g.Hangul != of.Native![2..] && g.Hangul != first.Hangul)]));
    }

    private static PartyName Of(KoreanSyllable family, KoreanSyllable first, KoreanSyllable second) => new(
        $"{family.Northern.ToUpperInvariant()}, {first.Northern} {second.Northern}",
        Latin(family, first, second),
        family.Hangul + first.Hangul + second.Hangul,
        "ko",
        [
            (family.Hanja + first.Hanja + second.Hanja, "zh"),
            ($"{family.Cyrillic} {first.Cyrillic} {second.Cyrillic}", "ru"),
        ],
        $"{family.Habit}{first.Habit[0]}{second.Habit}".ToLowerInvariant());

    private static string[] Latin(KoreanSyllable family, KoreanSyllable first, KoreanSyllable second) =>
    [
        $"{family.Northern} {first.Northern} {second.Northern}",
        $"{family.Northern} {first.Northern}-{Lower(second.Northern)}",
        $"{first.Northern} {second.Northern} {family.Northern}",
        $"{family.Reischauer} {first.Reischauer}-{Lower(second.Reischauer)}",
        Bare($"{family.Reischauer} {first.Reischauer} {second.Reischauer}"),
        $"{family.Revised} {first.Revised}{Lower(second.Revised)}",
        $"{family.Habit} {first.Habit} {second.Habit}",
        $"{family.Habit.ToUpperInvariant()} {first.Habit}-{Lower(second.Habit)}",
        $"{first.Habit}{Lower(second.Habit)} {family.Habit}",
    ];

    private static string Lower(string text) => text.ToLowerInvariant();

    /// <summary>As it comes out of systems that lose breves and apostrophes.</summary>
    private static string Bare(string text) => text
        .Replace("ŏ", "o", StringComparison.Ordinal).Replace("ŭ", "u", StringComparison.Ordinal)
        .Replace("Ŭ", "U", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
}

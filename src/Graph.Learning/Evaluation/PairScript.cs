using System.Text;

namespace Graph.Learning.Evaluation;

/// <summary>The script a text is written in, by the Unicode block of most of its letters.</summary>
internal static class PairScript
{
    /// <summary>Both scripts, sorted; one where they are the same.</summary>
    public static string Of(string left, string right)
    {
        var (l, r) = (Script(left), Script(right));
        var order = string.CompareOrdinal(l, r);
        return order == 0 ? l : order < 0 ? $"{l}/{r}" : $"{r}/{l}";
    }

    private static string Script(string text) =>
        text.EnumerateRunes().Where(Rune.IsLetter).Select(Script).CountBy(s => s).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => c.Key).FirstOrDefault("none");

    private static string Script(Rune letter) => letter.Value switch
    {
        < 0x0250 or (>= 0x1E00 and < 0x1F00) => "Latin",
        >= 0x0370 and < 0x0400 => "Greek",
        >= 0x0400 and < 0x0530 => "Cyrillic",
        >= 0x0590 and < 0x0600 => "Hebrew",
        (>= 0x0600 and < 0x0780) or (>= 0xFB50 and < 0xFE00) => "Arabic",
        (>= 0x1100 and < 0x1200) or (>= 0xAC00 and < 0xD7B0) => "Hangul",
        >= 0x3040 and < 0x3100 => "Kana",
        (>= 0x3400 and < 0xA000) or (>= 0x20000 and < 0x32000) => "Han",
        _ => "other",
    };
}

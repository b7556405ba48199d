using System.Globalization;
using System.Text;

namespace Graph.Core.Exporting;

/// <summary>Makes texts that others wrote harmless where they are shown.</summary>
internal static class SafeText
{
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    /// <summary>
    /// The text without what is no character of XML 1.0 (controls, halves of surrogate pairs, U+FFFE and U+FFFF), without the other controls,
    /// and without the marks that turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069): in a chart or a table they only serve to
    /// show another name than is written. Tabs and line ends stay.
    /// </summary>
    public static string Shown(string text)
    {
        if (!text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || IsTurning(c) || c >= '\uFFFE'))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(r => IsShown(r) && !(r.Value == 0xFFFD && !text.Contains('\uFFFD', StringComparison.Ordinal))))
        {
            shown.Append(rune);
        }

        return shown.ToString();
    }

    /// <summary>
    /// The text as a cell of a spreadsheet that is never taken for a formula: an apostrophe stands before what begins with = + - @, a tab or a
    /// carriage return (OWASP, "CSV Injection"), after blanks and marks that show nothing, and in the full-width forms that spreadsheets read alike.
    /// </summary>
    public static string Cell(string text)
    {
        var shown = Shown(text);
        var begins = shown.FirstOrDefault(c => FormulaStarts.Contains(c, StringComparison.Ordinal) || !IsUnseen(c));
        return begins != default && FormulaStarts.Contains(begins, StringComparison.Ordinal) ? $"'{shown}" : shown;
    }

    private static bool IsShown(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r' || !(Rune.IsControl(rune) || (rune.Value <= char.MaxValue && (IsTurning((char)rune.Value) || rune.Value >= 0xFFFE)));

    private static bool IsTurning(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsUnseen(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}

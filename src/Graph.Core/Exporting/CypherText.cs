using System.Globalization;
using System.Text;

namespace Graph.Core.Exporting;

/// <summary>Texts in Cypher.</summary>
internal static class CypherText
{
    /// <summary>An expression whose value is the text, less its controls other than tab and line ends. No text can end the literal it stands in.</summary>
    /// <remarks>
    /// Cypher 5 turns <c>\u0027</c> into a quotation mark before it looks for the end of a literal, and does so after an escaped backslash too. So where
    /// a backslash stands before a <c>u</c> the literal is cut in two between them: <c>'\\' + 'u0027'</c>.
    /// </remarks>
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('\'');
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            literal.Append(rune.Value is 'u' or 'U' && before.Value == '\\' ? "' + '" : "").Append(Escaped(rune));
            before = rune;
        }

        return literal.Append('\'').ToString();
    }

    private static string Escaped(Rune rune) => rune.Value switch
    {
        '\\' => @"\\",
        '\'' => @"\'",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        _ when Rune.IsControl(rune) => "",
        _ when IsUnseen(rune) => string.Create(CultureInfo.InvariantCulture, $@"\u{rune.Value:X4}"),
        _ => rune.ToString(),
    };

    /// <summary>What shows nothing, turns the direction of what follows or ends a line elsewhere is written by number, so that the script reads as it runs.</summary>
    private static bool IsUnseen(Rune rune) =>
        rune.IsBmp && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;
}

using System.Collections.Frozen;
using System.Text;

namespace Graph.Core.Resolution.Normalising;

/// <summary>Writes Hangul in the letters that lists use for northern names: Pak Jin Hyok, Ri Song Hak, Choe, Jong.</summary>
/// <remarks>
/// A syllable is AC00 + (initial × 21 + vowel) × 28 + final (Unicode, ch. 3.12), so the letters follow by arithmetic.
/// A word of two to four syllables that starts with a family name and stands alone is taken for a person's name.
/// </remarks>
internal static class Hangul
{
    private const int First = 0xAC00;
    private const int Last = 0xD7A3;
    private static readonly string[] Initials = ["k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];

    private static readonly string[] Vowels =
        ["a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "u", "ui", "i"];

    private static readonly string[] Finals =
        ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", ""];

    private static readonly string[] Forms = ["주식회사", "유한회사", "유한책임회사", "무역회사", "총회사"];

    private static readonly FrozenDictionary<string, string> Surnames =
        ReferenceTable.Rows("hangul-surnames.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    public static bool IsSyllable(char unit) => unit is >= (char)First and <= (char)Last;

    /// <summary>Legal forms are often written onto the name ("주식회사한빛", "㈜한빛"): they become words of their own.</summary>
    public static string PartForms(string text)
    {
        if (text.AsSpan().ContainsAnyInRange((char)First, (char)Last))
        {
            text = text.Replace("(주)", " 주식회사 ", StringComparison.Ordinal);
            foreach (var form in Forms)
            {
                text = text.Replace(form, $" {form} ", StringComparison.Ordinal);
            }
        }

        return text;
    }

    /// <summary>Appends one word of syllables; as family name, blank, given name where it stands alone and can be a name.</summary>
    public static void Append(StringBuilder output, ReadOnlySpan<char> word, bool alone)
    {
        var family = FamilyLength(word, alone);
        if (family > 0)
        {
            output.Append(Surnames[word[..family].ToString()]).Append(' ');
        }

        var given = word[family..];
        for (var i = 0; i < given.Length; i++)
        {
            Append(output, given[i] - First, i == 0 ? -1 : (given[i - 1] - First) % 28);
        }

        output.Append(family > 0 && given.Length == 0 ? " " : "");
    }

    private static int FamilyLength(ReadOnlySpan<char> word, bool alone)
    {
        var compound = word.Length is 2 or 3 or 4 && Surnames.ContainsKey(word[..2].ToString());
        return (alone || word.Length == 1) && Surnames.ContainsKey(word[..1].ToString()) && word.Length <= 3 && !(compound && word.Length > 2) ? 1
            : alone && compound && word.Length > 2 ? 2
            : 0;
    }

    private static void Append(StringBuilder output, int code, int finalBefore)
    {
        var initial = code / 588;
        output.Append(IsVoiced(finalBefore) ? Voiced(initial) : Initials[initial]).Append(Vowels[code % 588 / 28]).Append(Finals[code % 28]);
    }

    /// <summary>After a vowel, n, l, m or ng: k, t and p are spoken, and by northern lists written, g, d and b (Yong Gil).</summary>
    private static bool IsVoiced(int finalBefore) => finalBefore is 0 or 4 or 8 or 16 or 21;

    private static string Voiced(int initial) => initial switch
    {
        0 => "g",
        3 => "d",
        7 => "b",
        _ => Initials[initial],
    };
}

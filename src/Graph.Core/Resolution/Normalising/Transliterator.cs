using System.Text;
using AnyAscii;

namespace Graph.Core.Resolution.Normalising;

/// <summary>Writes any script in ASCII: Hangul and Cyrillic by own tables, Han by word, the rest by AnyAscii.</summary>
internal static class Transliterator
{
    private static readonly bool Normalises = "é".Normalize(NormalizationForm.FormD).Length == 2;

    public static void RequireUnicode()
    {
        if (!Normalises)
        {
            throw new PlatformNotSupportedException(
                "Unicode normalisation does nothing in this process, so names would not match. Install ICU (libicu) and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
        }
    }

    /// <summary>The text in ASCII, with its blanks and marks; folding cleans those.</summary>
    public static string ToAscii(string text)
    {
        RequireUnicode();
        var composed = Hangul.PartForms(WellFormed(text).Normalize(NormalizationForm.FormKC));
        var oneHangul = CountRuns(composed, Hangul.IsSyllable) == 1;
        var oneHan = CountRuns(composed, Han.IsCharacter) == 1;
        var output = new StringBuilder(composed.Length * 2);
        for (var at = 0; at < composed.Length;)
        {
            at = Hangul.IsSyllable(composed[at]) ? AppendHangul(output, composed, at, oneHangul)
                : Han.IsCharacter(composed[at]) ? AppendHan(output, composed, at, oneHan)
                : AppendOne(output, composed, at);
        }

        return output.ToString();
    }

    private static int AppendHangul(StringBuilder output, string text, int at, bool alone)
    {
        var end = EndOfRun(text, at, Hangul.IsSyllable);
        Hangul.Append(output, text.AsSpan(at, end - at), alone);
        return end;
    }

    private static int AppendHan(StringBuilder output, string text, int at, bool alone)
    {
        var end = EndOfRun(text, at, Han.IsCharacter);
        Han.Append(output, text.AsSpan(at, end - at), alone);
        return end;
    }

    private static int AppendOne(StringBuilder output, string text, int at)
    {
        var unit = text[at];
        if (unit < 128)
        {
            output.Append(unit);
            return at + 1;
        }

        if (Cyrillic.TryGet(unit, out var letters))
        {
            output.Append(letters);
            return at + 1;
        }

        var end = EndOfRun(text, at, IsOther);
        output.Append(text[at..end].Transliterate());
        return end;
    }

    /// <summary>What no own table knows. Halves of surrogate pairs are such, so that runs never cut a pair.</summary>
    private static bool IsOther(char unit) => unit >= 128 && !Hangul.IsSyllable(unit) && !Han.IsCharacter(unit) && !Cyrillic.TryGet(unit, out _);

    private static int EndOfRun(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int CountRuns(string text, Func<char, bool> belongs)
    {
        var runs = 0;
        var inside = false;
        foreach (var unit in text)
        {
            var belonging = belongs(unit);
            runs += belonging && !inside ? 1 : 0;
            inside = belonging;
        }

        return runs;
    }

    /// <summary>Half surrogate pairs and non-characters, on which normalisation throws, become blanks.</summary>
    private static string WellFormed(string text)
    {
        StringBuilder? clean = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]) || text[at] >= '\ufffe')
            {
                clean ??= new StringBuilder(text);
                clean[at] = ' ';
            }
        }

        return clean?.ToString() ?? text;
    }
}

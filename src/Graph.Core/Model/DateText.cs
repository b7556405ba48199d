using System.Globalization;

namespace Graph.Core.Model;

/// <summary>Reads dates as sources print them: OFAC's "circa 1970", the UK's "dd/mm/1970", registers' "1970年2月3日".</summary>
/// <remarks>Days stand before months ("03/02/1970" is 3 February) unless only the other order is a date. Years have four digits.</remarks>
public static class DateText
{
    private static readonly string[] AboutWords = ["circa", "approximately", "approx.", "approx", "about", "around", "abt.", "abt", "ca.", "ca", "c.", "c", "~"];
    private static readonly string[] RangeWords = [" to ", " and ", " until ", " - ", " – ", " — ", "–", "~"];

    /// <summary>Reads a date or a range of two.</summary>
    /// <returns>False where the text is no date, or one that does not exist (31 February); never throws.</returns>
    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        return !string.IsNullOrWhiteSpace(text)
            && text.Length <= 80
            && (PartialDate.TryParse(text, out date) || TryParse(text.AsSpan().Trim(" \t\r\n.,;()[]\""), out date));
    }

    private static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        text = WithoutPrefix(WithoutPrefix(text, "between "), "from ");
        var circa = TakeAbout(ref text);
        foreach (var word in RangeWords)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return TryParseRange(text[..at], text[(at + word.Length)..], circa, out date);
            }
        }

        return IsYearSpan(text) ? TryParseRange(text[..4], text[5..], circa, out date) : DateParts.TryRead(text, circa, out date);
    }

    private static bool TryParseRange(ReadOnlySpan<char> from, ReadOnlySpan<char> to, bool circa, out PartialDate date)
    {
        date = default;
        from = from.Trim();
        to = to.Trim();
        var fromCirca = TakeAbout(ref from) || circa;
        var toCirca = TakeAbout(ref to) || circa;
        if (!DateParts.TryRead(from, fromCirca, out var first) || !DateParts.TryRead(to, toCirca, out var last))
        {
            return false;
        }

        date = PartialDate.Between(first, last);
        return true;
    }

    /// <summary>"1970-1972"; "1970-02" is a month.</summary>
    private static bool IsYearSpan(ReadOnlySpan<char> text) =>
        text.Length == 9 && text[4] is '-' or '/' && IsDigits(text[..4]) && IsDigits(text[5..]);

    private static bool IsDigits(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool TakeAbout(ref ReadOnlySpan<char> text)
    {
        foreach (var word in AboutWords)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length && !char.IsAsciiLetter(text[word.Length]))
            {
                text = text[word.Length..].Trim(" .");
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..].TrimStart() : text;
}

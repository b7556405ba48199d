using System.Collections.Concurrent;
using PhoneNumbers;

namespace Graph.Core.Resolution.Normalising;

/// <summary>Phone numbers in E.164.</summary>
public static class Phones
{
    private const int CacheSize = 65_536;
    private const int LongestText = 64;
    private static readonly PhoneNumberUtil Parser = PhoneNumberUtil.GetInstance();

    // Parsing costs tens of microseconds and lists repeat their numbers. Emptied when full: what it holds never changes an answer.
    private static readonly ConcurrentDictionary<(string Text, string? Country), string?> Cache = new();

    /// <summary>The number as "+850…"; null where nothing of a possible length is in the text.</summary>
    /// <param name="text">As stated; what stands in parentheses at its end is taken for a second number ("850-2-18111 (3818135)") and left.</param>
    /// <param name="country">Where a number without country code belongs: a name or a code; null where unknown.</param>
    public static string? Normalise(string text, string? country)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText || text.AsSpan().ContainsAnyInRange('0', '9') is false)
        {
            return null;
        }

        if (Cache.Count >= CacheSize)
        {
            Cache.Clear();
        }

        return Cache.GetOrAdd((text, country), static key => Parse(key.Text, key.Country));
    }

    private static string? Parse(string text, string? country)
    {
        var region = country is null ? null : Countries.Code(country)?.ToUpperInvariant();
        var main = WithoutTrailingParenthesis(text).Trim();
        return Try(main, region) ?? (main.StartsWith('+') ? null : Try("+" + WithoutExitCode(main), null));
    }

    /// <summary>"850-2-18111 (3818135)" has its second number in parentheses; "(02) 381" has its area code there.</summary>
    private static string WithoutTrailingParenthesis(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text.AsSpan(0, open).IndexOfAnyInRange('0', '9') >= 0 && text.TrimEnd().EndsWith(')') ? text[..open] : text;
    }

    private static string WithoutExitCode(string text) => text.StartsWith("00", StringComparison.Ordinal) ? text[2..] : text;

    private static string? Try(string text, string? region)
    {
        try
        {
            var number = Parser.Parse(text, region);
            return Parser.IsPossibleNumber(number) ? Parser.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}

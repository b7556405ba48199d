using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Net;

namespace Graph.Core.Resolution.Normalising;

/// <summary>Host names and the part of them that somebody registered.</summary>
public static class Domains
{
    private const int Longest = 2048;
    private static readonly FrozenSet<string> TwoLevelSuffixes = ReferenceTable.Set("two-level-suffixes.tsv");
    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._");
    private static readonly IdnMapping Idn = new() { AllowUnassigned = true };

    /// <summary>"example.co.kr" of "https://www.example.co.kr/a?b"; lower case, international names in their ASCII form; null where there is none (an IP address, one label, a bare suffix).</summary>
    public static string? Registrable(string urlOrHost)
    {
        ArgumentNullException.ThrowIfNull(urlOrHost);
        var host = Host(urlOrHost);
        if (host is null || IPAddress.TryParse(host, out _))
        {
            return null;
        }

        var last = host.LastIndexOf('.');
        if (last <= 0)
        {
            return null;
        }

        var second = host.LastIndexOf('.', last - 1);
        if (!TwoLevelSuffixes.Contains(host[(second + 1)..]))
        {
            return host[(second + 1)..];
        }

        return second < 0 ? null : host[(host.LastIndexOf('.', second - 1) + 1)..];
    }

    /// <summary>The host of a URL, or the text itself where it is one, lower case in ASCII; null where it is no host.</summary>
    internal static string? Host(string urlOrHost)
    {
        if (urlOrHost.Length > Longest)
        {
            return null;
        }

        var host = HostPart(urlOrHost.AsSpan().Trim()).Trim('.').ToString();
        try
        {
            host = host.Length == 0 ? host : Idn.GetAscii(host).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }

        return host.Length is > 0 and <= 253 && host.AsSpan().IndexOfAnyExcept(HostCharacters) < 0 && !host.Contains("..", StringComparison.Ordinal) ? host : null;
    }

    private static ReadOnlySpan<char> HostPart(ReadOnlySpan<char> text)
    {
        var scheme = text.IndexOf("://");
        text = scheme >= 0 ? text[(scheme + 3)..] : text;
        var end = text.IndexOfAny("/?#\\");
        text = end >= 0 ? text[..end] : text;
        text = text[(text.LastIndexOf('@') + 1)..];
        var port = text.LastIndexOf(':');
        return port >= 0 ? text[..port] : text;
    }
}

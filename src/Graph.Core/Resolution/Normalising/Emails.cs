using System.Buffers;

namespace Graph.Core.Resolution.Normalising;

/// <summary>An e-mail address in its normal form.</summary>
/// <param name="Normal">Lower case; what the provider ignores is gone.</param>
/// <param name="Handle">The part before the at sign, as in <paramref name="Normal"/>.</param>
/// <param name="Domain">The host, lower case, in ASCII.</param>
public readonly record struct NormalEmail(string Normal, string Handle, string Domain);

/// <summary>E-mail addresses by the rules of their providers.</summary>
public static class Emails
{
    private const int Longest = 254;
    private static readonly SearchValues<char> Illegal = SearchValues.Create(" \t\r\n\"<>()[],;:\\");

    /// <summary>Reads an address; false where the text is none. "mailto:" and angle brackets are looked through.</summary>
    /// <remarks>Gmail ignores dots and what follows a plus, and googlemail.com is gmail.com; other large providers ignore what follows a plus.</remarks>
    public static bool TryParse(string text, out NormalEmail email)
    {
        ArgumentNullException.ThrowIfNull(text);
        email = default;
        var address = Bare(text);
        var at = address.LastIndexOf('@');
        if (at <= 0 || address.Length > Longest || address.IndexOfAny(Illegal) >= 0 || address[..at].Contains('@'))
        {
            return false;
        }

        var domain = Domains.Host(address[(at + 1)..].ToString());
        if (domain is null || !domain.Contains('.', StringComparison.Ordinal))
        {
            return false;
        }

        domain = domain == "googlemail.com" ? "gmail.com" : domain;
        var handle = Handle(address[..at].ToString().ToLowerInvariant(), domain);
        email = new NormalEmail($"{handle}@{domain}", handle, domain);
        return handle.Length > 0;
    }

    private static ReadOnlySpan<char> Bare(string text)
    {
        var address = text.AsSpan().Trim().TrimEnd('.');
        var open = address.IndexOf('<');
        if (open >= 0 && address[^1] == '>')
        {
            address = address[(open + 1)..^1].Trim();
        }

        return address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address[7..] : address;
    }

    private static string Handle(string local, string domain)
    {
        if (domain is not ("gmail.com" or "outlook.com" or "hotmail.com" or "live.com" or "icloud.com" or "me.com" or "protonmail.com" or "proton.me" or "pm.me" or "fastmail.com" or "yandex.ru" or "yandex.com"))
        {
            return local;
        }

        var plus = local.IndexOf('+', StringComparison.Ordinal);
        var kept = plus > 0 ? local[..plus] : local;
        return domain == "gmail.com" ? kept.Replace(".", "", StringComparison.Ordinal) : kept;
    }
}

using System.Globalization;
using Graph.Learning.Generating;

namespace Benchmarks.Generating.Cast;

/// <summary>Makes e-mail addresses under domains that nobody can own (RFC 2606).</summary>
internal static class Mailboxes
{
    private const int Providers = 40;

    public static string OfPerson(IReadOnlyList<string> name, DateOnly born, SplitMix64 stream)
    {
        var (given, family) = (Slug(name[0]), Slug(name[^1]));
        var box = stream.Below(4) switch
        {
            0 => $"{given}.{family}",
            1 => $"{given[0]}{family}{born.Year % 100:D2}",
            2 => string.Create(CultureInfo.InvariantCulture, $"{given}{stream.Between(1, 9999)}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{family}.{given}{stream.Between(1, 99)}"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{box}@mail{stream.Between(1, Providers)}.example");
    }

    public static string OfCompany(string brand, SplitMix64 stream) => $"{stream.Pick(["info", "office", "sales", "contact"])}@{Slug(brand)}.example";

    private static string Slug(string word) => string.Concat(word.Split('/')[0].Where(char.IsAsciiLetter)).ToLowerInvariant();
}

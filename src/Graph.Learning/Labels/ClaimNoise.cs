using System.Globalization;
using Graph.Core.Model;
using Graph.Learning.Generating;

namespace Graph.Learning.Labels;

/// <summary>Alters a claim as independent sources differ: precision and digits of dates, typing errors in numbers, coarser addresses, another country.</summary>
internal static class ClaimNoise
{
    private static readonly string[] Countries = ["China", "Russia", "Iran", "Syria", "United Arab Emirates", "Korea, North", "Turkey", "Panama", "Iraq", "Pakistan"];

    public static Claim Apply(Claim claim, SplitMix64 stream) => claim.Property switch
    {
        ClaimProperty.BirthDate or ClaimProperty.FoundedDate or ClaimProperty.DeathDate => claim with { Value = Date(claim.Value, stream) },
        ClaimProperty.Identifier => stream.Chance(.06) ? claim with { Value = Redigit(claim.Value, stream) } : claim,
        ClaimProperty.Address => stream.Chance(.4) ? claim with { Value = Coarser(claim.Value) } : claim,
        ClaimProperty.Nationality or ClaimProperty.Citizenship or ClaimProperty.Country =>
            stream.Chance(.05) ? claim with { Value = stream.Pick(Countries), Country = null } : claim,
        _ => claim,
    };

    /// <summary>A date as another source has it: most often the same, else the year alone, the year beside it, day and month swapped, or another day.</summary>
    public static string Date(string value, SplitMix64 stream)
    {
        var draw = stream.Fraction();
        if (!DateText.TryParse(value, out var date) || date.IsRange || draw < .68)
        {
            return value;
        }

        var (first, exact) = (date.First, date.Precision == DatePrecision.Day);
        return draw switch
        {
            < .84 => PartialDate.OfYear(first.Year, date.Circa).ToString(),
            < .92 => PartialDate.OfYear(first.Year + (stream.Chance(.5) ? 1 : -1), true).ToString(),
            < .96 when exact && first.Day <= 12 => PartialDate.OfDay(first.Year, first.Day, first.Month).ToString(),
            _ when exact => PartialDate.OfDay(first.Year, first.Month, 1 + ((first.Day + stream.Below(27)) % 28)).ToString(),
            _ => value,
        };
    }

    private static string Redigit(string number, SplitMix64 stream)
    {
        var digits = Enumerable.Range(0, number.Length).Where(i => char.IsAsciiDigit(number[i])).ToArray();
        if (digits.Length == 0)
        {
            return number;
        }

        var at = stream.Pick(digits);
        var digit = (number[at] - '0' + 1 + stream.Below(9)) % 10;
        return number[..at] + digit.ToString(CultureInfo.InvariantCulture) + number[(at + 1)..];
    }

    /// <summary>The last two parts of an address: town and country.</summary>
    private static string Coarser(string address)
    {
        var parts = address.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(", ", parts.TakeLast(2));
    }
}

using System.Globalization;
using Graph.Core.Model;
using Graph.Learning.Generating;

namespace Graph.Learning.Labels;

/// <summary>Alters a claim as independent sources differ: precision and digits of dates, typing errors in numbers, coarser addresses, another country.</summary>
internal static class ClaimNoise
{
    private static readonly string[] Countries = ["China", "Russia", "Iran", "Syria", "United Arab Emirates", "Korea, North", "Turkey", "Panama", "Iraq", "Pakistan"];

    private static readonly string[] Streets = ["Harbour Road", "Garden Avenue", "Station Road", "Market Street", "River Bank", "Mill Lane"];

    public static Claim Apply(Claim claim, SplitMix64 stream) => claim.Property switch
    {
        ClaimProperty.BirthDate or ClaimProperty.FoundedDate or ClaimProperty.DeathDate => claim with { Value = Date(claim.Value, stream) },
        ClaimProperty.BirthPlace => stream.Chance(.5) ? claim with { Value = Partial(claim.Value, stream) } : claim,
        ClaimProperty.Identifier => claim with { Value = Number(claim, stream) },
        ClaimProperty.Address => claim with { Value = Address(claim.Value, stream) },
        ClaimProperty.Nationality or ClaimProperty.Citizenship or ClaimProperty.Country =>
            stream.Chance(.12) ? claim with { Value = stream.Pick(Countries), Country = null } : claim,
        _ => claim,
    };

    /// <summary>A date as another source has it: most often the same, else the year alone, the year beside it, day and month swapped, another day, or another year.</summary>
    public static string Date(string value, SplitMix64 stream)
    {
        var draw = stream.Fraction();
        if (!DateText.TryParse(value, out var date) || date.IsRange || draw < .66)
        {
            return value;
        }

        var (first, exact) = (date.First, date.Precision == DatePrecision.Day);
        return draw switch
        {
            < .80 => PartialDate.OfYear(first.Year, date.Circa).ToString(),
            < .87 => PartialDate.OfYear(first.Year + (stream.Chance(.5) ? 1 : -1), circa: stream.Chance(.5)).ToString(),
            < .90 when exact && first.Day <= 12 => PartialDate.OfDay(first.Year, first.Day, first.Month).ToString(),
            < .94 when exact => PartialDate.OfDay(first.Year, first.Month, 1 + ((first.Day + stream.Below(27)) % 28)).ToString(),
            < .96 when exact && first.Day <= 28 => PartialDate.OfDay(first.Year + (stream.Chance(.5) ? 1 : -1), first.Month, first.Day).ToString(),
            _ => PartialDate.OfYear(first.Year + stream.Between(2, 6)).ToString(),
        };
    }

    /// <summary>Most numbers stay; some are mistyped, and a passport may be another one: it was renewed.</summary>
    private static string Number(Claim claim, SplitMix64 stream)
    {
        var number = claim.Value;
        var renewed = claim.Label?.Contains("Passport", StringComparison.Ordinal) == true ? number.Length : 0;
        var times = stream.Fraction() switch { < .80 => 0, < .86 => 1, _ => renewed };
        for (var i = 0; i < times; i++)
        {
            number = Redigit(number, stream);
        }

        return number;
    }

    /// <summary>Half of the addresses stay as they are; others are coarser, or of another street of the town, for most parties have several.</summary>
    private static string Address(string address, SplitMix64 stream) => stream.Fraction() switch
    {
        < .5 => address,
        < .75 => Coarser(address),
        _ => string.Create(CultureInfo.InvariantCulture, $"{stream.Between(1, 240)} {stream.Pick(Streets)}, {Coarser(address)}"),
    };

    private static string Partial(string place, SplitMix64 stream)
    {
        var parts = place.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 2 ? place : string.Join(", ", stream.Chance(.5) ? parts.Skip(1) : parts.SkipLast(1));
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

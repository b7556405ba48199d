using System.Globalization;
using Benchmarks.Generating.Cast;
using Graph.Learning.Generating;

namespace Benchmarks.Generating.Writing;

/// <summary>How often a hand leaves gaps and errs, as shares of the values it writes.</summary>
/// <param name="Gap">Values left out.</param>
/// <param name="Slip">Values with one slip of the hand.</param>
/// <param name="Other">Values that have changed since: another home, phone or mail box.</param>
/// <param name="Swap">Day and month, or given and family name, in each other's place.</param>
/// <param name="Loose">Names and streets in another spelling or order, or with a part left out.</param>
internal sealed record Care(double Gap, double Slip, double Other, double Swap, double Loose)
{
    /// <summary>Of the record by which a party is first known.</summary>
    public static readonly Care First = new(.06, .01, 0, .002, .05);

    /// <summary>Of a duplicate.</summary>
    public static readonly Care Again = new(.16, .12, .10, .06, .3);
}

/// <summary>Writes a party down as one hand would.</summary>
internal sealed class Hand(SplitMix64 stream, Care care)
{
    public Row Write(MadeParty party)
    {
        var home = stream.Chance(care.Other) ? Homes.Draw(party.Home.Country, stream) : party.Home;
        var date = Kept(Date(party.Born));
        var hasAddress = !stream.Chance(care.Gap);
        return new Row(
            party.IsPerson ? "person" : "company",
            new NameHand(stream, care).Write(party),
            party.IsPerson ? Kept(party.IsFemale ? "F" : "M") : null,
            party.IsPerson ? date : null,
            party.IsPerson ? null : date,
            hasAddress ? Street(home.Street) : null,
            hasAddress ? Slipped(home.City) : null,
            hasAddress ? Kept(Digits(home.Postcode)) : null,
            home.Country,
            Phone(party),
            Email(party),
            party.IsPerson ? Number(party.Number) : null,
            party.IsPerson ? null : Number(party.Number));
    }

    private string? Kept(string? value) => stream.Chance(care.Gap) ? null : value;

    private string Slipped(string text) => stream.Chance(care.Slip) ? Slips.InWords(text, stream) : text;

    private string Digits(string text) => stream.Chance(care.Slip) ? Slips.InDigits(text, stream) : text;

    private string Date(DateOnly date)
    {
        var written = stream.Chance(care.Swap) && date.Day <= 12 ? new DateOnly(date.Year, date.Day, date.Month) : date;
        if (stream.Chance(care.Slip / 2))
        {
            // A day or a year misread: still a date.
            written = stream.Chance(.5) ? written.AddDays(stream.Between(-9, 9)) : written.AddYears(stream.Pick([-10, -1, 1, 10]));
        }

        return written.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private string Street(string street)
    {
        var written = stream.Chance(care.Loose)
            ? street.Replace("Street", "St", StringComparison.Ordinal).Replace("Road", "Rd", StringComparison.Ordinal).Replace("Avenue", "Ave", StringComparison.Ordinal).Replace("Flat", "Apt", StringComparison.Ordinal)
            : street;
        return Slipped(written);
    }

    private string? Phone(MadeParty party)
    {
        var number = party.Phone is not null && stream.Chance(care.Other) ? Homes.Phone(party.Home.Country, stream) : party.Phone;
        return number is null ? null : Kept(Digits(stream.Chance(care.Loose) ? number.Replace(' ', '-') : number));
    }

    private string? Email(MadeParty party)
    {
        var box = party is { IsPerson: true, Email: not null } && stream.Chance(care.Other) ? Mailboxes.OfPerson(party.Name, party.Born, stream) : party.Email;
        return box is null ? null : Kept(stream.Chance(care.Slip / 2) ? Slips.InWords(box, stream) : box);
    }

    private string? Number(string? number) => number is null ? null : Kept(stream.Chance(care.Slip / 2) ? Slips.InDigits(number, stream) : number);
}

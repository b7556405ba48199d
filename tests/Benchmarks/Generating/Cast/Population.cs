using System.Globalization;
using Graph.Learning.Generating;

namespace Benchmarks.Generating.Cast;

/// <summary>The parties of a seed, each a function of its number: whoever lives with an earlier one finds that one by its number, so nothing is kept.</summary>
internal sealed class Population(ulong seed)
{
    /// <summary>Of the people, how many live in the household of an earlier one: same address and family name, another person.</summary>
    public const double InHouseholds = .12;

    /// <summary>Of the parties, how many are companies.</summary>
    public const double Companies = .04;

    private const double PhoneOfTheHouse = .4;
    private const int Tries = 3;
    private static readonly int LastDay = new DateOnly(2006, 12, 31).DayNumber;
    private static readonly int FirstDay = new DateOnly(1938, 1, 1).DayNumber;

    /// <summary>The party of a number, from 0.</summary>
    public MadeParty this[int number]
    {
        get
        {
            var stream = Stream(number);
            return stream.Chance(Companies) ? CompanyNames.Company(stream)
                : stream.Chance(InHouseholds) && HeadOf(number, stream) is { } head ? Member(head, stream)
                : Person(stream);
        }
    }

    private SplitMix64 Stream(int number) => new SplitMix64(seed).Fork(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>An earlier person, or null where a few draws find only companies.</summary>
    private MadeParty? HeadOf(int number, SplitMix64 stream)
    {
        for (var i = 0; i < Tries && number > 0; i++)
        {
            if (this[stream.Below(number)] is { IsPerson: true } head)
            {
                return head;
            }
        }

        return null;
    }

    private static MadeParty Person(SplitMix64 stream)
    {
        var culture = Cultures.Draw(stream);
        var isFemale = stream.Chance(.5);
        var name = PersonNames.Of(culture, isFemale, culture.Families.Draw(stream), stream);
        return Completed(culture, isFemale, name, Homes.Draw(stream.Pick(culture.Countries), stream), null, stream);
    }

    /// <summary>A spouse, child, parent or sibling: everything but the family name and the home is another's.</summary>
    private static MadeParty Member(MadeParty head, SplitMix64 stream)
    {
        var culture = head.Culture!;
        var isFemale = stream.Chance(.5);
        var name = PersonNames.Of(culture, isFemale, PersonNames.FamilyOf(head), stream);
        return Completed(culture, isFemale, name, head.Home, stream.Chance(PhoneOfTheHouse) ? head.Phone : null, stream);
    }

    private static MadeParty Completed(Culture culture, bool isFemale, IReadOnlyList<string> name, Home home, string? phone, SplitMix64 stream)
    {
        var born = DateOnly.FromDayNumber(stream.Between(FirstDay, LastDay));
        var own = stream.Chance(.7) ? Homes.Phone(home.Country, stream) : null;
        var email = stream.Chance(.6) ? Mailboxes.OfPerson(name, born, stream) : null;
        var number = stream.Chance(.45) ? $"{home.Country[0]}{stream.Between(0, 999_999_999).ToString("D9", CultureInfo.InvariantCulture)}" : null;
        return new MadeParty(culture, name, isFemale, born, home, phone ?? own, email, number);
    }
}

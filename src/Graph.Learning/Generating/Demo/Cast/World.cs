using System.Globalization;
using Graph.Core.Model;
using Graph.Learning.Generating.Demo.Numbers;
using Graph.Learning.Generating.Demo.Wording;

namespace Graph.Learning.Generating.Demo.Cast;

/// <summary>All actors, and the making of values that only one of them has unless it is shared on purpose.</summary>
internal sealed class World(ulong seed)
{
    private readonly List<Actor> _actors = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public SplitMix64 Stream { get; } = new(seed);

    public IReadOnlyList<Actor> Actors => _actors;

    public IEnumerable<Actor> In(params string[] roles) => _actors.Where(a => roles.Contains(a.Role));

    public Actor Add(string role, EntityKind kind, PartyName name, string country)
    {
        var actor = new Actor(_actors.Count + 1, role, kind, name, country);
        _actors.Add(actor);
        return actor;
    }

    /// <summary>A person with a birth date, a document, a home, a telephone and a mail box.</summary>
    public Actor Person(string role, string country, int firstYear, int lastYear, SplitMix64 stream, PartyName? name = null)
    {
        var person = Add(role, EntityKind.Person, name ?? PersonNames.Compose(country, stream), country);
        person.Born = new DateOnly(stream.Between(firstYear, lastYear), 1, 1).AddDays(stream.Below(365));
        person.Papers.Add(InventedNumbers.Person(country, stream));
        person.Places.Add(Places.Address(country, stream));
        person.Phones.Add(Phone(country, stream));
        person.Emails.Add(MailBox(person.Name.Slug, stream));
        return person;
    }

    /// <summary>A company with its register number, seat, telephone, web site and mail box.</summary>
    public Actor Company(string role, string country, SplitMix64 stream, PartyName? name = null)
    {
        var company = Add(role, EntityKind.Company, name ?? CompanyNames.Compose(country, stream), country);
        company.Founded = new DateOnly(stream.Between(1996, 2023), 1, 1).AddDays(stream.Below(365));
        company.Papers.Add(InventedNumbers.Company(country, stream));
        company.Places.Add(Places.Address(country, stream));
        company.Phones.Add(Phone(country, stream));
        var domain = Unique(() => $"{company.Name.Slug}{Suffix(stream)}.example");
        company.Websites.Add($"www.{domain}");
        company.Emails.Add($"{stream.Pick(["info", "office", "sales", "contact"])}@{domain}");
        return company;
    }

    public string Phone(string country, SplitMix64 stream) => Unique(() => Places.Phone(country, stream));

    /// <summary>A mail box at one of two providers that everybody uses.</summary>
    public string MailBox(string slug, SplitMix64 stream) =>
        Unique(() => $"{slug}{stream.Between(1, 999)}@{stream.Pick(["inbox.example", "quickmail.example"])}");

    public Coin Coin(SplitMix64 stream) =>
        InventedWallets.Of(string.Create(CultureInfo.InvariantCulture, $"demo network {seed} wallet {stream.Next():x16}"), stream.Below(4));

    public static string Hash(SplitMix64 stream) => StableHash.Hex(stream.Next().ToString("x16", CultureInfo.InvariantCulture));

    public static string Device(SplitMix64 stream) => "fp-" + Hash(stream)[..20];

    /// <summary>An address of the documentation ranges of RFC 5737 and RFC 3849.</summary>
    public string Ip(SplitMix64 stream) => Unique(() => stream.Below(4) switch
    {
        0 => $"192.0.2.{stream.Between(1, 254)}",
        1 => $"198.51.100.{stream.Between(1, 254)}",
        2 => $"203.0.113.{stream.Between(1, 254)}",
        _ => $"2001:db8:{stream.Between(1, 9999):x}::{stream.Between(1, 9999):x}",
    });

    public Labelled Account(SplitMix64 stream) =>
        new(stream.Pick(["PayRiver", "CoinHarbour", "Bridgepay"]), Unique(() => "PA" + InventedNumbers.Digits(9, stream)));

    public static string Suffix(SplitMix64 stream) => stream.Pick(["", "", "-group", "-co", "-hq", "-intl"]);

    private string Unique(Func<string> make)
    {
        for (var tries = 0; tries < 500; tries++)
        {
            var value = make();
            if (_taken.Add(value))
            {
                return value;
            }
        }

        throw new InvalidOperationException("No unused value is left: widen its range.");
    }
}

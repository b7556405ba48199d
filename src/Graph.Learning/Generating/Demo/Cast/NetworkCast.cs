using Graph.Core.Model;
using Graph.Learning.Generating.Demo.Numbers;
using Graph.Learning.Generating.Demo.Wording;

namespace Graph.Learning.Generating.Demo.Cast;

/// <summary>The top of the network: agencies, their corporations, offices abroad, front companies, bank people.</summary>
internal static class NetworkCast
{
    private static readonly (string Listed, string Native, string Other)[] AgencyNames =
    [
        ("BUREAU 71 FOR SOFTWARE GUIDANCE", "소프트웨어지도 71국", "Software Guidance Bureau No. 71"),
        ("GENERAL BUREAU OF VALLEY INDUSTRY", "골짜기공업총국", "Valley Industry General Bureau"),
        ("COMMITTEE FOR EXTERNAL LABOUR EXCHANGE", "대외로력교류위원회", "External Labor Exchange Committee"),
        ("DEPARTMENT 402 OF APPLIED COMPUTATION", "응용계산 402부", "Applied Computation Department 402"),
        ("FOREST LAMP COMMERCIAL BANK", "숲등불상업은행", "Forest Lamp Bank"),
    ];

    private static readonly string[] Abroad = ["CN", "CN", "CN", "RU", "RU", "LA", "AE", "MY"];

    public static void Play(World world)
    {
        var stream = world.Stream.Fork("network");
        foreach (var name in AgencyNames)
        {
            Agency(world, name, stream);
        }

        Repeat(20, i => Corporation(world, i, stream));
        Repeat(24, _ => Delegation(world, stream));
        Repeat(58, _ => Front(world, stream));
        Repeat(16, _ => Official(world, stream));
        Repeat(14, _ => BankRepresentative(world, stream));
    }

    private static void Agency(World world, (string Listed, string Native, string Other) name, SplitMix64 stream)
    {
        var agency = world.Add("agency", EntityKind.Organization, new PartyName(name.Listed, [name.Other], name.Native, "ko", [], "bureau"), "KP");
        agency.Programme = "DEMO-DPRK1";
        agency.Places.Add(Places.Address("KP", stream));
        agency.Phones.Add(world.Phone("KP", stream));
        agency.Sources.AddRange([DemoSources.List, DemoSources.Reports]);
    }

    private static void Corporation(World world, int number, SplitMix64 stream)
    {
        var corporation = world.Company("trading-corporation", "KP", stream, CompanyNames.Korean(number, stream));
        corporation.Programme = stream.Pick(["DEMO-DPRK2", "DEMO-DPRK3"]);
        corporation.Emails.Clear();
        corporation.Emails.Add(world.MailBox(corporation.Name.Slug, stream));
        corporation.Websites.Clear();
        corporation.Tie(RelationKind.LinkedTo, stream.Pick([.. world.In("agency")]));
        Appear(corporation, stream, (DemoSources.List, 1), (DemoSources.Reports, .7));
    }

    private static void Delegation(World world, SplitMix64 stream)
    {
        var parent = stream.Pick([.. world.In("trading-corporation")]);
        var country = stream.Pick(Abroad);
        var city = stream.Pick(Places.CitiesOf(country));
        var (word, trade) = (parent.Name.Variants[1].Split(' ')[0], parent.Name.Variants[0].Replace(" Corp.", " Corporation", StringComparison.Ordinal));
        var office = world.Add("delegation", EntityKind.Organization, new PartyName(
            $"{trade.ToUpperInvariant()} {city.ToUpperInvariant()} REPRESENTATIVE OFFICE",
            [$"{word} {city} Representative Office", $"{trade}, {city} Delegation", $"{city} office of {trade}"],
            null, null, [], word.ToLowerInvariant()), country);
        office.Places.Add(Places.Address(country, stream) with { City = city });
        office.Phones.Add(world.Phone(country, stream));
        office.Emails.Add(world.MailBox(word.ToLowerInvariant(), stream));
        office.Programme = stream.Chance(.5) ? parent.Programme : null;
        office.Tie(RelationKind.ActsFor, parent);
        Appear(office, stream, (DemoSources.List, office.Designated ? 1 : 0), (DemoSources.Reports, 1));
    }

    private static void Front(World world, SplitMix64 stream)
    {
        var country = stream.Pick(Abroad);
        var front = world.Company("front-company", country, stream);
        front.Programme = stream.Chance(.3) ? "DEMO-DPRK3" : null;
        var behind = stream.Pick([.. world.In("delegation", "trading-corporation")]);
        front.Tie(stream.Chance(.5) ? RelationKind.ActsFor : RelationKind.AssociatedWith, behind);
        front.Coins.AddRange(stream.Chance(.3) ? [world.Coin(stream)] : []);
        Appear(front, stream, (DemoSources.List, front.Designated ? 1 : 0), (DemoSources.Registry, 1), (DemoSources.Reports, .8), (DemoSources.Exchange, .3), (DemoSources.Tips, .1));
        Directors(world, front, stream);
    }

    private static void Directors(World world, Actor front, SplitMix64 stream)
    {
        var nominees = world.In("nominee-director").Where(n => n.Country == front.Country && n.Ties.Count < 2).ToArray();
        var director = nominees.Length > 0 && stream.Chance(.25)
            ? stream.Pick(nominees)
            : world.Person("nominee-director", stream.Chance(.75) ? front.Country : "KP", 1955, 1990, stream);
        director.Sources.Add(DemoSources.Registry);
        director.Tie(RelationKind.Directs, front);
        if (director.Ties.Count == 1)
        {
            director.Programme = stream.Chance(.15) ? "DEMO-DPRK3" : null;
            Appear(director, stream, (DemoSources.List, director.Designated ? 1 : 0), (DemoSources.Reports, .65), (DemoSources.Exchange, .25));
        }

        var owner = stream.Pick([.. world.In("nominee-director", "trading-corporation")]);
        owner.Tie(RelationKind.Owns, front, stream.Pick([51m, 60m, 75m, 90m, 100m, 49m]));
    }

    private static void Official(World world, SplitMix64 stream)
    {
        var official = world.Person("official", "KP", 1945, 1975, stream);
        official.Programme = "DEMO-DPRK2";
        official.Position = stream.Pick(["Director", "Vice Director", "President"]);
        official.WeakAlias = stream.Chance(.3) ? official.Name.Variants[0].Split(' ')[2] : null;
        official.Tie(RelationKind.LinkedTo, stream.Pick([.. world.In("trading-corporation", "agency")]));
        Appear(official, stream, (DemoSources.List, 1), (DemoSources.Reports, .8));
    }

    private static void BankRepresentative(World world, SplitMix64 stream)
    {
        var person = world.Person("bank-representative", "KP", 1960, 1985, stream);
        person.Programme = stream.Chance(.7) ? "DEMO-DPRK4" : null;
        person.Position = "Bank representative";
        person.Coins.Add(world.Coin(stream));
        person.Accounts.Add(new Labelled("Harbour Lantern Bank", InventedNumbers.Digits(12, stream)));
        person.Tie(RelationKind.ActsFor, world.In("agency").Last());
        Appear(person, stream, (DemoSources.List, person.Designated ? 1 : 0), (DemoSources.Reports, .8), (DemoSources.Exchange, .4));
    }

    /// <summary>Adds a record in each source by its chance.</summary>
    public static void Appear(Actor actor, SplitMix64 stream, params (Source Source, double Chance)[] sources)
    {
        foreach (var (source, chance) in sources)
        {
            if (stream.Chance(chance))
            {
                actor.Sources.Add(source);
            }
        }
    }

    public static void Repeat(int times, Action<int> make)
    {
        for (var i = 0; i < times; i++)
        {
            make(i);
        }
    }
}

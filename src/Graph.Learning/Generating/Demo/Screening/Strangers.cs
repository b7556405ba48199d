using Graph.Core.Model;
using Graph.Learning.Generating.Demo.Cast;
using Graph.Learning.Generating.Demo.Numbers;
using Graph.Learning.Generating.Demo.Wording;
using Graph.Learning.Generating.Demo.Writing;

namespace Graph.Learning.Generating.Demo.Screening;

/// <summary>Leads on parties that have nothing to do with the network, though some look as if they had.</summary>
internal static class Strangers
{
    public static IEnumerable<DemoLead> Write(World world, Chronicle chronicle)
    {
        var stream = world.Stream.Fork("strangers");
        var listed = world.Actors.Where(a => a is { Designated: true, Kind: EntityKind.Person } && chronicle.Of(a).Any()).ToArray();
        var koreans = listed.Where(a => a.Country == "KP").ToArray();
        var agents = world.In("formation-agent").ToArray();
        IEnumerable<(Actor Actor, string Why)> all =
        [
            .. Times(28, () => (Namesake(world, stream.Pick(listed), stream), "namesake born in another year")),
            .. Times(10, () => (Person(world, "KR", stream, KoreanNames.Sibling(stream.Pick(koreans).Name, stream)), "near name of another person")),
            .. Times(16, () => (Company(world, stream.Pick(["CN", "CN", "RU", "AE", "MY", "LA"]), stream), "generic words in common")),
            .. Times(14, () => (Tenant(world, stream.Pick(agents), stream), "address of a business centre")),
            .. Times(12, () => (Person(world, stream.Pick(["US", "GB", "KR", "RU", "CN", "AE"]), stream), "unrelated")),
        ];
        return all.ToArray().Select(s => new DemoLead("none", [], s.Why, id => Line(id, s.Actor, stream)));
    }

    public static Actor Person(World world, string country, SplitMix64 stream, PartyName? name = null)
    {
        var person = new Actor(0, "lead", EntityKind.Person, name ?? PersonNames.Compose(country, stream), country)
        {
            Born = new DateOnly(stream.Between(1958, 2002), stream.Between(1, 12), stream.Between(1, 28)),
        };
        person.Papers.Add(InventedNumbers.Person(country, stream));
        person.Phones.Add(world.Phone(country, stream));
        person.Emails.Add(world.MailBox(person.Name.Slug, stream));
        return person;
    }

    public static Actor Company(World world, string country, SplitMix64 stream)
    {
        var taken = world.Actors.Select(a => a.Name.Slug).ToHashSet(StringComparer.Ordinal);
        var home = country == "KP" ? "CN" : country;
        var name = CompanyNames.Compose(home, stream);
        while (taken.Contains(name.Slug))
        {
            name = CompanyNames.Compose(home, stream);
        }

        var company = new Actor(0, "lead", EntityKind.Company, name, home);
        company.Papers.Add(InventedNumbers.Company(home, stream));
        company.Phones.Add(world.Phone(home, stream));
        return company;
    }

    public static void Name(RecordLine line, Actor actor, SplitMix64 stream)
    {
        var name = actor.Name;
        if (name.Native is { } native && stream.Chance(.3))
        {
            line.Name("names", native, name.Language);
        }
        else
        {
            line.Name("names", name.Respelled(stream));
        }
    }

    public static void Facts(RecordLine line, Actor actor, SplitMix64 stream)
    {
        if (actor.Born is { } born)
        {
            line.Born(born, Hand.Date(born, stream));
            line.Text("nationalities", actor.Country);
        }

        actor.Papers.Where(_ => stream.Chance(.6)).ToList().ForEach(p => line.Paper(p));
        actor.Phones.Where(_ => stream.Chance(.4)).ToList().ForEach(p => line.Phone(p, stream));
        actor.Emails.Where(_ => stream.Chance(.6)).ToList().ForEach(line.Email);
    }

    private static RecordLine Line(string id, Actor actor, SplitMix64 stream)
    {
        var line = new RecordLine(id, actor.Kind);
        Name(line, actor, stream);
        Facts(line, actor, stream);
        actor.Places.ForEach(p => line.Place(p, stream));
        return line;
    }

    private static Actor Namesake(World world, Actor bearer, SplitMix64 stream)
    {
        var namesake = Person(world, bearer.Country == "KP" ? "KR" : bearer.Country, stream, bearer.Name);
        var apart = stream.Between(4, 15) * (stream.Chance(.5) || bearer.Born!.Value.Year > 1985 ? -1 : 1);
        namesake.Born = bearer.Born!.Value.AddYears(apart).AddDays(stream.Between(-150, 150));
        return namesake;
    }

    private static Actor Tenant(World world, Actor agent, SplitMix64 stream)
    {
        var tenant = Company(world, agent.Country, stream);
        tenant.Places.Add(agent.Places[0]);
        tenant.Phones[0] = stream.Chance(.5) ? agent.Phones[0] : tenant.Phones[0];
        return tenant;
    }

    private static IEnumerable<T> Times<T>(int times, Func<T> make) => Enumerable.Range(0, times).Select(_ => make());
}

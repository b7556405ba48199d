using Graph.Core.Model;

namespace Graph.Learning.Generating.Demo.Cast;

/// <summary>Everyone else: designated parties of other programmes, ordinary firms and people, business centres, namesakes.</summary>
internal static class BackgroundCast
{
    private static readonly string[] Countries = ["CN", "HK", "AE", "RU", "LA", "MY", "US", "US", "GB"];

    public static void Play(World world)
    {
        var stream = world.Stream.Fork("background");
        NetworkCast.Repeat(54, i => OtherDesignated(world, i, stream));
        NetworkCast.Repeat(3, i => BusinessCentre(world, Countries[i], stream));
        NetworkCast.Repeat(140, _ => Firm(world, stream));
        NetworkCast.Repeat(110, _ => Freelancer(world, stream));
        NetworkCast.Repeat(45, _ => Namesake(world, stream));
        MoveFrontsIn(world, stream);
    }

    private static void OtherDesignated(World world, int number, SplitMix64 stream)
    {
        var country = stream.Pick(["RU", "AE", "CN", "KP", "LA"]);
        var actor = number % 3 == 0 ? world.Company("other-designated", country == "KP" ? "RU" : country, stream) : world.Person("other-designated", country, 1945, 1990, stream);
        actor.Programme = stream.Pick(["DEMO-CYBER", "DEMO-NARCO", "DEMO-ARMS"]);
        NetworkCast.Appear(actor, stream, (DemoSources.List, 1), (DemoSources.Reports, .3), (actor.Kind == EntityKind.Company ? DemoSources.Registry : DemoSources.Exchange, .3));
    }

    /// <summary>A formation agent whose address and telephone dozens of its clients give as theirs.</summary>
    private static void BusinessCentre(World world, string country, SplitMix64 stream)
    {
        var agent = world.Company("formation-agent", country, stream);
        agent.Sources.Add(DemoSources.Registry);
        var nominee = world.Person("innocent-person", country, 1960, 1985, stream);
        NetworkCast.Repeat(stream.Between(28, 34), i =>
        {
            var client = world.Company("innocent-company", country, stream);
            client.Places[0] = agent.Places[0];
            client.Sources.Add(DemoSources.Registry);
            if (stream.Chance(.8))
            {
                client.Phones[0] = agent.Phones[0];
            }

            if (i < 4)
            {
                nominee.Tie(RelationKind.Directs, client);
                nominee.Sources.Add(DemoSources.Registry);
            }
        });
    }

    private static void Firm(World world, SplitMix64 stream)
    {
        var country = stream.Pick(Countries);
        var firm = world.Company(stream.Chance(.15) ? "employer" : "innocent-company", country, stream);
        NetworkCast.Appear(firm, stream, (DemoSources.Registry, 1), (DemoSources.Exchange, .2), (DemoSources.Reports, firm.Role == "employer" ? .6 : .03), (DemoSources.Tips, .12));
        if (firm.Role == "employer")
        {
            firm.Tie(RelationKind.Employs, stream.Pick([.. world.In("persona")]));
        }

        if (stream.Chance(.6))
        {
            var director = world.Person("innocent-person", stream.Chance(.85) ? country : stream.Pick(["KR", "CN"]), 1950, 1995, stream);
            director.Tie(RelationKind.Directs, firm);
            director.Sources.Add(DemoSources.Registry);
            NetworkCast.Appear(director, stream, (DemoSources.Exchange, .3), (DemoSources.Tips, .05));
        }
    }

    private static void Freelancer(World world, SplitMix64 stream)
    {
        var person = world.Person("innocent-person", stream.Pick(["US", "GB", "KR", "KR", "CN", "RU", "MY", "AE"]), 1965, 2003, stream);
        person.Handles.Add(new Labelled("codebazaar", $"{person.Name.Slug}{stream.Between(1, 99)}"));
        person.Ips.Add(world.Ip(stream));
        person.Accounts.Add(world.Account(stream));
        person.Coins.AddRange(stream.Chance(.2) ? [world.Coin(stream)] : []);
        NetworkCast.Appear(person, stream, (DemoSources.Exchange, 1), (DemoSources.Tips, .15), (DemoSources.Registry, .1));
    }

    /// <summary>An innocent person who bears a designated person's name and was born in another year.</summary>
    private static void Namesake(World world, SplitMix64 stream)
    {
        var bearer = stream.Pick([.. world.Actors.Where(a => a is { Designated: true, Kind: EntityKind.Person })]);
        var country = bearer.Country == "KP" ? "KR" : bearer.Country;
        var year = bearer.Born!.Value.Year + (stream.Between(4, 17) * (stream.Chance(.5) ? 1 : -1));
        var person = world.Person("namesake", country, Math.Clamp(year, 1940, 2004), Math.Clamp(year, 1940, 2004), stream, bearer.Name);
        NetworkCast.Appear(person, stream, (DemoSources.Exchange, .7), (DemoSources.Registry, .4));
        if (person.Sources.Count == 0)
        {
            person.Sources.Add(DemoSources.Registry);
        }
    }

    /// <summary>A few front companies sit in the business centres among the innocent.</summary>
    private static void MoveFrontsIn(World world, SplitMix64 stream)
    {
        foreach (var agent in world.In("formation-agent"))
        {
            foreach (var front in world.In("front-company").Where(f => f.Country == agent.Country).Take(stream.Between(1, 3)))
            {
                front.Places[0] = agent.Places[0];
            }
        }
    }
}

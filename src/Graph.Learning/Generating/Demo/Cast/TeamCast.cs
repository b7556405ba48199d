using Graph.Core.Model;
using Graph.Learning.Generating.Demo.Wording;

namespace Graph.Learning.Generating.Demo.Cast;

/// <summary>The teams: leads, workers, personas with the innocent holders of their identities, facilitators, cashiers, wallets.</summary>
internal static class TeamCast
{
    private static readonly string[] Platforms = ["gigharbor", "codebazaar", "talentquay", "forgehub"];

    public static void Play(World world)
    {
        var stream = world.Stream.Fork("teams");
        NetworkCast.Repeat(26, _ => Facilitator(world, stream));
        NetworkCast.Repeat(20, i => Cashier(world, i < 9 ? "paymaster" : "otc-trader", stream));
        NetworkCast.Repeat(34, _ => Team(world, stream));
        Siblings(world, stream);
        Wallets(world, stream);
    }

    private static void Facilitator(World world, SplitMix64 stream)
    {
        var host = world.Person(stream.Pick(["laptop-farm-host", "identity-lender", "account-renter"]), stream.Pick(["US", "US", "US", "GB", "AE", "CN"]), 1965, 2000, stream);
        host.Programme = stream.Chance(.12) ? "DEMO-DPRK3" : null;
        host.Ips.Add(world.Ip(stream));
        host.Accounts.Add(world.Account(stream));
        NetworkCast.Appear(host, stream, (DemoSources.List, host.Designated ? 1 : 0), (DemoSources.Reports, 1), (DemoSources.Exchange, .5), (DemoSources.Tips, .12));
    }

    private static void Cashier(World world, string role, SplitMix64 stream)
    {
        var cashier = world.Person(role, stream.Pick(["CN", "CN", "HK", "RU", "AE", "KP"]), 1962, 1992, stream);
        cashier.Programme = stream.Chance(.25) ? "DEMO-DPRK3" : null;
        cashier.Coins.AddRange([world.Coin(stream), world.Coin(stream)]);
        cashier.Accounts.Add(world.Account(stream));
        cashier.Handles.Add(new Labelled("chatwire", $"{cashier.Name.Slug}{stream.Between(10, 99)}"));
        NetworkCast.Appear(cashier, stream, (DemoSources.List, cashier.Designated ? 1 : 0), (DemoSources.Reports, 1), (DemoSources.Exchange, .7));
    }

    private static void Team(World world, SplitMix64 stream)
    {
        var front = stream.Pick([.. world.In("front-company")]);
        var lead = world.Person("team-lead", "KP", 1970, 1992, stream);
        lead.Programme = stream.Chance(.4) ? "DEMO-DPRK3" : null;
        lead.Coins.AddRange(stream.Chance(.5) ? [world.Coin(stream)] : []);
        lead.Devices.Add(World.Device(stream));
        lead.Ips.Add(world.Ip(stream));
        lead.WeakAlias = stream.Chance(.3) ? stream.Pick(["Big Brother", "Tiger", "Captain", "Jason"]) : null;
        lead.Tie(RelationKind.ActsFor, front);
        NetworkCast.Appear(lead, stream, (DemoSources.List, lead.Designated ? 1 : 0), (DemoSources.Reports, 1), (DemoSources.Exchange, .6));
        var team = new Team(lead, front, Places.Address(front.Country, stream), World.Hash(stream), stream.Pick([.. world.In("paymaster", "otc-trader")]));
        NetworkCast.Repeat(stream.Between(2, 4), _ => Worker(world, team, stream));
    }

    private static void Worker(World world, Team team, SplitMix64 stream)
    {
        var worker = world.Person("it-worker", "KP", 1980, 2001, stream);
        worker.Programme = stream.Chance(.15) ? "DEMO-DPRK3" : null;
        worker.Places[0] = team.Dormitory;
        worker.Devices.Add(World.Device(stream));
        worker.Ips.Add(team.Lead.Ips[0]);
        worker.Handles.Add(new Labelled("chatwire", $"{worker.Name.Slug}.{stream.Between(10, 99)}"));
        worker.Tie(RelationKind.ActsFor, team.Lead);
        NetworkCast.Appear(worker, stream, (DemoSources.List, worker.Designated ? 1 : 0), (DemoSources.Reports, .92), (DemoSources.Exchange, .65));
        NetworkCast.Repeat(stream.Between(1, 2), _ => Persona(world, team, worker, stream));
    }

    /// <summary>A worked identity: name, birth date and document are those of an innocent person.</summary>
    private static void Persona(World world, Team team, Actor worker, SplitMix64 stream)
    {
        var victim = world.Person("identity-victim", stream.Pick(["US", "US", "US", "GB", "MY"]), 1970, 2000, stream);
        NetworkCast.Appear(victim, stream, (DemoSources.Registry, 1), (DemoSources.Reports, .12));
        var persona = world.Add("persona", EntityKind.Persona, victim.Name, victim.Country);
        persona.Born = victim.Born;
        persona.Papers.AddRange(victim.Papers);
        persona.Emails.Add(world.MailBox($"{victim.Name.Slug}.dev", stream));
        persona.Handles.Add(new Labelled(stream.Pick(Platforms), $"{victim.Name.Slug}_{stream.Pick(["dev", "codes", "fullstack", "pro"])}{stream.Between(1, 99)}"));
        persona.Phones.Add(world.Phone("US", stream));
        persona.Devices.Add(worker.Devices[0]);
        persona.Ips.Add(team.Lead.Ips[0]);
        persona.Templates.Add(team.Template);
        persona.Accounts.Add(stream.Chance(.5) ? team.Cashier.Accounts[0] : world.Account(stream));
        persona.Tie(RelationKind.WorkedBy, worker);
        persona.Tie(RelationKind.IdentityOf, victim);
        var host = stream.Pick([.. world.In("laptop-farm-host", "account-renter", "identity-lender")]);
        persona.Tie(RelationKind.AssociatedWith, host);
        persona.Places.Add(host.Places[0]);
        NetworkCast.Appear(persona, stream, (DemoSources.Reports, .75), (DemoSources.Exchange, .75), (DemoSources.Tips, .2));
        if (persona.Sources.Count == 0)
        {
            persona.Sources.Add(DemoSources.Reports);
        }
    }

    /// <summary>Brothers and sisters at one address: near names that are two people.</summary>
    private static void Siblings(World world, SplitMix64 stream)
    {
        foreach (var lead in world.In("team-lead").Take(8).ToArray())
        {
            var sibling = world.Person("relative", "KP", lead.Born!.Value.Year + 3, lead.Born.Value.Year + 6, stream, KoreanNames.Sibling(lead.Name, stream));
            sibling.Places[0] = lead.Places[0];
            sibling.Tie(RelationKind.FamilyOf, lead);
            NetworkCast.Appear(sibling, stream, (DemoSources.Reports, 1), (DemoSources.Exchange, .3));
        }
    }

    /// <summary>Every address of the network as a party of its own, with transfers towards the cashiers.</summary>
    private static void Wallets(World world, SplitMix64 stream)
    {
        var holders = world.Actors.Where(a => a.Coins.Count > 0).ToArray();
        foreach (var holder in holders)
        {
            foreach (var coin in holder.Coins)
            {
                var wallet = world.Add("wallet", EntityKind.Wallet, new PartyName(coin.Address, [], null, null, [], "wallet"), holder.Country);
                wallet.Coins.Add(coin);
                holder.Tie(RelationKind.Holds, wallet);
                NetworkCast.Appear(wallet, stream, (DemoSources.Reports, .6), (DemoSources.Exchange, .7));
            }
        }

        var wallets = world.In("wallet").ToArray();
        foreach (var wallet in wallets)
        {
            wallet.Tie(RelationKind.TransferredTo, stream.Pick([.. wallets.Where(w => w != wallet)]));
        }
    }
}

/// <summary>What the members of a team share.</summary>
internal sealed record Team(Actor Lead, Actor Front, Place Dormitory, string Template, Actor Cashier);

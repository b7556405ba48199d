using Graph.Core.Model;
using Graph.Learning.Generating.Demo.Cast;
using Graph.Learning.Generating.Demo.Wording;
using Graph.Learning.Generating.Demo.Writing;

namespace Graph.Learning.Generating.Demo.Screening;

/// <summary>Leads on new parties that belong to the network: they share a rare value with it, or name someone of it.</summary>
internal static class Newcomers
{
    private static readonly (Trait Trait, int Count)[] Shares =
        [(Trait.Phone, 11), (Trait.Place, 8), (Trait.Website, 9), (Trait.Coin, 8), (Trait.Device, 7), (Trait.Account, 5)];

    public static IEnumerable<DemoLead> Write(World world, Chronicle chronicle)
    {
        var stream = world.Stream.Fork("newcomers");
        var bearers = chronicle.Appearances
            .SelectMany(a => chronicle.Lines[a].Shown.Select(s => (s.Trait, s.Value, a.Actor)))
            .Distinct()
            .GroupBy(s => (s.Trait, s.Value), s => s.Actor)
            .Where(g => g.Count() <= 2 && g.All(OfNetwork))
            .OrderBy(g => g.Key.Value, StringComparer.Ordinal)
            .ToArray();
        foreach (var (trait, count) in Shares)
        {
            foreach (var share in stream.Shuffled(bearers.Where(b => b.Key.Trait == trait)).Take(count))
            {
                yield return Sharing(world, chronicle, trait, [.. share], share.Key.Value, stream);
            }
        }

        foreach (var employer in stream.Shuffled(world.In("front-company", "trading-corporation").Where(a => chronicle.Of(a).Any(r => r.Source != DemoSources.Tips))).Take(12))
        {
            yield return Naming(world, chronicle, employer, stream);
        }
    }

    private static bool OfNetwork(Actor actor) =>
        actor.Role is not ("namesake" or "innocent-company" or "innocent-person" or "employer" or "formation-agent" or "identity-victim" or "other-designated");

    private static DemoLead Sharing(World world, Chronicle chronicle, Trait trait, IReadOnlyList<Actor> bearers, string value, SplitMix64 stream)
    {
        var newcomer = Newcomer(world, trait, bearers[0], stream);
        return new DemoLead("belongs", Keys(chronicle, bearers), trait.ToString(), id =>
        {
            var line = Introduce(id, newcomer, stream);
            Show(line, trait, bearers[0], value, newcomer, stream);
            return line;
        });
    }

    private static Actor Newcomer(World world, Trait trait, Actor bearer, SplitMix64 stream)
    {
        if (trait is Trait.Device or Trait.Account)
        {
            var name = PersonNames.Compose("US", stream);
            var persona = new Actor(0, "lead", EntityKind.Persona, name, "US") { Born = new DateOnly(stream.Between(1975, 2000), stream.Between(1, 12), stream.Between(1, 28)) };
            persona.Emails.Add(world.MailBox($"{name.Slug}.work", stream));
            return persona;
        }

        return trait == Trait.Place || (trait == Trait.Phone && stream.Chance(.5))
            ? Strangers.Company(world, bearer.Country, stream)
            : Strangers.Person(world, stream.Chance(.5) ? "KP" : bearer.Country, stream);
    }

    private static void Show(RecordLine line, Trait trait, Actor bearer, string value, Actor newcomer, SplitMix64 stream)
    {
        switch (trait)
        {
            case Trait.Phone:
                line.Phone(value, stream);
                break;
            case Trait.Place:
                line.Place(bearer.Places[0], stream);
                break;
            case Trait.Website:
                line.Email($"{newcomer.Name.Slug}@{value[4..]}");
                break;
            case Trait.Coin:
                line.Coin(bearer.Coins.Single(c => c.Address == value));
                break;
            case Trait.Device:
                line.Plain(trait, "devices", value);
                break;
            default:
                line.Account(bearer.Accounts[0]);
                break;
        }
    }

    private static DemoLead Naming(World world, Chronicle chronicle, Actor employer, SplitMix64 stream)
    {
        var newcomer = Strangers.Person(world, stream.Pick(["KP", employer.Country]), stream);
        var kind = stream.Pick([RelationKind.Employs, RelationKind.Directs]);
        return new DemoLead("belongs", Keys(chronicle, [employer]), $"relation {kind}", id =>
        {
            var line = Introduce(id, newcomer, stream);
            line.Relation(kind, "toName", employer.Designated ? employer.Name.Listed : NameInFile(chronicle, employer), reversed: kind == RelationKind.Employs);
            return line;
        });
    }

    /// <summary>The name as one of its records has it.</summary>
    private static string NameInFile(Chronicle chronicle, Actor actor) =>
        chronicle.Lines[chronicle.Of(actor).First(a => a.Source != DemoSources.Tips)].FirstName;

    private static RecordLine Introduce(string id, Actor newcomer, SplitMix64 stream)
    {
        var line = new RecordLine(id, newcomer.Kind);
        Strangers.Name(line, newcomer, stream);
        Strangers.Facts(line, newcomer, stream);
        return line;
    }

    private static string[] Keys(Chronicle chronicle, IEnumerable<Actor> actors) =>
        [.. actors.SelectMany(chronicle.Of).Select(a => a.Key).Order(StringComparer.Ordinal)];
}

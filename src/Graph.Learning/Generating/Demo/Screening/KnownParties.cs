using Graph.Core.Model;
using Graph.Learning.Generating.Demo.Cast;
using Graph.Learning.Generating.Demo.Writing;

namespace Graph.Learning.Generating.Demo.Screening;

/// <summary>Leads that are a known party under another spelling or script, with part of the other evidence.</summary>
internal static class KnownParties
{
    private static readonly string[] Roles =
        ["trading-corporation", "delegation", "front-company", "official", "bank-representative", "nominee-director", "team-lead", "it-worker", "otc-trader", "paymaster"];

    public static IEnumerable<DemoLead> Write(World world, Chronicle chronicle)
    {
        var stream = world.Stream.Fork("known parties");
        var known = world.Actors.Where(a => Strong(a, chronicle).Count > 0 && chronicle.Of(a).Any(r => r.Source != DemoSources.Tips)).ToArray();
        var people = known.Where(a => a.Kind == EntityKind.Person && Roles.Contains(a.Role) && Shows(a, chronicle, Trait.BirthDate)).ToArray();
        Actor[] chosen =
        [
            .. stream.Shuffled(people.Where(a => a.Designated)).Take(22),
            .. stream.Shuffled(people.Where(a => !a.Designated)).Take(8),
            .. stream.Shuffled(known.Where(a => a.Kind is EntityKind.Company or EntityKind.Organization && Roles.Contains(a.Role))).Take(18),
            .. stream.Shuffled(known.Where(a => a.Role == "persona")).Take(5),
            .. stream.Shuffled(known.Where(a => a.Role == "identity-victim" && Shows(a, chronicle, Trait.Paper))).Take(3),
            .. stream.Shuffled(known.Where(a => a.Role == "wallet")).Take(4),
        ];
        return chosen.Select((actor, i) => Lead(actor, i, chronicle, stream.Fork($"lead {i}")));
    }

    private static DemoLead Lead(Actor actor, int number, Chronicle chronicle, SplitMix64 stream)
    {
        var strong = Strong(actor, chronicle);
        var evidence = stream.Shuffled(strong).Take(actor.Born is null || stream.Chance(.3) ? 2 : 1).ToArray();
        var date = actor.Born is not null && Shows(actor, chronicle, Trait.BirthDate) && stream.Chance(.85);
        var shown = string.Join('+', evidence.Concat(date ? [Trait.BirthDate] : []).Select(t => t.ToString()).Order(StringComparer.Ordinal));
        return new DemoLead("is", [.. chronicle.Of(actor).Select(a => a.Key)], shown, id =>
        {
            var line = new RecordLine(id, actor.Kind);
            Name(line, actor, number, stream);
            if (date)
            {
                line.Born(actor.Born!.Value, Hand.Date(actor.Born.Value, stream));
            }

            foreach (var trait in evidence)
            {
                Show(line, actor, trait, stream);
            }

            return line;
        });
    }

    private static void Name(RecordLine line, Actor actor, int number, SplitMix64 stream)
    {
        var name = actor.Name;
        if (actor.Kind == EntityKind.Wallet)
        {
            return;
        }

        if (number % 4 == 0 && name.Native is { } native)
        {
            line.Name("names", native, name.Language);
        }
        else if (number % 4 == 1 && name.Scripts.Count > 0)
        {
            var (text, language) = stream.Pick(name.Scripts);
            line.Name("names", text, language);
            line.Name("aliases", name.Respelled(stream));
        }
        else
        {
            line.Name("names", number % 4 == 2 && name.Native is not null ? name.Mistyped(stream) : name.Respelled(stream));
        }
    }

    private static void Show(RecordLine line, Actor actor, Trait trait, SplitMix64 stream)
    {
        switch (trait)
        {
            case Trait.Paper:
                line.Paper(actor.Papers[0], actor.Kind == EntityKind.Person ? Hand.Number(actor.Papers[0].Number, stream) : null);
                break;
            case Trait.Phone:
                line.Phone(actor.Phones[0], stream);
                break;
            case Trait.Email:
                line.Email(actor.Emails[0]);
                break;
            case Trait.Handle:
                line.Handle(actor.Handles[0]);
                break;
            default:
                line.Coin(actor.Coins[0]);
                break;
        }
    }

    private static bool Shows(Actor actor, Chronicle chronicle, Trait trait) =>
        chronicle.Of(actor).Any(a => chronicle.Lines[a].Shown.Any(s => s.Trait == trait));

    /// <summary>What some record of it shows and can be shown again.</summary>
    private static List<Trait> Strong(Actor actor, Chronicle chronicle)
    {
        Trait[] all = actor.Kind == EntityKind.Persona
            ? [Trait.Email, Trait.Handle]
            : [Trait.Paper, Trait.Phone, Trait.Email, Trait.Handle, Trait.Coin];
        return [.. all.Where(t => First(actor, t) is { } value && chronicle.Of(actor).Any(a => chronicle.Lines[a].Shown.Contains((t, value))))];
    }

    private static string? First(Actor actor, Trait trait) => trait switch
    {
        Trait.Paper => actor.Papers.FirstOrDefault() is { } p ? $"{p.Type}/{p.Number}" : null,
        Trait.Phone => actor.Phones.FirstOrDefault(),
        Trait.Email => actor.Emails.FirstOrDefault(),
        Trait.Handle => actor.Handles.FirstOrDefault()?.ToString(),
        _ => actor.Coins.FirstOrDefault()?.Address,
    };
}

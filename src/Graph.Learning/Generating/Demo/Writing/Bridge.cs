using Graph.Core.Model;
using Graph.Learning.Generating.Demo.Cast;

namespace Graph.Learning.Generating.Demo.Writing;

/// <summary>The evidence that all records of one actor have in common, beside the name.</summary>
/// <param name="Traits">Shown in every record.</param>
/// <param name="NameOnly">The records have nothing but the name in common: honestly undecidable.</param>
internal sealed record Bridge(IReadOnlySet<Trait> Traits, bool NameOnly)
{
    /// <summary>Mostly a date and a number or contact; for one in six a date, perhaps with an address; for one in fifty nothing.</summary>
    public static Bridge Of(Actor actor, SplitMix64 stream)
    {
        var strong = Strong(actor).ToArray();
        var sort = actor.Kind == EntityKind.Persona ? Math.Max(.2, stream.Fraction()) : stream.Fraction();
        var date = actor.Born is null ? Array.Empty<Trait>() : [Trait.BirthDate];
        Trait[] traits = sort switch
        {
            _ when actor.Kind is EntityKind.Wallet => [Trait.Coin],
            < .02 => [],
            < .08 when date.Length > 0 => date,
            < .18 when date.Length > 0 => [.. date, Trait.Place],
            < .07 => [Trait.Place],
            < .7 => [.. date, stream.Pick(strong)],
            _ => [.. date, .. stream.Shuffled(strong).Take(2)],
        };
        return new Bridge(traits.ToHashSet(), traits.Length == 0);
    }

    private static IEnumerable<Trait> Strong(Actor actor)
    {
        var registered = actor.Sources.Contains(DemoSources.Registry);
        (Trait Trait, int Count)[] all =
        [
            (Trait.Paper, actor.Papers.Count), (Trait.Phone, actor.Phones.Count), (Trait.Email, actor.Emails.Count),
            // Registers know no handles and no wallets.
            (Trait.Handle, registered ? 0 : actor.Handles.Count), (Trait.Coin, registered ? 0 : actor.Coins.Count),
        ];
        var strong = all.Where(t => t.Count > 0).Select(t => t.Trait);
        // A persona bears its victim's document: only its own contacts tell the two apart.
        return actor.Kind == EntityKind.Persona ? strong.Where(t => t is Trait.Email or Trait.Handle) : strong;
    }
}

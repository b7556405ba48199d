using System.Globalization;
using Graph.Core.Model;

namespace Graph.Learning.Generating.Demo.Writing;

/// <summary>Writes what one source says of one actor.</summary>
internal static class Scribe
{
    public static RecordLine Write(Chronicle chronicle, Appearance appearance, Bridge bridge, SplitMix64 stream)
    {
        var line = new RecordLine(appearance.Id, appearance.Actor.Kind);
        if (appearance.Actor.Kind != EntityKind.Wallet)
        {
            Hand.Names(line, appearance.Actor, appearance.Source, stream);
        }

        Facts(line, appearance, bridge, stream);
        Contacts(line, appearance, bridge, stream);
        Traces(line, appearance, bridge, stream);
        Ties.Write(line, chronicle, appearance, stream);
        if (appearance.Source == DemoSources.List)
        {
            line.Designation(appearance.Actor.Programme!, Hand.Day(stream));
        }

        return line;
    }

    private static void Facts(RecordLine line, Appearance appearance, Bridge bridge, SplitMix64 stream)
    {
        var actor = appearance.Actor;
        if (actor.Born is { } born && Shows(Trait.BirthDate, bridge, appearance, stream))
        {
            line.Born(born, Hand.Date(born, stream));
        }

        if (actor.Founded is { } founded && appearance.Source == DemoSources.Registry)
        {
            line.Text("foundedDates", founded.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (actor.Kind != EntityKind.Wallet && stream.Chance(.7))
        {
            line.Text(actor.Kind is EntityKind.Person ? "nationalities" : "countries", actor.Country);
        }

        foreach (var paper in actor.Papers.Where(_ => Shows(Trait.Paper, bridge, appearance, stream)))
        {
            line.Paper(paper, actor.Kind == EntityKind.Person ? Hand.Number(paper.Number, stream) : null);
        }

        if (actor.Position is { } position && stream.Chance(.6))
        {
            line.Text("positions", position);
        }
    }

    private static void Contacts(RecordLine line, Appearance appearance, Bridge bridge, SplitMix64 stream)
    {
        var actor = appearance.Actor;
        foreach (var place in actor.Places.Where(_ => Shows(Trait.Place, bridge, appearance, stream)))
        {
            line.Place(place, stream);
        }

        foreach (var phone in actor.Phones.Where(_ => Shows(Trait.Phone, bridge, appearance, stream)))
        {
            line.Phone(phone, stream);
        }

        foreach (var email in actor.Emails.Where(_ => Shows(Trait.Email, bridge, appearance, stream)))
        {
            line.Email(email);
        }

        foreach (var website in actor.Websites.Where(_ => Shows(Trait.Website, bridge, appearance, stream)))
        {
            line.Website(website);
        }

        foreach (var coin in actor.Coins.Where(_ => Shows(Trait.Coin, bridge, appearance, stream)))
        {
            line.Coin(coin);
        }
    }

    /// <summary>What only investigators and platforms see.</summary>
    private static void Traces(RecordLine line, Appearance appearance, Bridge bridge, SplitMix64 stream)
    {
        var actor = appearance.Actor;
        var official = appearance.Source == DemoSources.List || appearance.Source == DemoSources.Registry;
        var chance = bridge.NameOnly || official ? 0 : appearance.Source == DemoSources.Tips ? .4 : .75;
        var handles = bridge.Traits.Contains(Trait.Handle) || actor.Kind == EntityKind.Persona ? 1 : chance;
        actor.Handles.Where(_ => stream.Chance(handles)).ToList().ForEach(line.Handle);
        actor.Accounts.Where(_ => stream.Chance(chance)).ToList().ForEach(line.Account);
        actor.Ips.Where(_ => stream.Chance(chance)).ToList().ForEach(ip => line.Plain(Trait.Ip, "ips", ip));
        actor.Devices.Where(_ => stream.Chance(chance)).ToList().ForEach(d => line.Plain(Trait.Device, "devices", d));
        actor.Templates.Where(_ => stream.Chance(chance)).ToList().ForEach(t => line.Plain(Trait.Template, "documents", t));
    }

    private static bool Shows(Trait trait, Bridge bridge, Appearance appearance, SplitMix64 stream)
    {
        var chance = trait switch
        {
            Trait.BirthDate => .85,
            Trait.Place when appearance.Source == DemoSources.Registry => .95,
            Trait.Coin when appearance.Source == DemoSources.Registry => 0,
            Trait.Email or Trait.Website when appearance.Source == DemoSources.Registry => .25,
            _ when appearance.Source == DemoSources.Tips => .3,
            _ => .25,
        };
        // Name-only actors show in each source something else, and nothing twice.
        return bridge.NameOnly
            ? trait == (Trait)(1 + (Rank(appearance.Source) % 5))
            : bridge.Traits.Contains(trait) || stream.Chance(chance);
    }

    private static int Rank(Source source) => DemoSources.Network.ToList().IndexOf(source);
}

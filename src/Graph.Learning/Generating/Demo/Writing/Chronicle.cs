using System.Globalization;
using Graph.Core.Model;
using Graph.Learning.Generating.Demo.Cast;

namespace Graph.Learning.Generating.Demo.Writing;

/// <summary>One record to be: which actor, in which source, under which id.</summary>
internal sealed record Appearance(Actor Actor, Source Source, string Id, int Ordinal)
{
    public string Key => $"{Source.Name}:{Id}";
}

/// <summary>Every record of the network, and what each shows.</summary>
internal sealed class Chronicle
{
    private readonly ILookup<Actor, Appearance> _byActor;

    private Chronicle(IReadOnlyList<Appearance> appearances)
    {
        Appearances = appearances;
        _byActor = appearances.ToLookup(a => a.Actor);
    }

    /// <summary>All, sorted by key.</summary>
    public IReadOnlyList<Appearance> Appearances { get; }

    public Dictionary<Appearance, RecordLine> Lines { get; } = [];

    public static Chronicle Write(World world)
    {
        var chronicle = new Chronicle([.. DemoSources.Network.SelectMany(source => Number(world, source)).OrderBy(a => a.Key, StringComparer.Ordinal)]);
        foreach (var actor in world.Actors)
        {
            var bridge = Bridge.Of(actor, world.Stream.Fork($"bridge {actor.Id}"));
            foreach (var appearance in chronicle.Of(actor))
            {
                chronicle.Lines[appearance] = Scribe.Write(chronicle, appearance, bridge, world.Stream.Fork($"record {appearance.Key}"));
            }
        }

        return chronicle;
    }

    public IEnumerable<Appearance> Of(Actor actor) => _byActor[actor];

    public Appearance? In(Actor actor, Source source) => Of(actor).FirstOrDefault(a => a.Source == source);

    /// <summary>Ids are dealt in random order, so that they tell nothing.</summary>
    private static IEnumerable<Appearance> Number(World world, Source source)
    {
        var places = world.Actors.SelectMany(a => a.Sources.Where(s => s == source).Select((_, ordinal) => (Actor: a, Ordinal: ordinal)));
        return world.Stream.Fork($"ids {source.Name}").Shuffled(places).Select((p, i) =>
            new Appearance(p.Actor, source, string.Create(CultureInfo.InvariantCulture, $"{source.Name[5..8]}-{1001 + i}"), p.Ordinal));
    }
}

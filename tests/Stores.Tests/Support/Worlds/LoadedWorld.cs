using Graph.Core.Model;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Support.Worlds;

/// <summary>A load of a made world: what it states, and what becomes of it.</summary>
/// <param name="Load">The load.</param>
/// <param name="Records">What it states.</param>
/// <param name="Ends">Whether it comes to its end; one that does not closes nothing.</param>
/// <param name="Undone">Whether it is taken back.</param>
internal sealed record MadeLoad(Load Load, IReadOnlyList<Record> Records, bool Ends, bool Undone);

/// <summary>The made world as loads of both modes, drawn from a seed: snapshots that lack some records, deltas, loads cut short, loads taken back, several of one date.</summary>
internal static class LoadedWorld
{
    public static IReadOnlyList<MadeLoad> Of(int seed)
    {
        var random = new Random(seed);
        return
        [
            .. MadeWorld.Everything.Records.GroupBy(r => (r.Record.Key.Source, r.Day))
                .OrderBy(g => g.Key.Source, StringComparer.Ordinal).ThenBy(g => g.Key.Day)
                .SelectMany(g => Enumerable.Range(0, 1 + (random.Next(4) / 3)).Select(i => Made(random, g.Key.Source, g.Key.Day, i))),
        ];
    }

    private static MadeLoad Made(Random random, string source, int day, int number)
    {
        var mode = random.Next(2) == 0 ? LoadMode.Snapshot : LoadMode.Delta;
        var load = ResolvedPlace.Load($"{source}-{day}-{number}", source, day) with { Mode = mode };
        return new MadeLoad(load, [.. Stated(random, source, day, mode)], Ends: random.Next(8) > 0, Undone: random.Next(3) == 0);
    }

    /// <summary>A snapshot states each record of its source as of its day, but for one in seven; a delta states what is of its day, and now and then what stood before.</summary>
    private static IEnumerable<Record> Stated(Random random, string source, int day, LoadMode mode) => MadeWorld.Everything.Records
        .Where(r => r.Record.Key.Source == source && r.Day <= day)
        .GroupBy(r => r.Record.Key)
        .Select(g => g.OrderBy(r => r.Day).ToList())
        .Where(v => mode == LoadMode.Snapshot ? random.Next(7) > 0 : v[^1].Day == day || random.Next(9) == 0)
        .Select(v => v[random.Next(5) == 0 ? random.Next(v.Count) : v.Count - 1].Record);
}

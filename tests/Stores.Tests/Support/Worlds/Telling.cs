using Graph.Core.Model;
using Graph.Core.Resolution;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Support.Worlds;

/// <summary>One way to tell a world to a graph: an order, a batching, a number of writers, drawn from a seed.</summary>
internal sealed class Telling(int seed, Told told) : IDisposable
{
    private readonly Random _random = new(seed);
    private readonly Speaking _speaking = new();

    /// <summary>Tells everything, and some of it twice.</summary>
    public async Task TellAsync(ResolvedPlace place)
    {
        var graphs = new List<ResolvedGraph> { place.Graph };
        var writers = 1 + (seed % 4);
        if (writers > 2)
        {
            graphs.Add((await place.AnotherAsync()).Graph);
        }

        var acts = Acts(place);
        _random.Shuffle(acts);
        var lanes = acts.Select((act, i) => (act, i)).GroupBy(a => a.i % writers)
            .Select(lane => Task.Run(async () =>
            {
                foreach (var (act, i) in lane)
                {
                    await act(graphs[i % graphs.Count]);
                }
            }));
        await Task.WhenAll(lanes);
        graphs.Skip(1).ToList().ForEach(g => g.Dispose());
    }

    public void Dispose() => _speaking.Dispose();

    private Func<ResolvedGraph, Task>[] Acts(ResolvedPlace place)
    {
        var acts = new List<Func<ResolvedGraph, Task>>();
        foreach (var load in told.Records.GroupBy(r => (r.Record.Key.Source, r.Day)).OrderBy(g => g.Key.Source, StringComparer.Ordinal).ThenBy(g => g.Key.Day))
        {
            acts.AddRange(Batches(ResolvedPlace.Load($"{load.Key.Source}-{load.Key.Day}", load.Key.Source, load.Key.Day), [.. load.Select(r => r.Record)]));
        }

        acts.AddRange(told.Sources.Select(Func<ResolvedGraph, Task> (s) => graph => graph.SetSourceAsync(s, CancellationToken.None)));
        acts.AddRange(told.Verdicts.Select(Func<ResolvedGraph, Task> (v) => graph => _speaking.SayAsync(place.Clock, graph, v)));
        return [.. acts];
    }

    /// <summary>A load in batches of random size and order; now and then one is sent again.</summary>
    private IEnumerable<Func<ResolvedGraph, Task>> Batches(Load load, Record[] records)
    {
        _random.Shuffle(records);
        for (var (number, from) = (0, 0); from < records.Length; number++)
        {
            var size = _random.Next(4) == 0 ? 1 + _random.Next(4) : 1 + _random.Next(120);
            var (batch, at, again) = (records.Skip(from).Take(size).ToArray(), number, _random.Next(5) == 0);
            from += size;
            yield return async graph =>
            {
                await graph.StartLoadAsync(load, CancellationToken.None);
                await graph.AppendAsync(load, at, batch, [], CancellationToken.None);
                if (again)
                {
                    await graph.AppendAsync(load, at, batch, [], CancellationToken.None);
                }
            };
        }
    }
}

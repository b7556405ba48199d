using Graph.Core.Model;
using Graph.Core.Resolution;

namespace Stores.Tests.Support.Worlds;

/// <summary>One way to tell loads, undos, verdicts and sources to a graph: an order, a batching, a number of writers, drawn from a seed. What of one load depends on another stays in order.</summary>
internal sealed class LoadTelling(int seed, IReadOnlyList<MadeLoad> loads) : IDisposable
{
    private readonly Random _random = new(seed);
    private readonly Speaking _speaking = new();

    /// <summary>Tells everything, and takes back what is to be taken back.</summary>
    public async Task TellAsync(ResolvedPlace place)
    {
        var graphs = new List<ResolvedGraph> { place.Graph };
        var writers = 1 + (seed % 3);
        if (writers > 1)
        {
            graphs.Add((await place.AnotherAsync()).Graph);
        }

        var lives = Lives(place).Select(l => new Queue<Func<ResolvedGraph, Task>>(l)).ToList();
        var lanes = Enumerable.Range(0, writers).Select(lane => Task.Run(() => RunAsync(graphs[lane % graphs.Count], [.. lives.Where((_, i) => i % writers == lane)], new Random(seed + lane))));
        await Task.WhenAll(lanes);
        graphs.Skip(1).ToList().ForEach(g => g.Dispose());
    }

    public void Dispose() => _speaking.Dispose();

    /// <summary>Takes the next act of a life drawn anew each time: lives are woven into one another.</summary>
    private static async Task RunAsync(ResolvedGraph graph, List<Queue<Func<ResolvedGraph, Task>>> lives, Random random)
    {
        while (lives.Count > 0)
        {
            var life = lives[random.Next(lives.Count)];
            await life.Dequeue()(graph);
            if (life.Count == 0)
            {
                lives.Remove(life);
            }
        }
    }

    private IEnumerable<IEnumerable<Func<ResolvedGraph, Task>>> Lives(ResolvedPlace place) =>
    [
        .. loads.Select(l => Life(l).ToList()),
        .. MadeWorld.Everything.Sources.Select(s => new Func<ResolvedGraph, Task>[] { graph => graph.SetSourceAsync(s, CancellationToken.None) }),
        .. MadeWorld.Everything.Verdicts.Select(v => new Func<ResolvedGraph, Task>[] { graph => _speaking.SayAsync(place.Clock, graph, v) }),
    ];

    private IEnumerable<Func<ResolvedGraph, Task>> Life(MadeLoad made)
    {
        var records = made.Records.ToArray();
        _random.Shuffle(records);
        yield return graph => graph.StartLoadAsync(made.Load, CancellationToken.None);
        var batches = records.Chunk(1 + _random.Next(90)).ToList();
        // What is taken back may be taken back before it is whole.
        foreach (var (batch, number) in batches.Select((b, i) => (b, i)).Take(made.Undone ? 1 + _random.Next(batches.Count + 1) : batches.Count))
        {
            yield return graph => graph.AppendAsync(made.Load, number, batch, [], CancellationToken.None);
        }

        if (made.Ends)
        {
            yield return graph => graph.EndLoadAsync(made.Load, LoadStatus.Done, CancellationToken.None);
        }

        if (made.Undone)
        {
            yield return graph => graph.UndoAsync(made.Load.Id, "ana", null, CancellationToken.None);
        }
    }
}

using System.Diagnostics;
using Benchmarks.Measuring;
using Graph.Core.Exploring;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j;

namespace Benchmarks.Bars;

/// <summary>OFAC's list in the Neo4j that NEO4J_URL names, beside the embedded store: the rate of loading, the hash, and how long questions of the graph take.</summary>
internal static class Neo4jBars
{
    private const int Questions = 300;
    private const int Neighbours = 200;

    public static async Task AddAsync(string shared, BarLines bars)
    {
        if (Environment.GetEnvironmentVariable("NEO4J_URL") is not { Length: > 0 } url)
        {
            Console.WriteLine("No Neo4j is named: set NEO4J_URL, NEO4J_USER and NEO4J_PASSWORD to an empty one.");
            return;
        }

        await using var embedded = await TemporaryGraph.OpenAsync();
        var rate = await LoadAsync(embedded, shared);
        bars.Add("OFAC into the embedded store, records/s", "-", rate, "0", _ => true);
        await using var place = await TemporaryGraph.OpenAsync(Neo4jAddress.Of(url, Environment.GetEnvironmentVariable));
        bars.Add("OFAC into Neo4j, records/s", ">= 1500", await LoadAsync(place, shared), "0", r => r >= 1500);
        var same = await place.Graph.HashAsync(CancellationToken.None) == await embedded.Graph.HashAsync(CancellationToken.None);
        bars.Add("  hashes of the graph that are the same as embedded", "1", same ? 1 : 0, "0", n => n == 1);
        await AskAsync("embedded", embedded.Store.Graph, bars, double.MaxValue);
        await AskAsync("Neo4j", place.Store.Graph, bars, 50);
    }

    private static async Task<double> LoadAsync(TemporaryGraph place, string shared)
    {
        var clock = Stopwatch.StartNew();
        var counts = await place.LoadAsync("first", SharedData.Ofac, SharedData.OfacFiles(shared));
        return counts.Stored / clock.Elapsed.TotalSeconds;
    }

    private static async Task AskAsync(string name, IGraphStore graph, BarLines bars, double most)
    {
        var entities = await EntitiesAsync(graph);
        var around = await TimeAsync(Questions, i => Neighbourhood.ReadAsync(graph, new NetworkQuery(entities[i * 7919 % entities.Count], 2, null, Neighbours), CancellationToken.None));
        bars.Add($"{name}: neighbourhood of depth 2, p95", most < 1000 ? $"<= {most} ms" : "-", around, "0.0 ms", ms => ms <= most);
        var paths = await TimeAsync(Questions, i => graph.ShortestPathsAsync(
            new PathQuery([entities[i * 7919 % entities.Count]], [entities[((i * 104_729) + 13) % entities.Count]], 4, 10, 100), CancellationToken.None));
        bars.Add($"{name}: paths of at most 4 hops, p95", most < 1000 ? $"<= {most} ms" : "-", paths, "0.0 ms", ms => ms <= most);
    }

    private static async Task<List<RecordKey>> EntitiesAsync(IGraphStore graph)
    {
        var entities = new SortedSet<RecordKey>();
        await foreach (var membership in ((IRecordStore)graph).MembershipsAsync(CancellationToken.None))
        {
            entities.Add(membership.Entity);
        }

        return [.. entities];
    }

    private static async Task<double> TimeAsync(int times, Func<int, Task> ask)
    {
        var taken = new List<double>();
        for (var i = -times; i < times; i++)
        {
            var clock = Stopwatch.StartNew();
            await ask(times + i);
            if (i >= 0)
            {
                taken.Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        return taken.Order().ElementAt(times * 95 / 100);
    }
}

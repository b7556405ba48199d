using BenchmarkDotNet.Attributes;
using Benchmarks.Measuring;
using Graph.Core.Model;

namespace Benchmarks.Tables;

/// <summary>What a load costs, from records to a durable, resolved graph in a fresh embedded store.</summary>
[MemoryDiagnoser]
public class Loading
{
    private IReadOnlyList<Record> _records = [];

    [Params(1_000, 5_000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void Make() => _records = MadeParties.Make(Records);

    [Benchmark(Description = "load: made records into an embedded store")]
    public async Task Load()
    {
        await using var place = await TemporaryGraph.OpenAsync();
        await place.LoadAsync("made", _records);
    }
}

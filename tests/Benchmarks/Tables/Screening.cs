using BenchmarkDotNet.Attributes;
using Benchmarks.Measuring;
using Graph.Core.Model;

namespace Benchmarks.Tables;

/// <summary>What screening one lead costs against a network that is loaded.</summary>
[MemoryDiagnoser]
public class Screening
{
    private const int Parties = 10_000;
    private const int Shown = 10;
    private const int Leads = 64;
    private TemporaryGraph _place = null!;
    private IReadOnlyList<Record> _leads = [];
    private int _next;

    public static IEnumerable<string> Networks => SharedData.Find() is null ? ["made"] : ["made", "OFAC"];

    [ParamsSource(nameof(Networks))]
    public string Network { get; set; } = "made";

    [GlobalSetup]
    public async Task Load()
    {
        _place = await TemporaryGraph.OpenAsync();
        if (Network == "made")
        {
            await _place.LoadAsync("made", MadeParties.Make(Parties));
            _leads = [.. MadeParties.Pairs(Leads).Chunk(3).Select(p => p[0].Right)];
        }
        else
        {
            await _place.LoadAsync("first", SharedData.Ofac, SharedData.OfacFiles(SharedData.Find()!));
            _leads = [.. TypoLeads.Make(await TemporaryGraph.RecordsAsync(_place.Store), Leads).Select(l => l.Lead)];
        }
    }

    [Benchmark(Description = "screen: one lead")]
    public async Task<int> Screen() =>
        (await _place.Graph.ScreenAsync(_leads[_next++ % _leads.Count], Shown, CancellationToken.None)).Candidates.Count;

    [GlobalCleanup]
    public async Task Remove() => await _place.DisposeAsync();
}

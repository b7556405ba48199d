using Benchmarks.Measuring;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Server.Tests.Bars;

public sealed class OfacBarTests
{
    private const int Parties = 9043;
    private const int Relations = 3503;
    private const int LeastResolved = 3494;
    private static readonly Lazy<Task<OfacFigures>> Measured = new(OfacFigures.MeasureAsync);

    [Fact]
    public async Task The_list_loads_whole_and_its_doubled_key_is_set_aside()
    {
        var ofac = await FiguresAsync();

        Assert.Equal((Parties + 1, Parties, 1), (ofac.First.Read, ofac.First.Stored, ofac.First.SetAside));
        Assert.Equal((Parties, 1), (ofac.Totals.Records[SharedData.Ofac], ofac.Rejects.Count(r => r is { WholeRow: true, Value: "2677" })));
    }

    [Fact]
    public async Task The_relations_of_the_list_are_tied_and_none_is_lost()
    {
        var relations = (await FiguresAsync()).Totals.Relations;

        Assert.True(relations[RelationStatus.Resolved] >= LeastResolved, $"{relations[RelationStatus.Resolved]} resolved");
        Assert.Equal(Relations, relations.Values.Sum());
    }

    [Fact]
    public async Task The_list_loaded_again_changes_nothing()
    {
        var ofac = await FiguresAsync();

        Assert.Equal((0, Parties), (ofac.Second.Stored, ofac.Second.Unchanged));
        Assert.Equal(ofac.HashAfterFirst, ofac.HashAfterSecond);
    }

    [Fact]
    public async Task Of_names_with_one_typing_error_the_right_party_is_first()
    {
        var typos = (await FiguresAsync()).Typos;

        Assert.True(typos.Right >= .95, $"{typos.First} first and {typos.Level} level, of {typos.Leads}");
    }

    private static async Task<OfacFigures> FiguresAsync()
    {
        Assert.SkipWhen(SharedData.Find() is null, "shared/data is not beside this checkout: the OFAC list is loaded only where it is.");
        return await Measured.Value;
    }

    /// <summary>What loading the list twice, and screening against it, came to.</summary>
    private sealed record OfacFigures(
        LoadCounts First, LoadCounts Second, string HashAfterFirst, string HashAfterSecond, GraphTotals Totals, IReadOnlyList<Reject> Rejects, TypoFigures Typos)
    {
        private const int TypoCount = 500;

        public static async Task<OfacFigures> MeasureAsync()
        {
            var files = SharedData.OfacFiles(SharedData.Find()!);
            await using var place = await TemporaryGraph.OpenAsync();
            var first = await place.LoadAsync("first", SharedData.Ofac, files);
            var hash = await place.Graph.HashAsync(CancellationToken.None);
            var second = await place.LoadAsync("second", SharedData.Ofac, files);
            var leads = TypoLeads.Make(await TemporaryGraph.RecordsAsync(place.Store), TypoCount);
            return new OfacFigures(
                first,
                second,
                hash,
                await place.Graph.HashAsync(CancellationToken.None),
                await place.Store.Records.TotalsAsync(CancellationToken.None),
                await place.Store.Ledger.RejectsAsync("first", 0, 1000, CancellationToken.None),
                await TypoFigures.MeasureAsync(place.Graph, leads));
        }
    }
}

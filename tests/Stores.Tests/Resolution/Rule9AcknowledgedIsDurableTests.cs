using Graph.Core.Model;
using Graph.Core.Resolution;
using Stores.Tests.Support;
using static Stores.Tests.Support.Made;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Resolution;

/// <summary>Design rule 9, but for kill -9, which the store's own tests hold.</summary>
public abstract class Rule9AcknowledgedIsDurableTests<TPlace>
    where TPlace : IStorePlace, new()
{
    private static readonly Load First = ResolvedPlace.Load("first", "acme");

    [Fact]
    public async Task A_batch_sent_again_changes_nothing()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        var before = await AppendAsync(place.Graph, First, 0, Company("acme:1", "Pellucid Harbour"));

        var again = await AppendAsync(place.Graph, First, 0, Company("acme:1", "Pellucid Harbour"));

        Assert.Equal((true, before.FeedNumber), (again.AlreadyCommitted, again.FeedNumber - 1));
    }

    [Fact]
    public async Task A_row_equal_to_the_current_version_makes_no_version()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await AppendAsync(place.Graph, First, 0, Company("acme:1", "Pellucid Harbour"));

        var report = await AppendAsync(place.Graph, ResolvedPlace.Load("second", "acme", 1), 0, Company("acme:1", "Pellucid Harbour"));

        Assert.Equal((0, 1), (report.Counts.Stored, report.Counts.Unchanged));
        Assert.Single(await HistoryAsync(place, "acme:1"));
    }

    [Fact]
    public async Task Of_two_versions_the_later_published_stands_though_it_came_first()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await AppendAsync(place.Graph, ResolvedPlace.Load("newer", "acme", 5), 0, Company("acme:1", "New Name"));

        var report = await AppendAsync(place.Graph, ResolvedPlace.Load("older", "acme", 2), 0, Company("acme:1", "Old Name"));

        Assert.Equal((0, 1), (report.Counts.Stored, report.Counts.Late));
        Assert.Equal(["Old Name", "New Name"], await HistoryAsync(place, "acme:1"));
        Assert.Equal("New Name", await CurrentAsync(place, "acme:1"));
    }

    [Fact]
    public async Task A_version_that_was_stated_again_stands_against_one_published_in_between()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await AppendAsync(place.Graph, ResolvedPlace.Load("d0", "acme"), 0, Company("acme:1", "Name A"));
        await AppendAsync(place.Graph, ResolvedPlace.Load("d4", "acme", 4), 0, Company("acme:1", "Name A"));

        await AppendAsync(place.Graph, ResolvedPlace.Load("d2", "acme", 2), 0, Company("acme:1", "Name B"));

        Assert.Equal("Name A", await CurrentAsync(place, "acme:1"));
    }

    [Fact]
    public async Task A_row_equal_to_an_older_version_published_later_is_a_new_version()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await AppendAsync(place.Graph, ResolvedPlace.Load("d0", "acme"), 0, Company("acme:1", "Name A"));
        await AppendAsync(place.Graph, ResolvedPlace.Load("d1", "acme", 1), 0, Company("acme:1", "Name B"));

        await AppendAsync(place.Graph, ResolvedPlace.Load("d2", "acme", 2), 0, Company("acme:1", "Name A"));

        Assert.Equal(["Name A", "Name B", "Name A"], await HistoryAsync(place, "acme:1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_that_stands_twice_in_one_load_with_other_content_is_set_aside_and_reported(bool inOneBatch)
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        Record[] rows = [Company("acme:1", "First Party"), Company("acme:1", "Second Party") with { Provenance = new Provenance("made.jsonl", 2) }];

        var report = await AppendAsync(place.Graph, First, 0, inOneBatch ? rows : rows[..1]);
        report = inOneBatch ? report : await AppendAsync(place.Graph, First, 1, rows[1]);

        Assert.Equal((2L, "1"), (Assert.Single(report.Rejects).Row, report.Rejects[0].Value));
        Assert.Equal("First Party", await CurrentAsync(place, "acme:1"));
    }

    [Fact]
    public async Task A_row_that_stands_twice_with_equal_content_is_one()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();

        var report = await AppendAsync(place.Graph, First, 0, Company("acme:1", "First Party"), Company("acme:1", "First Party"));

        Assert.Equal((1, 1, 0), (report.Counts.Stored, report.Counts.Unchanged, report.Counts.SetAside));
    }

    [Fact]
    public async Task Two_processes_that_write_in_turns_make_one_graph()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        var (_, other) = await place.AnotherAsync();
        using var second = other;
        for (var i = 0; i < 6; i++)
        {
            var writer = i % 2 == 0 ? place.Graph : second;
            await AppendAsync(writer, ResolvedPlace.Load($"load-{i}", "acme"), 0, Person($"acme:{i}", "Aldric Vantorp", Born("1971-04-09"), Phone("+44 20 7946 0001")));
        }

        Assert.True(await place.AreOneAsync("acme:0", "acme:5"));
        Assert.Equal(await second.RebuildHashAsync(CancellationToken.None), await place.HashAsync());
    }

    [Fact]
    public async Task A_reader_in_another_process_knows_what_was_acknowledged_in_its_next_answer()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        var (_, other) = await place.AnotherAsync();
        using var reader = other;
        Assert.Empty(await reader.SearchAsync("Pellucid Harbour", null, false, 5, CancellationToken.None));

        await place.LoadAsync(Company("acme:1", "Pellucid Harbour"));

        var hit = Assert.Single(await reader.SearchAsync("Pellucid Harbour", null, false, 5, CancellationToken.None));
        Assert.Equal(Sample.Key("acme:1"), hit.Entity);
    }

    [Fact]
    public async Task A_source_set_in_one_process_holds_in_another()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        var (_, other) = await place.AnotherAsync();
        using var second = other;
        await place.Graph.SetSourceAsync(new Source("books", 9, SourceTrust.Verified, true), CancellationToken.None);

        await second.CatchUpAsync(CancellationToken.None);

        Assert.True(second.SourceOf("books").EachOnce);
    }

    private static async Task<BatchReport> AppendAsync(ResolvedGraph graph, Load load, int number, params Record[] records)
    {
        await graph.StartLoadAsync(load, CancellationToken.None);
        return await graph.AppendAsync(load, number, records, [], CancellationToken.None);
    }

    private static async Task<string> CurrentAsync(ResolvedPlace place, string key) =>
        (await place.Store.Records.CurrentAsync([Sample.Key(key)], CancellationToken.None))[Sample.Key(key)].Record.Caption;

    private static async Task<IEnumerable<string>> HistoryAsync(ResolvedPlace place, string key) =>
        (await place.Store.Records.HistoryAsync([Sample.Key(key)], CancellationToken.None))[Sample.Key(key)].Select(v => v.Record.Caption);
}

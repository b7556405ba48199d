using Graph.Core.Resolution;
using Graph.Core.Resolution.Scoring;
using Stores.Tests.Support;
using static Stores.Tests.Support.Made;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Resolution;

/// <summary>A saved index saves a start its time; one that is damaged, old, or of another store or card is never believed.</summary>
public abstract class SavedIndexTests<TPlace>
    where TPlace : IStorePlace, new()
{
    private static readonly Record Lead = Person("lead:1", "Isolda Brandrop", Born("1970-02-03"), Number("Passport", "X4471920"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_from_a_saved_index_answers_as_one_that_read_every_record()
    {
        await using var place = await FilledAsync();
        using var saved = await SavedAsync(place.Graph);

        using var opened = await OpenAsync(place, saved);

        Assert.Equal(await place.Graph.CatchUpAsync(Stop), opened.OpenedAt);
        Assert.Equal(await AnswersAsync(place.Graph), await AnswersAsync(opened));
        Assert.Equal(await place.HashAsync(), await opened.RebuildHashAsync(Stop));
    }

    [Fact]
    public async Task What_was_committed_after_the_index_was_saved_is_taken_up()
    {
        await using var place = await FilledAsync();
        using var saved = await SavedAsync(place.Graph);
        await place.LoadAsync(1, Person("acme:7", "Somebody Else"), Person("acme:80", "Isolda Brandrup", Born("1970-02-03"), Number("Passport", "X4471920")));

        using var opened = await OpenAsync(place, saved);

        Assert.NotNull(opened.OpenedAt);
        Assert.Equal("acme:80", Assert.Single(await opened.SearchAsync("acme:80", null, false, 5, Stop)).Record.ToString());
        Assert.Equal(await AnswersAsync(place.Graph), await AnswersAsync(opened));
    }

    [Fact]
    public async Task Loads_after_a_start_from_a_saved_index_give_the_graph_of_a_rebuild()
    {
        await using var place = await FilledAsync();
        using var saved = await SavedAsync(place.Graph);
        using var opened = await OpenAsync(place, saved);
        var load = ResolvedPlace.Load("later", "swap", 3);

        await opened.StartLoadAsync(load, Stop);
        await opened.AppendAsync(load, 0, [.. Enumerable.Range(0, 40).Select(i => Person($"swap:{i}", $"Isolda Brandrup{(i % 3 == 0 ? "" : "a")}", Born($"1970-02-{1 + (i % 9):00}"), Phone("+44 20 7946 0011")))], [], Stop);

        Assert.Equal(await opened.HashAsync(Stop), await opened.RebuildHashAsync(Stop));
    }

    [Fact]
    public async Task A_damaged_index_is_refused_wherever_the_damage_is()
    {
        await using var place = await FilledAsync();
        using var saved = await SavedAsync(place.Graph);
        var bytes = saved.ToArray();

        foreach (var at in new[] { 0, 9, bytes.Length / 3, bytes.Length / 2, bytes.Length - 1 })
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 4;
            using var opened = await OpenAsync(place, new MemoryStream(damaged));
            Assert.Equal((null, "its checksum is wrong"), (opened.OpenedAt, opened.SavedIndexRefused));
            Assert.Equal(await AnswersAsync(place.Graph), await AnswersAsync(opened));
        }

        using var cut = await OpenAsync(place, new MemoryStream(bytes[..(bytes.Length / 2)]));
        using var empty = await OpenAsync(place, new MemoryStream());
        Assert.Equal((null, null), (cut.OpenedAt, empty.OpenedAt));
    }

    [Fact]
    public async Task An_index_of_another_store_is_refused_though_its_loads_and_keys_have_the_same_names()
    {
        await using var place = await FilledAsync();
        await using var other = await ResolvedPlace.OpenAsync<TPlace>();
        await other.LoadAsync([.. Records().Select(r => r with { Claims = [r.Claims[0] with { Value = r.Claims[0].Value + "x" }, .. r.Claims.Skip(1)] })]);
        using var saved = await SavedAsync(other.Graph);

        using var opened = await OpenAsync(place, saved);

        Assert.Equal((null, "it was made for another store"), (opened.OpenedAt, opened.SavedIndexRefused));
        Assert.Equal(await AnswersAsync(place.Graph), await AnswersAsync(opened));
    }

    [Fact]
    public async Task An_index_that_is_ahead_of_its_store_or_for_another_card_is_refused()
    {
        await using var place = await FilledAsync();
        await using var ahead = await FilledAsync();
        await ahead.LoadAsync(1, Person("acme:90", "Aldric Vantorp"));
        using var saved = await SavedAsync(ahead.Graph);
        using var own = await SavedAsync(place.Graph);
        var card = ScoreCards.Shipped();

        using var behind = await OpenAsync(place, saved);
        using var other = await OpenAsync(place, own, card with { Cards = card.Cards.ToDictionary(c => c.Key, c => c.Value with { Prior = c.Value.Prior - 1 }) });

        Assert.Equal("it was made for another store", behind.SavedIndexRefused);
        Assert.Equal("it was made by another build or for another card", other.SavedIndexRefused);
    }

    private static IEnumerable<Record> Records() =>
        Enumerable.Range(0, 60).Select(i => Person($"acme:{i}", $"Isolda{i % 7} Brandrup{i % 11}", Born($"19{40 + i}-02-03"), Phone($"+44 20 7946 0{i % 20:000}"), At($"{i} Mill Lane, Dandong")))
            .Append(Person("acme:70", "Isolda Brandrup", Born("1970-02-03"), Number("Passport", "X4471920")));

    private static async Task<ResolvedPlace> FilledAsync()
    {
        var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync([.. Records()]);
        return place;
    }

    private static async Task<MemoryStream> SavedAsync(ResolvedGraph graph)
    {
        var saved = new MemoryStream();
        await graph.SaveIndexAsync(saved, Stop);
        saved.Position = 0;
        return saved;
    }

    private static Task<ResolvedGraph> OpenAsync(ResolvedPlace place, Stream saved, ScoreCard? card = null) =>
        ResolvedGraph.OpenAsync(place.Store.Records, place.Store.Statements, place.Store.Ledger, place.Store.Graph, card ?? ScoreCards.Shipped(), place.Clock, saved, Stop);

    /// <summary>What screening and searching give, in words that can be compared.</summary>
    private static async Task<string> AnswersAsync(ResolvedGraph graph)
    {
        var screened = await graph.ScreenAsync(Records().Append(Lead).ToList(), 10, Stop);
        var found = await graph.SearchAsync("Isolda Brandrup", null, false, 10, Stop);
        return string.Join('\n', screened.SelectMany(s => s.Candidates).Select(c => $"{c.Record} {c.Link.Kind} {c.Link.Score}").Concat(found.Select(f => $"{f.Entity} {f.Score}")));
    }
}

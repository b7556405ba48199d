using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j;
using Stores.Tests.Support;
using static Stores.Tests.Support.Made;

namespace Stores.Tests.Neo4j;

/// <summary>Writers on one graph: none starves, none writes twice, and who went away holds nobody up for long.</summary>
[Collection(Neo4jServer.Turns)]
public sealed class Neo4jWritersTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_that_load_at_once_come_to_their_ends_and_to_the_graph_of_one()
    {
        await using var place = await ResolvedPlace.OpenAsync<Neo4jPlace>();
        var (_, other) = await place.AnotherAsync();
        await using var alone = await ResolvedPlace.OpenAsync();

        await Task.WhenAll(LoadAsync(place.Graph, "acme", 6), LoadAsync(other, "books", 6));
        await LoadAsync(alone.Graph, "acme", 6);
        await LoadAsync(alone.Graph, "books", 6);

        Assert.Equal(await alone.HashAsync(), await place.HashAsync());
        Assert.Equal(Enumerable.Range(0, 6), (await place.Store.Ledger.BatchesAsync("load-books", Stop)).Order());
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_known_again_and_not_written_twice()
    {
        await using var place = new Neo4jPlace();
        await using var store = await place.OpenAsync();
        await using var proxy = FaultProxy.Before(Neo4jServer.Require().Server);
        await using var far = await Neo4jStore.OpenAsync(Neo4jServer.At(proxy.Url), new HastyClock(), () => .5, Stop);
        proxy.Order("/commit", Mishap.LoseAnswer, times: 1);

        var result = await far.CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a")] }, Stop);

        Assert.Equal(new CommitResult(CommitOutcome.Committed, 1), result);
        Assert.Single(await store.Records.CurrentAsync([Sample.Key("a")], Stop));
        Assert.Equal(1, await store.Records.FeedNumberAsync(Stop));
    }

    [Fact]
    public async Task Who_came_too_late_and_went_away_holds_others_up_for_some_seconds_only()
    {
        await using var place = new Neo4jPlace();
        await using var store = await place.OpenAsync();
        await store.Records.CommitAsync(new GraphChange { BasedOn = 0 }, Stop);
        await using (var late = await place.OpenAsync())
        {
            Assert.Equal(CommitOutcome.Outdated, (await late.Records.CommitAsync(new GraphChange { BasedOn = 0 }, Stop)).Outcome);
        }

        var clock = TimeProvider.System.GetTimestamp();
        var result = await store.Records.CommitAsync(new GraphChange { BasedOn = 1 }, Stop);

        Assert.Equal(new CommitResult(CommitOutcome.Committed, 2), result);
        Assert.InRange(TimeProvider.System.GetElapsedTime(clock), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_graph_that_was_emptied_behind_the_store_is_told_as_such()
    {
        await using var place = new Neo4jPlace();
        await using var store = await place.OpenAsync();
        await Neo4jServer.ClearAsync();

        var told = await Assert.ThrowsAsync<StoreException>(() => store.Records.FeedNumberAsync(Stop));
        var refused = await Assert.ThrowsAsync<StoreException>(() => store.Records.CommitAsync(new GraphChange { BasedOn = 0 }, Stop));

        Assert.Contains("emptied", told.Problem, StringComparison.Ordinal);
        Assert.Equal(told.Problem, refused.Problem);
    }

    private static async Task LoadAsync(Graph.Core.Resolution.ResolvedGraph graph, string source, int batches)
    {
        var load = ResolvedPlace.Load($"load-{source}", source);
        await graph.StartLoadAsync(load, Stop);
        for (var batch = 0; batch < batches; batch++)
        {
            await graph.AppendAsync(load, batch, [.. Enumerable.Range(batch * 10, 10).Select(i => Company($"{source}:{i}", $"Firm Number {i}", Phone($"+44 20 7946 0{100 + i}")))], [], Stop);
        }

        await graph.EndLoadAsync(load, LoadStatus.Done, Stop);
    }
}

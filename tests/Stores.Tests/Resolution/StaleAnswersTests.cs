using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Storage;
using Stores.Tests.Support;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Resolution;

/// <summary>Screening and search while the store is away: they go on from memory and say so.</summary>
public sealed class StaleAnswersTests : IAsyncDisposable
{
    private static readonly Record Lead = Made.Company("lead:1", "Pellucid Harbour Trading", Made.Phone("+44 20 7946 0958"), Made.At("1 Foxglove Road, London", "GB"));
    private readonly Weather _weather = new();
    private readonly EmbeddedPlace _place = new();
    private readonly SetClock _clock = new();
    private OpenStore? _store;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        await _place.DisposeAsync();
    }

    [Fact]
    public async Task Screening_and_search_go_on_as_they_were_and_say_since_when_and_at_which_number()
    {
        using var graph = await LoadedAsync();
        await graph.RememberAsync(Stop);
        var (before, found) = (await graph.ScreenAsync(Lead, 5, Stop), await graph.SearchAsync("Pellucid Harbour", null, false, 5, Stop));

        _weather.Away = true;
        var (during, stillFound) = (await graph.ScreenAsync(Lead, 5, Stop), await graph.SearchAsync("Pellucid Harbour", null, false, 5, Stop));

        Assert.NotEmpty(before.Candidates);
        Assert.Equal(Telling(before), Telling(during));
        Assert.Equal((null, before.FeedNumber, "The store does not answer. Start it.", 0), (before.Away, during.FeedNumber, during.Away?.Reason, during.Unread));
        Assert.Equal(found.Select(h => (h.Entity, h.Designated, h.Score)), stillFound.Select(h => (h.Entity, h.Designated, h.Score)));
        Assert.Equal(_clock.Now, stillFound.Standing.Away?.Since);
    }

    [Fact]
    public async Task What_memory_holds_nothing_of_is_counted_and_its_lead_is_a_review()
    {
        using var whole = await LoadedAsync();
        using var saved = new MemoryStream();
        await whole.SaveIndexAsync(saved, Stop);
        saved.Position = 0;
        using var graph = await OpenAsync(saved);

        _weather.Away = true;
        var answer = await graph.ScreenAsync(Lead, 5, Stop);

        Assert.Equal((ScreenDecision.Review, 1), (answer.Decision, answer.Unread));
        Assert.Empty(answer.Candidates);
    }

    [Fact]
    public async Task A_store_that_is_back_is_heard_of_by_the_next_question_after_a_second()
    {
        using var graph = await LoadedAsync();
        _weather.Away = true;
        await graph.ScreenAsync(Lead, 5, Stop);
        await graph.ScreenAsync(Lead, 5, Stop);
        var asked = _weather.Asked;
        await graph.ScreenAsync(Lead, 5, Stop);

        _weather.Away = false;
        await Task.Delay(TimeSpan.FromSeconds(1.1), Stop);
        var answer = await graph.ScreenAsync(Lead, 5, Stop);

        Assert.Null(answer.Away);
        Assert.InRange(_weather.Asked - asked, 1, 10);
    }

    [Fact]
    public async Task A_store_that_takes_questions_and_answers_none_is_waited_for_once()
    {
        using var graph = await LoadedAsync();
        _weather.Silent = true;
        var begun = TimeProvider.System.GetTimestamp();

        var first = await graph.ScreenAsync(Lead, 5, Stop);
        var waited = TimeProvider.System.GetElapsedTime(begun);
        var second = await graph.ScreenAsync(Lead, 5, Stop);

        Assert.InRange(waited.TotalSeconds, 4.5, 20);
        Assert.Contains("within 5 seconds", first.Away?.Reason, StringComparison.Ordinal);
        Assert.Equal(first.Away?.Since, second.Away?.Since);
        Assert.InRange((TimeProvider.System.GetElapsedTime(begun) - waited).TotalSeconds, 0, 2);
    }

    [Fact]
    public async Task Writes_are_refused_at_once_while_the_store_is_known_to_be_away()
    {
        using var graph = await LoadedAsync();
        _weather.Away = true;
        await graph.StandAsync(Stop);

        var refusal = await Assert.ThrowsAsync<StoreException>(() => graph.SetSourceAsync(Source.Default("acme"), Stop));

        Assert.Equal("The store does not answer.", refusal.Problem);
    }

    private static string Telling(ScreenAnswer answer) =>
        string.Join('\n', answer.Candidates.Select(c => $"{c.Entity} {c.Record} {c.Caption} {c.Designated} {c.Link.Kind} {c.Link.Score:R} {c.Link.Decision}").Prepend($"{answer.Decision}"));

    private async Task<ResolvedGraph> LoadedAsync()
    {
        var graph = await OpenAsync(null);
        var load = ResolvedPlace.Load("load-1", "ofac-sdn");
        await graph.StartLoadAsync(load, Stop);
        await graph.AppendAsync(
            load, 0, [Made.Company("ofac-sdn:1", "Pellucid Harbour Trading", Made.Phone("+44 20 7946 0958"), Made.At("1 Foxglove Road, London", "GB")).Listed("TEST"), Made.Company("ofac-sdn:2", "Quillfeather Marine")], [], Stop);
        return graph;
    }

    private async Task<ResolvedGraph> OpenAsync(Stream? saved)
    {
        _store ??= await _place.OpenAsync();
        return await ResolvedGraph.OpenAsync(
            _weather.Of(_store.Records), _weather.Of(_store.Statements), _weather.Of(_store.Ledger), _weather.Of(_store.Graph), ScoreCards.Shipped(), _clock, saved, Stop);
    }
}

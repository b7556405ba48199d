using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Storage;
using Stores.Tests.Support;
using static Stores.Tests.Support.Made;

namespace Stores.Tests.Resolution;

/// <summary>Design rule 4 for loads, case by case; the worlds of <see cref="Rule4LoadsAreTakenBackTests{TPlace}"/> hold it at large.</summary>
public abstract class UndoTests<TPlace>
    where TPlace : IStorePlace, new()
{
    [Fact]
    public async Task A_record_that_nothing_else_states_goes_and_its_key_says_why()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Company("acme:1", "Pellucid Harbour"));
        var empty = await HashWithoutAsync();

        var load = await place.Graph.UndoAsync("load-0", "ana", null, CancellationToken.None);

        Assert.Equal((LoadStatus.Undone, "ana", (DateTimeOffset?)place.Clock.Now), (load!.Status, load.UndoneBy, load.UndoneAt));
        Assert.Equal(empty, await place.HashAsync());
        Assert.Empty(await place.Graph.SearchAsync("Pellucid Harbour", null, false, 5, CancellationToken.None));
        Assert.Equal("load-0", (await place.Store.Statements.GoneAsync([Sample.Key("acme:1")], CancellationToken.None)).Values.Single().Load);
    }

    [Fact]
    public async Task A_version_between_two_others_can_be_taken_back_and_the_later_one_stands()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(0, Company("acme:1", "First Name"));
        await place.LoadAsync(1, Company("acme:1", "Second Name"));
        await place.LoadAsync(2, Company("acme:1", "Third Name"));

        await place.Graph.UndoAsync("load-1", "ana", null, CancellationToken.None);
        var middle = await CaptionAsync(place);
        await place.Graph.UndoAsync("load-2", "ana", null, CancellationToken.None);

        Assert.Equal(("Third Name", "First Name"), (middle, await CaptionAsync(place)));
        Assert.Equal(await place.RebuildHashAsync(), await place.HashAsync());
    }

    [Fact]
    public async Task A_snapshot_taken_back_opens_what_it_closed_and_the_one_before_it_closes_again()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        var (kept, dropped) = (Company("ofac-sdn:1", "Pellucid Harbour"), Company("ofac-sdn:2", "Meridian Bureau"));
        await place.SnapshotAsync(0, kept, dropped);
        var second = await place.SnapshotAsync(5, kept);
        await place.SnapshotAsync(9, kept);

        await place.Graph.UndoAsync(second.Id, "ana", null, CancellationToken.None);

        Assert.Equal(Sample.Day.AddDays(9), await place.ClosedAsync("ofac-sdn:2"));
    }

    [Fact]
    public async Task A_judgement_on_a_record_that_goes_counts_again_when_it_returns()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        var (one, other) = (Person("acme:1", "Aldric Vantorp"), Person("books:1", "Gudrun Zemlyn"));
        await place.LoadAsync(one, other);
        await place.JudgeAsync("acme:1", "books:1", Verdict.Positive);
        var joined = await place.HashAsync();

        await place.Graph.UndoAsync("load-1", "ana", null, CancellationToken.None);
        var apart = await place.EntityOfAsync("acme:1");
        await place.LoadAsync(other);

        Assert.Equal(Sample.Key("acme:1"), apart);
        Assert.True(await place.AreOneAsync("acme:1", "books:1"));
        Assert.Equal(joined, await place.HashAsync());
    }

    [Fact]
    public async Task The_preview_counts_what_the_undo_then_does_and_changes_nothing()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        var (kept, dropped) = (Company("ofac-sdn:1", "Pellucid Harbour"), Company("ofac-sdn:2", "Meridian Bureau"));
        await place.SnapshotAsync(0, kept, dropped);
        var second = await place.SnapshotAsync(5, Company("ofac-sdn:1", "Pellucid Harbour Ltd"), Company("ofac-sdn:3", "Northmark Foundry"));
        var before = await place.HashAsync();

        var preview = await place.Graph.UndoPreviewAsync(second.Id, CancellationToken.None);

        Assert.Equal((1, 1, 1, 0, 3), (preview!.Gone, preview.Back, preview.Reopened, preview.Closed, preview.Entities));
        Assert.Equal(before, await place.HashAsync());
        Assert.Null(await place.Graph.UndoPreviewAsync("nothing", CancellationToken.None));
    }

    [Fact]
    public async Task Nothing_can_be_added_to_a_load_that_was_taken_back()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        var load = ResolvedPlace.Load("cut", "acme");
        await place.Graph.StartLoadAsync(load, CancellationToken.None);
        await place.Graph.UndoAsync("cut", "ana", null, CancellationToken.None);

        await Assert.ThrowsAsync<LoadTakenBackException>(() => place.Graph.AppendAsync(load, 0, [Company("acme:1", "Pellucid Harbour")], [], CancellationToken.None));
        await Assert.ThrowsAsync<LoadTakenBackException>(() => place.Graph.EndLoadAsync(load, LoadStatus.Done, CancellationToken.None));

        Assert.Equal(LoadStatus.Undone, (await place.Store.Ledger.LoadAsync("cut", CancellationToken.None))!.Status);
    }

    [Fact]
    public async Task An_undo_that_was_cut_short_goes_on_where_it_stood()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Company("acme:0", "Pellucid Harbour"));
        var before = await place.HashAsync();
        await place.LoadAsync(1, [.. Enumerable.Range(0, 1100).Select(i => Company($"books:{i}", $"Zq{i}vork"))]);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => place.Graph.UndoAsync("load-1", "ana", _ => stop.Cancel(), stop.Token));
        var cut = (await place.Store.Ledger.LoadAsync("load-1", CancellationToken.None))!.Status;

        await place.Graph.UndoAsync("load-1", "ben", null, CancellationToken.None);

        Assert.Equal(LoadStatus.Undoing, cut);
        Assert.Equal("ana", (await place.Store.Ledger.LoadAsync("load-1", CancellationToken.None))!.UndoneBy);
        Assert.Equal(before, await place.HashAsync());
    }

    [Fact]
    public async Task The_feed_tells_of_every_record_that_went_and_of_the_load()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Company("acme:1", "Pellucid Harbour"));
        var feed = await place.Store.Records.FeedNumberAsync(CancellationToken.None);

        await place.Graph.UndoAsync("load-0", "ana", null, CancellationToken.None);

        var told = (await place.Store.Ledger.FeedAsync(feed, int.MaxValue, 100, CancellationToken.None)).Select(e => e.Event);
        Assert.Equal([new FeedEvent(FeedEventKind.RecordUndone, "acme:1", "load-0"), new FeedEvent(FeedEventKind.LoadUndone, "load-0", "ana")], told);
    }

    private static async Task<string> CaptionAsync(ResolvedPlace place) =>
        (await place.Store.Records.CurrentAsync([Sample.Key("acme:1")], CancellationToken.None)).Values.Single().Record.Caption;

    private static async Task<string> HashWithoutAsync()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        return await place.HashAsync();
    }
}

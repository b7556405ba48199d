using Graph.Core.Model;
using Graph.Core.Storage;
using Stores.Tests.Support;
using static Stores.Tests.Support.Made;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Resolution;

/// <summary>Design rule 11: what a list no longer states is closed, never deleted.</summary>
public abstract class Rule11ListsAreSnapshotsTests<TPlace>
    where TPlace : IStorePlace, new()
{
    private static readonly Record Kept = Company("ofac-sdn:1", "Pellucid Harbour").Listed("DPRK");
    private static readonly Record Dropped = Company("ofac-sdn:2", "Meridian Bureau", Phone("+44 20 7946 0001")).Listed("IRAN");

    [Fact]
    public async Task A_record_absent_from_a_snapshot_is_closed_at_its_date_and_stays_in_the_graph()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.SnapshotAsync(0, Kept, Dropped);

        await place.SnapshotAsync(5, Kept);

        Assert.Equal(Sample.Day.AddDays(5), await place.ClosedAsync("ofac-sdn:2"));
        Assert.Null(await place.ClosedAsync("ofac-sdn:1"));
        Assert.Equal(Sample.Key("ofac-sdn:2"), await place.EntityOfAsync("ofac-sdn:2"));
        Assert.False(Assert.Single(await place.Graph.SearchAsync("Meridian Bureau", null, false, 5, CancellationToken.None)).Designated);
    }

    [Fact]
    public async Task It_is_closed_with_the_end_of_the_load_and_not_before()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.SnapshotAsync(0, Kept, Dropped);
        var load = ResolvedPlace.Load("second", "ofac-sdn", 5) with { Mode = LoadMode.Snapshot };
        await place.Graph.StartLoadAsync(load, CancellationToken.None);
        await place.Graph.AppendAsync(load, 0, [Kept], [], CancellationToken.None);
        var before = await place.ClosedAsync("ofac-sdn:2");

        await place.Graph.EndLoadAsync(load, LoadStatus.Done, CancellationToken.None);

        Assert.Null(before);
        Assert.NotNull(await place.ClosedAsync("ofac-sdn:2"));
        Assert.Equal(1, (await place.Store.Ledger.LoadAsync("second", CancellationToken.None))!.Counts.Closed);
    }

    [Fact]
    public async Task The_first_snapshot_that_lacks_a_record_dates_its_closing_in_whatever_order_they_come()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.SnapshotAsync(0, Kept, Dropped);
        await place.SnapshotAsync(9, Kept);
        var late = await place.ClosedAsync("ofac-sdn:2");

        await place.SnapshotAsync(5, Kept);

        Assert.Equal((Sample.Day.AddDays(9), Sample.Day.AddDays(5)), (late, await place.ClosedAsync("ofac-sdn:2")));
        Assert.Equal(await place.RebuildHashAsync(), await place.HashAsync());
    }

    [Fact]
    public async Task A_record_stated_late_is_stored_and_closed()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.SnapshotAsync(5, Kept);

        var report = await place.LoadAsync(2, Dropped);

        Assert.Equal((0, 1), (report.Counts.Opened, report.Counts.Late));
        Assert.Equal(Sample.Day.AddDays(5), await place.ClosedAsync("ofac-sdn:2"));
    }

    [Fact]
    public async Task A_closed_record_stated_again_is_open_and_counted_as_opened()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.SnapshotAsync(0, Kept, Dropped);
        await place.SnapshotAsync(5, Kept);
        var feed = await place.Store.Records.FeedNumberAsync(CancellationToken.None);

        var report = await place.LoadAsync(7, Dropped);

        Assert.Equal((1, 0, 0), (report.Counts.Opened, report.Counts.Unchanged, report.Counts.Stored));
        Assert.Null(await place.ClosedAsync("ofac-sdn:2"));
        Assert.Contains(FeedEventKind.RecordReopened, (await place.Store.Ledger.FeedAsync(feed, 0, 100, CancellationToken.None)).Select(e => e.Event.Kind));
        Assert.True(Assert.Single(await place.Graph.SearchAsync("Meridian Bureau", null, true, 5, CancellationToken.None)).Designated);
    }

    [Fact]
    public async Task A_party_listed_again_under_another_id_does_not_make_its_name_ambiguous()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        var relative = Company("ofac-sdn:3", "Northmark Foundry").With(ToName("Meridian Bureau")).Listed("SYRIA");
        await place.SnapshotAsync(0, Kept, Dropped, relative);

        await place.SnapshotAsync(5, Kept, Company("ofac-sdn:77", "Meridian Bureau").Listed("IRAN"), relative);

        var relation = (await place.Store.Graph.TiesOfAsync([Sample.Key("ofac-sdn:3")], CancellationToken.None)).Values.Single().Relations.Single();
        Assert.Equal((RelationStatus.Resolved, "ofac-sdn:77"), (relation.Status, relation.Targets.Single().ToString()));
    }

    [Fact]
    public async Task What_no_list_names_any_more_may_merge_with_what_anybody_sent()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.Graph.SetSourceAsync(new Source("tips", 0, SourceTrust.Unverified, false), CancellationToken.None);
        Claim[] claims = [Born("1971-04-09"), Phone("+44 20 7946 0002")];
        await place.SnapshotAsync(0, Kept, Person("ofac-sdn:5", "Aldric Vantorp", claims).Listed("DPRK"));
        await place.LoadAsync(Person("tips:5", "Aldric Vantorp", claims));
        var guarded = await place.AreOneAsync("ofac-sdn:5", "tips:5");

        await place.SnapshotAsync(5, Kept);

        Assert.Equal((false, true), (guarded, await place.AreOneAsync("ofac-sdn:5", "tips:5")));
        Assert.Equal(0.5, (await place.LinkAsync("ofac-sdn:5", "tips:5"))!.Risk);
    }

    [Fact]
    public async Task Another_process_knows_in_its_next_answer_what_was_closed()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.SnapshotAsync(0, Kept, Dropped);
        var (_, other) = await place.AnotherAsync();
        using var reader = other;
        Assert.True(Assert.Single(await reader.SearchAsync("Meridian Bureau", null, false, 5, CancellationToken.None)).Designated);

        await place.SnapshotAsync(5, Kept);

        Assert.False(Assert.Single(await reader.SearchAsync("Meridian Bureau", null, false, 5, CancellationToken.None)).Designated);
        Assert.Empty(await reader.SearchAsync("Meridian Bureau", null, true, 5, CancellationToken.None));
    }

    [Fact]
    public async Task A_path_to_a_designated_party_does_not_end_at_a_closed_one()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.SnapshotAsync(0, Kept, Dropped);
        await place.LoadAsync(Company("acme:1", "Southmark Foundry", Phone("+44 20 7946 0001")));
        var query = new PathQuery([Sample.Key("acme:1")], null, 3, 5, 50);
        var before = await place.Store.Graph.ShortestPathsAsync(query, CancellationToken.None);

        await place.SnapshotAsync(5, Kept);

        Assert.Single(before);
        Assert.Empty(await place.Store.Graph.ShortestPathsAsync(query, CancellationToken.None));
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(18, true)]
    public async Task A_snapshot_that_would_close_more_than_a_twentieth_is_refused_with_the_counts(int stated, bool refused)
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        Record[] records = [.. Enumerable.Range(0, 20).Select(i => Company($"ofac-sdn:{i}", $"Quillmarch {i}"))];
        await place.SnapshotAsync(0, records);
        var next = ResolvedPlace.Load("next", "ofac-sdn", 5) with { Mode = LoadMode.Snapshot };

        var refusal = await place.Graph.RefusalAsync(next, () => records.Take(stated).Select(r => StableHash.Of(r.Key.RecordId)).ToHashSet(), CancellationToken.None);

        Assert.Equal(refused, refusal is not null);
        Assert.True(!refused || (refusal!.Contains("2 of the 20", StringComparison.Ordinal) && refusal.Contains("--allow-shrink", StringComparison.Ordinal)), refusal);
    }

    [Fact]
    public async Task A_snapshot_that_lacks_a_kind_of_file_the_last_one_had_is_refused_by_its_name()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        var first = ResolvedPlace.Load("first", "ofac-sdn") with { Mode = LoadMode.Snapshot, Roles = ["alt", "sdn"] };
        await place.Graph.StartLoadAsync(first, CancellationToken.None);
        await place.Graph.EndLoadAsync(first, LoadStatus.Done, CancellationToken.None);

        var refusal = await place.Graph.RefusalAsync(
            ResolvedPlace.Load("next", "ofac-sdn", 5) with { Mode = LoadMode.Snapshot, Roles = ["sdn"] }, () => new HashSet<ulong>(), CancellationToken.None);

        Assert.Contains("had alt", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_closings_than_one_commit_takes_are_all_done_when_the_load_is()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.SnapshotAsync(0, [Kept, .. Enumerable.Range(0, 1100).Select(i => Company($"ofac-sdn:x{i}", $"Zq{i}vork"))]);

        await place.SnapshotAsync(5, Kept);

        var closed = 0;
        await foreach (var _ in place.Store.Statements.ClosedAsync(CancellationToken.None))
        {
            closed++;
        }

        Assert.Equal(1100, closed);
        Assert.Equal(await place.RebuildHashAsync(), await place.HashAsync());
    }
}

using Graph.Core.Storage;
using Stores.Tests.Support;

namespace Stores.Tests.Contract;

/// <summary>Who states what, closings, goings and purges, of any store.</summary>
public abstract class StatementContract<TPlace> : StoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    private static readonly DateTimeOffset Later = Sample.Day.AddDays(9);

    [Fact]
    public async Task What_stands_is_told_without_its_text_and_with_what_one_load_states()
    {
        await StateAsync("load-1", 0, Sample.Version("a"), Sample.Version("b"));
        await StateAsync("load-2", 1, Sample.Version("a", "Another Name", day: 1));

        var stands = await Store.Statements.StandsAsync([Sample.Key("a"), Sample.Key("b"), Sample.Key("nobody")], "load-1", Stop);

        Assert.Equal(
            [
                new RecordStand(Sample.Key("a"), Sample.Record("a", "Another Name").ContentHash, Sample.Day.AddDays(1), null) { InLoad = Sample.Record("a").ContentHash },
                new RecordStand(Sample.Key("b"), Sample.Record("b").ContentHash, Sample.Day, null) { InLoad = Sample.Record("b").ContentHash },
            ],
            stands.Values.OrderBy(s => s.Record));
    }

    [Fact]
    public async Task The_latest_statement_is_of_the_load_published_last_and_a_load_can_be_left_out()
    {
        await StateAsync("late", 1, Sample.Version("a", "Late", day: 1));
        await StateAsync("early", 0, Sample.Version("a", "Early"));

        var latest = await Store.Statements.LatestAsync([Sample.Key("a")], null, Stop);
        var without = await Store.Statements.LatestAsync([Sample.Key("a")], "late", Stop);

        Assert.Equal(("late", Sample.Record("a", "Late").ContentHash), (latest.Values.Single().Load, latest.Values.Single().Hash));
        Assert.Equal(("early", Sample.Record("a", "Early").ContentHash), (without.Values.Single().Load, without.Values.Single().Hash));
    }

    [Fact]
    public async Task Of_two_statements_of_one_date_the_larger_hash_is_the_latest()
    {
        await StateAsync("one", 0, Sample.Version("a", "One"));
        await StateAsync("two", 0, Sample.Version("a", "Two"));

        var latest = (await Store.Statements.LatestAsync([Sample.Key("a")], null, Stop)).Values.Single();

        Assert.Equal(new[] { Sample.Record("a", "One").ContentHash, Sample.Record("a", "Two").ContentHash }.Order(StringComparer.Ordinal).Last(), latest.Hash);
    }

    [Fact]
    public async Task Statements_that_end_are_told_no_more()
    {
        await StateAsync("load-1", 0, Sample.Version("a"), Sample.Version("b"));
        await StateAsync("load-2", 1, Sample.Version("a", day: 1));

        await CommitAsync(new GraphChange { BasedOn = 0, Ended = new EndedStatements("load-1", [Sample.Key("a")]) });

        Assert.Equal([Sample.Key("b")], await ListAsync(Store.Statements.OfLoadAsync("load-1", Stop)));
        Assert.Equal(["load-2", "load-1"], (await ListAsync(Store.Statements.StatementsAsync(Stop))).Select(s => s.Load));
    }

    [Fact]
    public async Task A_closed_record_stands_with_its_date_and_opens_again()
    {
        await StateAsync("load-1", 0, Sample.Version("a"), Sample.Version("b"), Sample.Version("other:c"));
        await CommitAsync(new GraphChange { BasedOn = 0, Closings = [new Closing(Sample.Key("a"), Later), new Closing(Sample.Key("b"), Later)] });
        await CommitAsync(new GraphChange { BasedOn = 0, Closings = [new Closing(Sample.Key("b"), null)] });

        var closed = await ListAsync(Store.Statements.ClosedAsync(Stop));
        var standing = await ListAsync(Store.Statements.StandingAsync("leads", Stop));
        var totals = await Store.Records.TotalsAsync(Stop);

        Assert.Equal([new Closing(Sample.Key("a"), Later)], closed);
        Assert.Equal([(Sample.Key("a"), (DateTimeOffset?)Later), (Sample.Key("b"), null)], standing.Select(s => (s.Record, s.Closed)));
        Assert.Equal(Later, (await Store.Records.CurrentAsync([Sample.Key("a")], Stop)).Values.Single().Closed);
        Assert.Equal((2, 1), (totals.Records["leads"], totals.Closed["leads"]));
    }

    [Fact]
    public async Task A_closing_is_a_delta_and_says_what_is_closed_after_it()
    {
        await StateAsync("load-1", 0, Sample.Version("a"));
        var before = await Store.Records.FeedNumberAsync(Stop);
        await CommitAsync(new GraphChange { BasedOn = 0, Closings = [new Closing(Sample.Key("a"), Later)] });
        await CommitAsync(new GraphChange { BasedOn = 0, Closings = [new Closing(Sample.Key("a"), null)] });

        var closing = Assert.Single(await Store.Records.DeltasAsync(before, before + 1, Stop));
        var opening = Assert.Single(await Store.Records.DeltasAsync(before + 1, before + 2, Stop));

        Assert.Equal((true, false), (closing.Closed, opening.Closed));
        Assert.Equal(closing.Before!.ContentHash, closing.After!.ContentHash);
    }

    [Fact]
    public async Task A_record_that_goes_leaves_no_tie_and_its_key_says_which_load_it_was_of()
    {
        await StateAsync("load-1", 0, Sample.Version("a"), Sample.Version("b"));
        await CommitAsync(new GraphChange
        {
            BasedOn = 0,
            Memberships = [Sample.Member("a", "a"), Sample.Member("b", "a")],
            Relations = Sample.Relations(Sample.Relation("b", 0, "a")),
            Selectors = Sample.Selectors(("b", Sample.Phone("+1"))),
        });

        await CommitAsync(new GraphChange { BasedOn = 0, Ended = new EndedStatements("load-1", [Sample.Key("b")]), Gone = [Sample.Key("b")] });

        Assert.Equal([Sample.Member("a", "a")], await ListAsync(Store.Records.MembershipsAsync(Stop)));
        Assert.Empty(await Store.Records.CurrentAsync([Sample.Key("b")], Stop));
        Assert.Empty(await Store.Graph.BearersAsync([Sample.Phone("+1")], 5, Stop));
        Assert.Equal([new GoneRecord(Sample.Key("b"), "load-1", null)], (await Store.Statements.GoneAsync([Sample.Key("a"), Sample.Key("b"), Sample.Key("nobody")], Stop)).Values);
        Assert.NotNull((await Store.Records.HistoryAsync([Sample.Key("b")], Stop)).Values.Single().Single().To);
    }

    [Fact]
    public async Task A_version_that_comes_back_is_of_the_load_that_states_it()
    {
        await StateAsync("load-1", 0, Sample.Version("a", "First"));
        await StateAsync("load-2", 1, Sample.Version("a", "Second", day: 1));

        await CommitAsync(new GraphChange { BasedOn = 0, Ended = new EndedStatements("load-2", [Sample.Key("a")]), Versions = [Sample.Version("a", "First") with { Load = "load-1" }] });

        var current = (await Store.Records.CurrentAsync([Sample.Key("a")], Stop)).Values.Single();
        Assert.Equal(("First", "load-1", Sample.Day), (current.Record.Caption, current.Load, current.Published));
    }

    [Fact]
    public async Task A_purged_record_keeps_its_hash_and_loses_its_text()
    {
        await StateAsync("load-1", 0, Sample.Version("a", "Zaphrodia Quillmarch"));
        var purge = new Purge(Sample.Key("a"), Later, "ana", "two years are over");

        await CommitAsync(new GraphChange { BasedOn = 0, Ended = new EndedStatements(null, [Sample.Key("a")]), Gone = [Sample.Key("a")], Purged = [purge] });

        var version = (await Store.Records.HistoryAsync([Sample.Key("a")], Stop)).Values.Single().Single();
        Assert.Empty(version.Record.Claims);
        Assert.Equal(Sample.Record("a", "Zaphrodia Quillmarch").ContentHash, version.Hash);
        Assert.Equal([new GoneRecord(Sample.Key("a"), "load-1", purge)], (await Store.Statements.GoneAsync([Sample.Key("a")], Stop)).Values);
    }

    [Fact]
    public async Task Records_older_than_a_date_are_those_that_nothing_later_has_stated()
    {
        await StateAsync("old", 0, Sample.Version("a"), Sample.Version("b"), Sample.Version("c"), Sample.Version("d"));
        await StateAsync("new", 5, Sample.Version("b", day: 5));
        await CommitAsync(new GraphChange { BasedOn = 0, Ended = new EndedStatements("old", [Sample.Key("c")]), Gone = [Sample.Key("c")] });
        await CommitAsync(new GraphChange { BasedOn = 0, Ended = new EndedStatements(null, [Sample.Key("d")]), Gone = [Sample.Key("d")], Purged = [new Purge(Sample.Key("d"), Later, "ana", "over")] });

        var older = await ListAsync(Store.Statements.OlderAsync("leads", Sample.Day.AddDays(5), Stop));

        Assert.Equal([Sample.Key("a"), Sample.Key("c")], older);
    }

    private async Task StateAsync(string load, int day, params NewVersion[] versions)
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load(load) with { Published = Sample.Day.AddDays(day) } });
        var stands = await Store.Statements.StandsAsync([.. versions.Select(v => v.Record.Key)], null, Stop);
        var late = versions.Where(v => stands.TryGetValue(v.Record.Key, out var stand) && stand.Stated > v.Published).ToList();
        await CommitAsync(new GraphChange
        {
            BasedOn = 0,
            Batch = new BatchKey(load, 0),
            Versions = [.. versions.Except(late)],
            LateVersions = late,
            Statements = [.. versions.Select(v => new NewStatement(v.Record.Key, v.Record.ContentHash))],
        });
    }
}

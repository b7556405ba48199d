using Graph.Core.Model;
using Graph.Core.Storage;
using Stores.Tests.Support;

namespace Stores.Tests.Contract;

/// <summary>Loads, judgements, sources and the feed, of any store.</summary>
public abstract class LedgerContract<TPlace> : StoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    [Fact]
    public async Task A_load_keeps_its_batches_and_adds_up_their_counts()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load() });
        await CommitAsync(new GraphChange { BasedOn = 0, Batch = new BatchKey("load-1", 0), Counts = new LoadCounts(5, 4, 0, 0, 1) });
        await CommitAsync(new GraphChange { BasedOn = 0, Batch = new BatchKey("load-1", 2), Counts = new LoadCounts(5, 2, 2, 1, 0) });
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load(status: LoadStatus.Done) });

        var load = await Store.Ledger.LoadAsync("load-1", Stop);

        Assert.Equal(new LoadCounts(10, 6, 2, 1, 1), load!.Counts);
        Assert.Equal(LoadStatus.Done, load.Status);
        Assert.Equal(("leads.jsonl", "v1", Sample.Day), (load.Files.Single(), load.Version, load.Published));
        Assert.Equal([0, 2], (await Store.Ledger.BatchesAsync("load-1", Stop)).Order());
    }

    [Fact]
    public async Task A_load_keeps_what_its_reader_counted_and_why_it_failed()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load() with { Status = LoadStatus.Queued } });
        var queued = await Store.Ledger.LoadAsync("load-1", Stop);
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load(status: LoadStatus.Failed) with { Problem = "The file breaks off." } });
        var failed = await Store.Ledger.LoadAsync("load-1", Stop);
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load(status: LoadStatus.Done) with { Tally = new Dictionary<string, long> { ["rows"] = 3, ["aliases"] = 2 } } });

        var done = await Store.Ledger.LoadAsync("load-1", Stop);

        Assert.Equal((LoadStatus.Queued, 0), (queued!.Status, queued.Tally.Count));
        Assert.Equal("The file breaks off.", failed!.Problem);
        Assert.Null(done!.Problem);
        Assert.Equal([new("aliases", 2), new("rows", 3)], done.Tally.OrderBy(t => t.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_reject_keeps_its_kind()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load() });
        Reject[] rejects = [.. Enum.GetValues<RejectKind>().Select((kind, i) => new Reject("a", i, "c", "v", "p", "m") { Kind = kind })];

        await CommitAsync(new GraphChange { BasedOn = 0, Batch = new BatchKey("load-1", 0), Rejects = rejects });

        Assert.Equal(rejects, await Store.Ledger.RejectsAsync("load-1", 0, 100, Stop));
    }

    [Fact]
    public async Task Loads_come_latest_first_and_an_unknown_one_is_null()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load("z-first") });
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load("a-second") });
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load("z-first", LoadStatus.Failed) });

        var loads = await Store.Ledger.LoadsAsync(Stop);

        Assert.Equal(["a-second", "z-first"], loads.Select(l => l.Id));
        Assert.Null(await Store.Ledger.LoadAsync("nothing", Stop));
        Assert.Empty(await Store.Ledger.BatchesAsync("nothing", Stop));
    }

    [Fact]
    public async Task Rejects_come_in_file_and_row_order_by_page()
    {
        Reject Bad(string file, long row, string column) => new(file, row, column, "31.02.", "No such day.", "Write a day that is.", column == "id");
        await CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load() });
        await CommitAsync(new GraphChange { BasedOn = 0, Batch = new BatchKey("load-1", 1), Rejects = [Bad("b", 1, "id"), Bad("a", 10, "id")] });
        await CommitAsync(new GraphChange { BasedOn = 0, Batch = new BatchKey("load-1", 0), Rejects = [Bad("a", 2, "id"), Bad("a", 2, "birthDate")] });

        var all = await Store.Ledger.RejectsAsync("load-1", 0, 10, Stop);
        var page = await Store.Ledger.RejectsAsync("load-1", 1, 2, Stop);

        Assert.Equal([Bad("a", 2, "id"), Bad("a", 2, "birthDate"), Bad("a", 10, "id"), Bad("b", 1, "id")], all);
        Assert.Equal(all.Skip(1).Take(2), page);
    }

    [Fact]
    public async Task Judgements_are_found_by_either_record_in_order_of_time()
    {
        var later = Given("a", "b", Verdict.Negative, hour: 2);
        var first = Given("a", "c", Verdict.Positive, hour: 1);
        var other = Given("x", "y", Verdict.Unsure, hour: 0);
        foreach (var judgement in new[] { later, first, other, later })
        {
            await CommitAsync(new GraphChange { BasedOn = 0, Judgement = judgement });
        }

        Assert.Equal([first, later], await Store.Ledger.JudgementsAsync([Sample.Key("a"), Sample.Key("b")], Stop));
        Assert.Equal([first], await Store.Ledger.JudgementsAsync([Sample.Key("c")], Stop));
        Assert.Equal([other, first, later], await Store.Ledger.JudgementsAsync(null, Stop));
    }

    [Fact]
    public async Task A_revoked_judgement_stays_with_who_took_it_back_and_when()
    {
        var given = Given("a", "b", Verdict.Negative, hour: 0);
        var revoked = given with { RevokedAt = Sample.Day.AddHours(3), RevokedBy = "ruth" };
        await CommitAsync(new GraphChange { BasedOn = 0, Judgement = given });
        await CommitAsync(new GraphChange { BasedOn = 0, Revoked = revoked });
        await CommitAsync(new GraphChange { BasedOn = 0, Revoked = given with { RevokedAt = Sample.Day.AddHours(9), RevokedBy = "late" } });

        Assert.Equal([revoked], await Store.Ledger.JudgementsAsync([Sample.Key("b")], Stop));
    }

    [Fact]
    public async Task Only_sources_that_were_set_are_told_and_the_last_word_stands()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("never-set:1"), Sample.Version("acme:1")] });
        await CommitAsync(new GraphChange { BasedOn = 0, Source = new Source("zeta", 3, SourceTrust.Unverified, false) });
        await CommitAsync(new GraphChange { BasedOn = 0, Source = new Source("acme", 1, SourceTrust.Verified, false) });
        await CommitAsync(new GraphChange { BasedOn = 0, Source = new Source("acme", 7, SourceTrust.List, true) });

        var sources = await Store.Ledger.SourcesAsync(Stop);

        Assert.Equal([new Source("acme", 7, SourceTrust.List, true), new Source("zeta", 3, SourceTrust.Unverified, false)], sources);
    }

    [Fact]
    public async Task The_feed_is_read_page_by_page_from_a_place()
    {
        FeedEvent[] first = [new(FeedEventKind.RecordAdded, "leads:a"), new(FeedEventKind.EntityMerged, "leads:a", "leads:b")];
        FeedEvent[] second = [new(FeedEventKind.Judged, "j1")];
        await CommitAsync(new GraphChange { BasedOn = 0, Events = first });
        await CommitAsync(new GraphChange { BasedOn = 0 });
        await CommitAsync(new GraphChange { BasedOn = 0, Events = second });

        var page = await Store.Ledger.FeedAsync(0, -1, 2, Stop);
        var rest = await Store.Ledger.FeedAsync(page[^1].Number, page[^1].Ordinal, 10, Stop);

        Assert.Equal([new FeedEntry(1, 0, first[0]), new FeedEntry(1, 1, first[1])], page);
        Assert.Equal([new FeedEntry(3, 0, second[0])], rest);
    }

    private static Judgement Given(string left, string right, Verdict verdict, int hour) =>
        Judgement.Of(new LinkKey(LinkKind.SameAs, Sample.Key(left), Sample.Key(right)), verdict, "anna", "seen the passport", Sample.Day.AddHours(hour));
}

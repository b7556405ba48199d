using Graph.Core.Copying;
using Graph.Core.Model;
using Graph.Core.Storage;
using Stores.Tests.Support;
using Stores.Tests.Support.Worlds;
using static Stores.Tests.Support.Made;

namespace Stores.Tests.Copying;

/// <summary>Backups hold everything, as of one commit; what is damaged is refused; what was restored is the store backed up.</summary>
public abstract class BackupTests<TPlace>
    where TPlace : IStorePlace, new()
{
    private const string Model = "a-card";

    public static TheoryData<int> Worlds => Draws.Worlds<TPlace>(5);

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task A_world_of_loads_snapshots_verdicts_and_undos_is_restored_to_the_same_graph(int seed)
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        using var telling = new LoadTelling(seed, LoadedWorld.Of(seed));
        await telling.TellAsync(place);

        var file = await BackedUpAsync(place);
        await using var restored = await RestoredAsync(file);

        Assert.Equal(await GraphText.OfAsync(place.Store), await GraphText.OfAsync(restored.Store));
        Assert.Equal(await place.HashAsync(), await restored.HashAsync());
        Assert.Equal(await restored.RebuildHashAsync(), await restored.HashAsync());
    }

    [Fact]
    public async Task What_is_gone_purged_closed_judged_and_set_aside_is_told_as_before()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await EventfulAsync(place);

        await using var restored = await RestoredAsync(await BackedUpAsync(place));

        Assert.Equal(await ToldAsync(place), await ToldAsync(restored));
    }

    [Fact]
    public async Task A_backup_of_what_was_restored_comes_to_the_same()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await EventfulAsync(place);
        var file = await BackedUpAsync(place);
        var first = Reader(file).Check();

        await using var restored = await RestoredAsync(file);
        var second = Reader(await BackedUpAsync(restored)).Check();

        Assert.Equal(first with { FeedNumber = 0 }, second with { FeedNumber = 0 });
        Assert.Equal((await place.HashAsync(), 3L), (await restored.HashAsync(), second.Judgements));
    }

    [Fact]
    public async Task A_load_goes_on_after_a_restore_and_what_was_loaded_before_is_known()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync(Company("acme:1", "Pellucid Harbour"));

        await using var restored = await RestoredAsync(await BackedUpAsync(place));
        var again = await restored.Graph.AppendAsync(ResolvedPlace.Load("load-0", "acme"), 0, [Company("acme:1", "Pellucid Harbour")], [], CancellationToken.None);
        var undone = await restored.Graph.UndoAsync("load-0", "ana", null, CancellationToken.None);

        Assert.True(again.AlreadyCommitted);
        Assert.Equal(LoadStatus.Undone, undone!.Status);
        Assert.Empty((await restored.Store.Records.TotalsAsync(CancellationToken.None)).Records);
    }

    [Fact]
    public async Task A_backup_is_as_of_the_commit_it_began_at_whatever_is_loaded_meanwhile()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await place.LoadAsync([.. Enumerable.Range(0, 600).Select(i => Company($"acme:{i}", $"Firm Number {i}"))]);
        var hash = await place.HashAsync();
        var head = await place.Store.Records.FeedNumberAsync(CancellationToken.None);
        await using var items = Contents(place).ContentsAsync(CancellationToken.None).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await items.MoveNextAsync();

        await place.LoadAsync(Company("acme:new", "A Firm That Came Later"));

        using var seen = new ContentsHash(place.Graph.Model);
        do
        {
            seen.Add(items.Current);
        }
        while (await items.MoveNextAsync());
        Assert.Equal((hash, head + 2), (seen.Finish(), await place.Store.Records.FeedNumberAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_file_with_any_byte_changed_or_cut_is_refused_with_what_is_wrong()
    {
        await using var place = await ResolvedPlace.OpenAsync<TPlace>();
        await EventfulAsync(place);
        var file = await BackedUpAsync(place);

        var changed = Enumerable.Range(0, file.Length).Where(at => at % 23 == 0).Select(at => file.Select((b, i) => i == at ? (byte)(b ^ 0x24) : b).ToArray());
        var cut = Enumerable.Range(0, 40).Select(i => file[..(file.Length * i / 40)]);

        Assert.All(changed.Concat(cut), damaged =>
        {
            // A gzip header has bytes that say nothing of the contents (its time, its system).
            if (Untouched(damaged, file))
            {
                return;
            }

            var refused = Assert.Throws<DamagedBackupException>(() => Reader(damaged).Check());
            Assert.StartsWith("b.gz cannot be restored", refused.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_file_that_is_no_backup_is_refused()
    {
        Assert.Throws<DamagedBackupException>(() => Reader("not even gzip"u8.ToArray()).Check());
        Assert.Throws<DamagedBackupException>(() => Reader(Packed("{\"some\":\"json\"}\n")).Check());
        var newer = Assert.Throws<DamagedBackupException>(() => Reader(Packed("{\"is\":\"backup\",\"form\":9,\"model\":\"m\"}\n")).Check());
        Assert.Contains("form 9", newer.Message, StringComparison.Ordinal);
    }

    private static bool Untouched(byte[] damaged, byte[] file) =>
        damaged.Length == file.Length && Enumerable.Range(0, file.Length).Single(i => damaged[i] != file[i]) is >= 3 and < 10;

    /// <summary>Something of everything: a closed and a reopened record, a load taken back, a purge, verdicts that stand, were taken back, and came before their records.</summary>
    private static async Task EventfulAsync(ResolvedPlace place)
    {
        await place.Graph.SetSourceAsync(new Source("books", 7, SourceTrust.Unverified, false), CancellationToken.None);
        var (kept, dropped) = (Company("ofac-sdn:1", "Pellucid Harbour", Phone("+44 20 7946 0101")).Listed("DPRK"), Company("ofac-sdn:2", "Meridian Bureau", Weak("MB")).Listed("DPRK"));
        await place.SnapshotAsync(0, kept, dropped);
        await place.SnapshotAsync(5, kept.With(ToName("Meridian Bureau")));
        await place.LoadAsync(6, Person("leads-acme:1", "Aldric Vantorp", Phone("+44 20 7946 0101"), Born("1971-04-09")), Person("leads-acme:2", "Gudrun Zemlyn"));
        await place.LoadAsync(7, Company("books:1", "Pellucid Harbour", Phone("+44 20 7946 0101")));
        await place.LoadAsync(8, Company("books:1", "Pellucid Harbour Renamed"));
        await place.Graph.UndoAsync("load-1", "ana", null, CancellationToken.None);
        await place.JudgeAsync("ofac-sdn:1", "books:1", Verdict.Positive);
        await place.JudgeAsync("ofac-sdn:1", "nobody:1", Verdict.Negative);
        var taken = await place.JudgeAsync("ofac-sdn:2", "books:1", Verdict.Negative);
        await place.Graph.RevokeAsync(taken.Id, "ben", CancellationToken.None);
        await place.Graph.PurgeAsync([Sample.Key("leads-acme:1")], [], "ana", "over", CancellationToken.None);
        await place.LoadAsync(9, Person("leads-acme:1", "Aldric Vantorp"));
        await place.Graph.PurgeAsync([Sample.Key("leads-acme:2")], [], "ana", "over", CancellationToken.None);
    }

    /// <summary>Everything the ports tell but feed numbers, as text.</summary>
    private static async Task<string> ToldAsync(ResolvedPlace place)
    {
        var keys = new[] { "ofac-sdn:1", "ofac-sdn:2", "leads-acme:1", "leads-acme:2", "books:1" }.Select(Sample.Key).ToArray();
        var gone = await place.Store.Statements.GoneAsync(keys, CancellationToken.None);
        var history = await place.Store.Records.HistoryAsync(keys, CancellationToken.None);
        var statements = new List<Statement>();
        await foreach (var statement in place.Store.Statements.StatementsAsync(CancellationToken.None))
        {
            statements.Add(statement);
        }

        return string.Join(
            '\n',
            (await place.Store.Ledger.LoadsAsync(CancellationToken.None)).Select(l => $"{l.Id} {l.Status} {l.Mode} {l.UndoneBy} {l.UndoneAt:O} {l.Counts}")
                .Concat((await place.Store.Ledger.JudgementsAsync(null, CancellationToken.None)).Select(j => j.ToString()))
                .Concat((await place.Store.Ledger.SourcesAsync(CancellationToken.None)).Select(s => s.ToString()))
                .Concat(gone.Values.OrderBy(g => g.Record).Select(g => g.ToString()))
                .Concat(statements.Select(s => s.ToString()))
                .Concat(history.OrderBy(h => h.Key).SelectMany(h => h.Value.Select(v => $"{h.Key} {v.Hash} {v.Load} {v.Published:O} {v.To is null} {v.Closed:O} {v.Record.Claims.Length}")))
                .Concat(await GraphText.OfAsync(place.Store)));
    }

    private static IStoreContents Contents(ResolvedPlace place) => (IStoreContents)place.Store.Records;

    private static async Task<byte[]> BackedUpAsync(ResolvedPlace place)
    {
        using var file = new MemoryStream();
        await Backup.WriteAsync(Contents(place), Model, file, null, CancellationToken.None);
        return file.ToArray();
    }

    private static async Task<ResolvedPlace> RestoredAsync(byte[] file)
    {
        var reader = Reader(file);
        reader.Check();
        var place = await ResolvedPlace.OpenAsync<TPlace>();
        await new StoreFilling(place.Store.Records).FillAsync(reader, null, CancellationToken.None);
        return place;
    }

    private static BackupReader Reader(byte[] file) => new("b.gz", () => new MemoryStream(file));

    private static byte[] Packed(string text)
    {
        using var file = new MemoryStream();
        using (var packed = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionLevel.Fastest))
        {
            packed.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return file.ToArray();
    }
}

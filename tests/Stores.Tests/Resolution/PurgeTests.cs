using System.Text;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Stores.Embedded;
using Stores.Tests.Support;
using static Stores.Tests.Support.Made;

namespace Stores.Tests.Resolution;

/// <summary>Purging removes the text of a lead for good and keeps what was decided.</summary>
public sealed class PurgeTests
{
    private const string Secret = "Zaphrodia Quillmarch-Oddeneau";

    [Fact]
    public async Task No_byte_of_the_text_is_left_in_the_stores_files()
    {
        await using var place = await ResolvedPlace.OpenAsync();
        await LoadAsync(place);
        Assert.NotEmpty(FilesWith(place, Secret));

        await place.Graph.PurgeAsync([Sample.Key("leads-acme:1")], [], "ana", "two years are over", CancellationToken.None);
        await ((EmbeddedStore)place.Store.Records).EraseAsync(CancellationToken.None);

        Assert.Empty(FilesWith(place, Secret));
        Assert.Empty(FilesWith(place, "ZAPHRODIA"));
        Assert.Empty(FilesWith(place, "7946 0777"));
    }

    [Fact]
    public async Task The_key_the_hash_and_the_decision_are_kept()
    {
        await using var place = await ResolvedPlace.OpenAsync();
        await LoadAsync(place);
        var judgement = await place.JudgeAsync("leads-acme:1", "ofac-sdn:1", Verdict.Positive);
        var hash = (await place.Store.Records.CurrentAsync([Sample.Key("leads-acme:1")], CancellationToken.None)).Values.Single().Hash;

        await place.Graph.PurgeAsync([Sample.Key("leads-acme:1")], [], "ana", "two years are over", CancellationToken.None);

        var decided = await ((EmbeddedStore)place.Store.Records).Sessions.ReadAsync(
            session => session.Rows("SELECT decision, contributions FROM purged_link WHERE kind = 0", row => (row.GetString(0), row.GetString(1))), CancellationToken.None);
        Assert.Equal(hash, (await place.Store.Records.HistoryAsync([Sample.Key("leads-acme:1")], CancellationToken.None)).Values.Single()[^1].Hash);
        Assert.Equal("Match", Assert.Single(decided).Item1);
        Assert.DoesNotContain("Quillmarch", decided[0].Item2, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(judgement, await place.Store.Ledger.JudgementsAsync([Sample.Key("leads-acme:1")], CancellationToken.None));
    }

    [Fact]
    public async Task The_graph_is_then_as_if_the_record_had_never_been_and_equal_to_a_rebuild()
    {
        await using var place = await ResolvedPlace.OpenAsync();
        await place.LoadAsync(Person("ofac-sdn:1", Secret, Born("1971-04-09")).Listed("DPRK"));
        var before = await place.HashAsync();
        await place.LoadAsync(Person("leads-acme:1", Secret, Born("1971-04-09")));

        var purged = await place.Graph.PurgeAsync([Sample.Key("leads-acme:1"), Sample.Key("leads-acme:nobody")], [], "ana", "over", CancellationToken.None);

        Assert.Equal(1, purged);
        Assert.Equal(before, await place.HashAsync());
        Assert.Equal(before, await place.RebuildHashAsync());
    }

    [Fact]
    public async Task What_is_stated_again_later_comes_back()
    {
        await using var place = await ResolvedPlace.OpenAsync();
        var lead = Person("leads-acme:1", Secret, Born("1971-04-09"));
        await place.LoadAsync(lead);
        await place.Graph.PurgeAsync([lead.Key], [], "ana", "over", CancellationToken.None);

        await place.LoadAsync(1, lead);

        Assert.Equal(Secret, (await place.Store.Records.CurrentAsync([lead.Key], CancellationToken.None)).Values.Single().Record.Caption);
        Assert.Equal(await place.RebuildHashAsync(), await place.HashAsync());
    }

    [Fact]
    public async Task Another_process_forgets_the_record_though_nobody_can_say_its_keys_any_more()
    {
        await using var place = await ResolvedPlace.OpenAsync();
        await place.LoadAsync(Company("leads-acme:1", Secret));
        var (_, other) = await place.AnotherAsync();
        using var second = other;

        await place.Graph.PurgeAsync([Sample.Key("leads-acme:1")], [], "ana", "over", CancellationToken.None);
        var load = ResolvedPlace.Load("later", "acme", 1);
        await second.StartLoadAsync(load, CancellationToken.None);
        await second.AppendAsync(load, 0, [Company("acme:1", "Northmark Foundry").With(ToName(Secret))], [], CancellationToken.None);

        Assert.Equal(RelationStatus.Unresolved, (await place.Store.Graph.TiesOfAsync([Sample.Key("acme:1")], CancellationToken.None)).Values.Single().Relations.Single().Status);
    }

    [Fact]
    public async Task Records_of_a_published_list_are_refused_and_nothing_is_purged()
    {
        await using var place = await ResolvedPlace.OpenAsync();
        await LoadAsync(place);

        await Assert.ThrowsAsync<PurgeRefusedException>(
            () => place.Graph.PurgeAsync([Sample.Key("leads-acme:1"), Sample.Key("ofac-sdn:1")], [], "ana", "over", CancellationToken.None));

        Assert.Equal(2, (await place.Store.Records.CurrentAsync([Sample.Key("leads-acme:1"), Sample.Key("ofac-sdn:1")], CancellationToken.None)).Count);
    }

    /// <summary>A lead, its earlier version, a row of its that was set aside, and a listed party it is linked with.</summary>
    private static async Task LoadAsync(ResolvedPlace place)
    {
        await place.LoadAsync(Person("ofac-sdn:1", "Gudrun Zemlyn", Born("1971-04-09")).Listed("DPRK"));
        await place.LoadAsync(Person("leads-acme:1", $"{Secret} Senior", Phone("+44 20 7946 0777")));
        var load = ResolvedPlace.Load("leads", "leads-acme", 1);
        await place.Graph.StartLoadAsync(load, CancellationToken.None);
        await place.Graph.AppendAsync(
            load,
            0,
            [Person("leads-acme:1", Secret, Born("1971-04-09"), Phone("+44 20 7946 0777"))],
            [new Reject("made.jsonl", 1, "passport", Secret, $"{Secret} is no number.", "Write one.", WholeRow: false)],
            CancellationToken.None);
        await place.JudgeAsync("leads-acme:1", "ofac-sdn:1", Verdict.Positive);
    }

    private static IEnumerable<string> FilesWith(ResolvedPlace place, string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);
        return Directory.GetFiles(Path.GetDirectoryName(place.File)!).Where(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(wanted) >= 0;
        });
    }
}

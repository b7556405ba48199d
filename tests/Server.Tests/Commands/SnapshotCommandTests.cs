using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Commands;

/// <summary>Lists as snapshots, loads taken back and leads purged, from the command line.</summary>
public abstract class SnapshotCommandTests(TestStore kind) : IDisposable
{
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_list_is_a_snapshot_by_default_and_tells_what_it_opened_changed_and_closed()
    {
        await LoadAsync("2026-01-01", List("a.csv", 0, 40));

        var answer = await LoadAsync("2026-01-02", List("b.csv", 1, 40, "TREADWELL"));

        Assert.Equal((0, "snapshot", 40), (answer.Code, (string)answer.Json["mode"]!, (int)answer.Json["read"]!));
        Assert.Equal((1, 39, 0, 1), ((int)answer.Json["opened"]!, (int)answer.Json["changed"]!, (int)answer.Json["unchanged"]!, (int)answer.Json["closed"]!));
        Assert.Contains("1 records opened, 39 changed, 0 unchanged, 1 closed", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_tells_what_the_load_then_does_and_stores_nothing()
    {
        await LoadAsync("2026-01-01", List("a.csv", 0, 40));
        var before = await HashAsync();
        var next = List("b.csv", 1, 40, "TREADWELL");

        var foreseen = await LoadAsync("2026-01-02", next, "--dry-run");
        var unchanged = await HashAsync();
        var done = await LoadAsync("2026-01-02", next);

        Assert.Equal(before, unchanged);
        Assert.Equal(Counts(done.Json), Counts(foreseen.Json["against"]!));
        Assert.Equal((1, 39, 0, 1), Counts(done.Json));
        Assert.Contains("close 1;", foreseen.Errors, StringComparison.Ordinal);

        static (int, int, int, int) Counts(System.Text.Json.Nodes.JsonNode line) => ((int)line["opened"]!, (int)line["changed"]!, (int)line["unchanged"]!, (int)line["closed"]!);
    }

    [Fact]
    public async Task A_dry_run_says_that_a_snapshot_would_be_refused()
    {
        await LoadAsync("2026-01-01", List("a.csv", 0, 40));

        var foreseen = await LoadAsync("2026-01-02", List("b.csv", 20, 20), "--dry-run");

        Assert.Contains("--allow-shrink", (string)foreseen.Json["against"]!["refusal"]!, StringComparison.Ordinal);
        Assert.Contains("It would be refused.", foreseen.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_are_a_delta_by_default_and_a_snapshot_when_it_is_said()
    {
        var both = _place.Write("both.jsonl", """{"id":"1","name":"Aldous Quillfeather"}""", """{"id":"2","name":"Pine Bright Shipping Ltd"}""");
        var one = _place.Write("one.jsonl", """{"id":"1","name":"Aldous Quillfeather"}""");
        await _place.RunAsync("load", both, "--source", "acme", "--published", "2026-01-01");

        var delta = await _place.RunAsync("load", one, "--source", "acme", "--published", "2026-01-02");
        var snapshot = await _place.RunAsync("load", one, "--source", "acme", "--published", "2026-01-02", "--snapshot", "--allow-shrink");

        Assert.Equal(("delta", 0), ((string)delta.Json["mode"]!, (int)delta.Json["closed"]!));
        Assert.Equal(("snapshot", 1), ((string)snapshot.Json["mode"]!, (int)snapshot.Json["closed"]!));
    }

    [Fact]
    public async Task A_file_set_that_lacks_a_file_of_the_last_snapshot_is_refused_in_one_sentence_and_nothing_is_written()
    {
        var list = List("sdn_2026-01-01.csv", 0, 40);
        var aliases = _place.Write("alt_2026-01-01.csv", "9900000,1,\"aka\",\"THE OTHER NAME\",-0- ");
        await _place.RunAsync("load", list, aliases, "--source", "ofac-sdn", "--published", "2026-01-01");
        var before = await _place.RunAsync("verify");

        var refused = await LoadAsync("2026-01-02", List("sdn_2026-01-02.csv", 0, 41));
        var after = await _place.RunAsync("verify");
        var allowed = await LoadAsync("2026-01-02", List("sdn_2026-01-02.csv", 0, 41), "--allow-shrink");

        Assert.Equal((3, 0), (refused.Code, allowed.Code));
        Assert.Single(refused.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("had alt", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("--allow-shrink", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(before.Output, after.Output);
    }

    [Theory]
    [InlineData(12, "\n", "b.csv breaks off in its last row, 40 (")]
    [InlineData(2, "", "b.csv breaks off: its last row has no line end")]
    public async Task A_list_that_breaks_off_is_no_snapshot_also_where_it_would_close_few(int lost, string end, string said)
    {
        await LoadAsync("2026-01-01", List("a.csv", 0, 40));
        var before = await _place.RunAsync("verify");
        var whole = await File.ReadAllTextAsync(List("b.csv", 0, 40), TestContext.Current.CancellationToken);
        var cut = _place.Path("b.csv");
        await File.WriteAllTextAsync(cut, whole.TrimEnd()[..^lost] + end, TestContext.Current.CancellationToken);

        var refused = await LoadAsync("2026-01-02", cut);
        var after = await _place.RunAsync("verify");
        var allowed = await LoadAsync("2026-01-02", cut, "--allow-shrink");

        Assert.Equal((3, 40), (refused.Code, (int)allowed.Json["read"]!));
        Assert.Contains(said, Assert.Single(refused.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(before.Output, after.Output);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_in_the_midst_of_a_snapshot_is_set_aside_and_the_rest_is_taken()
    {
        await LoadAsync("2026-01-01", List("a.csv", 0, 40));
        var lines = await File.ReadAllLinesAsync(List("b.csv", 0, 40), TestContext.Current.CancellationToken);
        lines[38] = lines[38][..^12];

        var answer = await LoadAsync("2026-01-02", _place.Write("b.csv", lines));

        Assert.Equal((1, 1, 1), (answer.Code, (int)answer.Json["closed"]!, (int)answer.Json["setAside"]!));
    }

    [Fact]
    public async Task A_snapshot_that_would_close_too_many_is_refused_with_the_counts_unless_it_is_allowed()
    {
        await LoadAsync("2026-01-01", List("a.csv", 0, 40));
        var half = List("b.csv", 0, 20);

        var refused = await LoadAsync("2026-01-02", half);
        var allowed = await LoadAsync("2026-01-02", half, "--allow-shrink");

        Assert.Equal((3, 0, 20), (refused.Code, allowed.Code, (int)allowed.Json["closed"]!));
        Assert.Contains("20 of the 40", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_load_is_both_only_by_mistake()
    {
        var answer = await LoadAsync("2026-01-01", List("a.csv", 0, 1), "--snapshot", "--delta");

        Assert.Equal(2, answer.Code);
    }

    [Fact]
    public async Task An_undo_gives_the_hash_before_the_load_and_the_same_files_sent_again_are_a_new_pass()
    {
        await LoadAsync("2026-01-01", List("a.csv", 0, 40));
        var before = await HashAsync();
        var second = (string)(await LoadAsync("2026-01-02", List("b.csv", 1, 40))).Json["load"]!;
        var with = await HashAsync();

        var preview = await _place.RunAsync("undo", second, "--dry-run");
        var standing = await HashAsync();
        var undone = await _place.RunAsync("undo", second[..12], "--user", "ana");
        var after = await HashAsync();
        var again = await LoadAsync("2026-01-02", List("b.csv", 1, 40));

        Assert.Equal((1, 1), ((int)preview.Json["changes"]!["gone"]!, (int)preview.Json["changes"]!["reopened"]!));
        Assert.Equal((with, before, with), (standing, after, await HashAsync()));
        Assert.Equal(("undone", "ana"), ((string)undone.Json["status"]!, (string)undone.Json["undoneBy"]!));
        Assert.Equal($"{second}-1", (string)again.Json["load"]!);
    }

    [Fact]
    public async Task Undo_without_a_load_lists_them_and_one_that_is_not_there_is_told()
    {
        await LoadAsync("2026-01-01", List("a.csv", 0, 2));

        var listed = await _place.RunAsync("undo");
        var missing = await _place.RunAsync("undo", "zzz");

        Assert.Equal(("done", "2026-01-01T00:00:00Z"), ((string)Assert.Single(listed.Lines)["status"]!, (string)listed.Json["published"]!));
        Assert.Equal(3, missing.Code);
    }

    [Fact]
    public async Task Leads_older_than_a_date_are_purged_and_lists_never()
    {
        await LoadAsync("2026-01-01", List("a.csv", 0, 2));
        await _place.RunAsync("load", _place.Write("old.jsonl", """{"id":"1","name":"Zaphrodia Quillmarch"}""", "{\"id\":"), "--source", "acme", "--published", "2024-01-01");
        await _place.RunAsync("load", _place.Write("new.jsonl", """{"id":"2","name":"Pine Bright Shipping Ltd"}"""), "--source", "acme", "--published", "2026-01-01");

        await File.WriteAllTextAsync(_place.Place.Beside + ".index", "words of names", TestContext.Current.CancellationToken);

        var purged = await _place.RunAsync("purge", "--source", "acme", "--older-than", "2025-01-01", "--reason", "two years");
        var list = await _place.RunAsync("purge", "ofac-sdn:9900000", "--reason", "two years");
        var verified = await _place.RunAsync("verify", "--rebuild");

        Assert.Equal((0, 1, false), (purged.Code, (int)purged.Json["purged"]!, File.Exists(_place.Place.Beside + ".index")));
        Assert.Equal(3, list.Code);
        Assert.Contains("published list", list.Errors, StringComparison.Ordinal);
        Assert.Equal(0, verified.Code);
        Assert.True(kind == TestStore.Neo4j || (await File.ReadAllBytesAsync(_place.Store, TestContext.Current.CancellationToken)).AsSpan().IndexOf("Zaphrodia"u8) < 0);
    }

    [Theory]
    [InlineData("--reason", "x")]
    [InlineData("--source", "acme", "--reason", "x")]
    [InlineData("acme:1", "--source", "acme", "--older-than", "2024-01-01", "--reason", "x")]
    [InlineData("acme:1")]
    [InlineData("nonsense", "--reason", "x")]
    public async Task A_purge_says_what_it_needs(params string[] args)
    {
        var answer = await _place.RunAsync(["purge", .. args]);

        Assert.Equal(2, answer.Code);
    }

    private Task<CommandAnswer> LoadAsync(string published, string file, params string[] options) =>
        _place.RunAsync(["load", file, "--source", "ofac-sdn", "--published", published, .. options]);

    private async Task<string> HashAsync() => (string)(await _place.RunAsync("verify")).Json["hash"]!;

    private string List(string name, int first, int count, string word = "SHIPPING") => _place.Write(
        name, [.. Enumerable.Range(first, count).Select(i => FormattableString.Invariant($"{9900000 + i},\"QUILLFEATHER {(char)('A' + (i % 26))}{i} {word}\",-0- ,\"DPRK3\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- "))]);
}

public sealed class EmbeddedSnapshotCommandTests() : SnapshotCommandTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jSnapshotCommandTests() : SnapshotCommandTests(TestStore.Neo4j);

using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Commands;

public abstract class LoadCommandTests(TestStore kind) : IDisposable
{
    private const string First = """{"id":"1","kind":"Company","name":"Bluewater Harbour Trading Ltd","phone":"+44 20 7946 0101","relations":[{"kind":"owns","toName":"Pine Bright Shipping Ltd"}]}""";
    private const string Second = """{"id":"2","kind":"Company","name":"Pine Bright Shipping Ltd"}""";
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_load_reports_what_it_stored_and_how_far_its_relations_are_tied()
    {
        var file = _place.Write("leads.jsonl", First, Second);

        var answer = await _place.RunAsync("load", file, "--source", "acme");

        Assert.Equal(0, answer.Code);
        Assert.Equal(2, (int)answer.Json["stored"]!);
        Assert.Equal(1, (int)answer.Json["relations"]!["resolved"]!);
        Assert.Contains("adds and supersedes", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_load_of_the_same_files_changes_nothing_and_says_so()
    {
        var file = _place.Write("leads.jsonl", First, Second);
        await _place.RunAsync("load", file, "--source", "acme");
        var before = await _place.RunAsync("verify");

        var answer = await _place.RunAsync("load", file, "--source", "acme");

        Assert.Equal((0, 2), ((int)answer.Json["stored"]!, (int)answer.Json["unchanged"]!));
        Assert.Contains("Nothing changed", answer.Errors, StringComparison.Ordinal);
        Assert.Equal((string)before.Json["hash"]!, (string)(await _place.RunAsync("verify")).Json["hash"]!);
    }

    [Fact]
    public async Task A_list_that_says_when_it_was_published_is_published_then_unless_told_otherwise()
    {
        var file = _place.Write("un.xml", "<CONSOLIDATED_LIST dateGenerated='2025-04-19T23:00:04Z'><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ORAN</FIRST_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>");

        var stated = await _place.RunAsync("load", file, "--source", "un-sc");
        var told = await _place.RunAsync("load", file, "--source", "un-sc", "--published", "2025-05-01", "--version", "42");

        Assert.Equal(("2025-04-19T23:00:04Z", "2025-04-19T23:00:04Z"), ((string)stated.Json["published"]!, (string)stated.Json["version"]!));
        Assert.Contains("The list says that it was published on 2025-04-19", stated.Errors, StringComparison.Ordinal);
        Assert.Equal(("2025-05-01T00:00:00Z", "42"), ((string)told.Json["published"]!, (string)told.Json["version"]!));
        Assert.DoesNotContain("The list says", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_load_with_its_publication_date_stands_already()
    {
        var file = _place.Write("leads.jsonl", First, Second);
        string[] load = ["load", file, "--source", "acme", "--version", "3", "--published", "2026-01-02"];
        await _place.RunAsync(load);

        var answer = await _place.RunAsync(load);

        Assert.Equal(0, answer.Code);
        Assert.Contains("stands already", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_file_that_is_accepted_again_after_a_newer_one_stands_anew()
    {
        var older = _place.Write("older.jsonl", First);
        var newer = _place.Write("newer.jsonl", """{"id":"1","kind":"Company","name":"Bluewater Harbour Trading Limited"}""");
        await _place.RunAsync("load", older, "--source", "acme");
        await _place.RunAsync("load", newer, "--source", "acme");

        var answer = await _place.RunAsync("load", older, "--source", "acme");

        Assert.Equal(1, (int)answer.Json["stored"]!);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_with_its_place_and_written_to_the_rejects_file()
    {
        var file = _place.Write("leads.jsonl", First, "{\"id\":", Second);
        var rejects = _place.Path("rejects.csv");

        var answer = await _place.RunAsync("load", file, "--source", "acme", "--rejects", rejects);

        Assert.Equal(1, answer.Code);
        Assert.Contains("leads.jsonl, row 2", answer.Errors, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(rejects, TestContext.Current.CancellationToken);
        Assert.Equal("\"file\",\"row\",\"column\",\"value\",\"problem\",\"mend\",\"left_out\"", lines[0]);
        Assert.StartsWith("\"leads.jsonl\",\"2\",", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relation_to_nobody_known_is_listed()
    {
        var file = _place.Write("leads.jsonl", First);

        var answer = await _place.RunAsync("load", file, "--source", "acme");

        Assert.Equal(1, (int)answer.Json["relations"]!["unresolved"]!);
        Assert.Contains("'Pine Bright Shipping Ltd' names no party", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("--verbose", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, false, 20)]
    [InlineData(21, false, 0)]
    [InlineData(21, true, 21)]
    public async Task Many_relations_to_nobody_known_are_listed_only_when_asked(int relations, bool verbose, int listed)
    {
        var file = _place.Write("leads.jsonl", [.. Enumerable.Range(0, relations).Select(i =>
            $$"""{"id":"{{i}}","kind":"Company","name":"Quillfeather {{i}}","relations":[{"kind":"owns","toName":"Nobody {{i}}"}]}""")]);

        var answer = await _place.RunAsync(["load", file, "--source", "acme", .. verbose ? ["--verbose"] : Array.Empty<string>()]);

        Assert.Equal(listed, answer.Errors.Split('\n').Count(l => l.Contains("names no party", StringComparison.Ordinal)));
        Assert.Equal(listed == 0, answer.Errors.Contains("--verbose lists them", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_side_row_of_no_party_is_reported_and_counted_for_no_party()
    {
        var list = _place.Write("sdn.csv", "9900001,\"QUILLFEATHER SHIPPING\",-0- ,\"DPRK3\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ");
        var addresses = _place.Write("add.csv", "9900002,1,\"1 Pine Road\",\"Dandong\",\"China\",-0- ");

        var answer = await _place.RunAsync("load", list, addresses, "--source", "ofac-sdn");

        Assert.Equal((1, 1, 0, 1), ((int)answer.Json["read"]!, (int)answer.Json["stored"]!, (int)answer.Json["setAside"]!, (int)answer.Json["tally"]!["address rows, orphan"]!));
        Assert.Equal(1, (int)answer.Json["reports"]!);
        Assert.Contains("add.csv, row 1, ent_num: '9900002'", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_reads_and_stores_nothing()
    {
        var file = _place.Write("leads.jsonl", First, Second);

        var answer = await _place.RunAsync("load", file, "--source", "acme", "--dry-run");

        Assert.Equal(2, (int)answer.Json["records"]!);
        Assert.False(await _place.HoldsAnythingAsync());
    }

    [Fact]
    public async Task A_dry_run_counts_as_the_load_does()
    {
        var file = _place.Write("leads.jsonl", First, "{\"id\":", """{"id":"2","kind":"Company","name":"Pine Bright Shipping Ltd","kin":{"a":1},"birthDate":{"no":"date"}}""");

        var dry = (await _place.RunAsync("load", file, "--source", "acme", "--dry-run")).Json;

        var load = (await _place.RunAsync("load", file, "--source", "acme")).Json;
        Assert.Equal((3, 1, 2), ((int)dry["read"]!, (int)dry["setAside"]!, (int)dry["reports"]!));
        Assert.Equal((3, 1, 2), ((int)load["read"]!, (int)load["setAside"]!, (int)load["reports"]!));
    }

    [Fact]
    public async Task A_folder_is_one_load_and_gzip_is_looked_through()
    {
        Directory.CreateDirectory(_place.Path("many"));
        _place.Write("many/a.jsonl", First);
        await using (var file = File.Create(_place.Path("many/b.jsonl.gz")))
        await using (var gzip = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionLevel.Fastest))
        {
            await gzip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Second), TestContext.Current.CancellationToken);
        }

        var answer = await _place.RunAsync("load", _place.Path("many"), "--source", "acme");

        Assert.Equal(2, (int)answer.Json["stored"]!);
    }

    [Fact]
    public async Task A_file_that_is_not_what_it_says_is_refused_whole()
    {
        var file = _place.Write("leads.csv", "just some words", "and more of them");

        var answer = await _place.RunAsync("load", file, "--source", "acme");

        Assert.Equal(3, answer.Code);
        Assert.Contains("leads.csv", answer.Errors, StringComparison.Ordinal);
    }
}

public sealed class EmbeddedLoadCommandTests() : LoadCommandTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jLoadCommandTests() : LoadCommandTests(TestStore.Neo4j);

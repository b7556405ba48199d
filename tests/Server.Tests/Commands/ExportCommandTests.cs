using System.IO.Compression;
using System.Text.Json.Nodes;
using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Commands;

public abstract class ExportCommandTests(TestStore kind) : IDisposable
{
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_export_of_a_source_loads_back_to_the_same_bytes()
    {
        await FillAsync();
        foreach (var source in new[] { "acme", "hub", "chain" })
        {
            var first = await _place.RunAsync("export", "ftm", "--source", source, "--output", _place.Path($"{source}.ftm.json"));
            await _place.RunAsync("load", _place.Path($"{source}.ftm.json"), "--source", source, "--store", _place.Path("again.db"));

            var again = await _place.RunAsync("export", "ftm", "--source", source, "--store", _place.Path("again.db"));

            Assert.Equal(0, first.Code);
            Assert.Equal(Records(await File.ReadAllTextAsync(_place.Path($"{source}.ftm.json"), TestContext.Current.CancellationToken)), Records(again.Output));
        }
    }

    [Theory]
    [InlineData("ftm")]
    [InlineData("graphml")]
    [InlineData("gexf")]
    [InlineData("cypher")]
    public async Task The_same_graph_gives_the_same_bytes_on_standard_output_and_in_a_file(string format)
    {
        await FillAsync();

        var shown = await _place.RunAsync("export", format);
        var kept = await _place.RunAsync("export", format, "--output", _place.Path("kept"));

        Assert.Equal((0, 0), (shown.Code, kept.Code));
        Assert.Equal(shown.Output, await File.ReadAllTextAsync(_place.Path("kept"), TestContext.Current.CancellationToken));
        Assert.False(File.Exists(_place.Path("kept.part")));
    }

    [Fact]
    public async Task Csv_is_a_folder_or_an_archive_of_the_same_two_files()
    {
        await FillAsync();
        await _place.RunAsync("export", "csv", "--output", _place.Path("folder"));
        await _place.RunAsync("export", "csv", "--output", _place.Path("one.zip"));
        await _place.RunAsync("export", "csv", "--output", _place.Path("two.zip"));

        using var archive = await ZipFile.OpenReadAsync(_place.Path("one.zip"), TestContext.Current.CancellationToken);
        Assert.Equal(["nodes.csv", "edges.csv"], archive.Entries.Select(e => e.Name));
        using var nodes = new MemoryStream();
        await (await archive.Entries[0].OpenAsync(TestContext.Current.CancellationToken)).CopyToAsync(nodes, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(_place.Path("folder"), "nodes.csv"), TestContext.Current.CancellationToken), nodes.ToArray());
        Assert.Equal(await File.ReadAllBytesAsync(_place.Path("one.zip"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(_place.Path("two.zip"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Records_that_are_one_are_one_node_by_entity_and_two_by_record()
    {
        await FillAsync();

        var entities = (await _place.RunAsync("export", "ftm", "--by", "entity")).Lines;
        var records = (await _place.RunAsync("export", "ftm", "--by", "record")).Lines;

        var one = Assert.Single(entities, l => (string?)l["id"] is "acme:A" or "other:B");
        Assert.Equal(["acme", "other"], one["datasets"]!.AsArray().Select(d => (string?)d));
        Assert.Single(one["referents"]!.AsArray());
        Assert.Equal((string?)one["id"], (string?)records.Single(l => (string?)l["id"] == "other:B")["graph"]!["entity"]);
        Assert.Contains(records, l => (string?)l["id"] == "acme:A");
    }

    [Fact]
    public async Task A_subgraph_holds_what_lies_within_its_hops()
    {
        await FillAsync();

        var alone = await IdsAsync("--entity", "acme:C", "--hops", "0");
        var near = await IdsAsync("--entity", "acme:C");
        var further = await IdsAsync("--entity", "acme:C", "--hops", "2");

        Assert.Equal(["acme:C"], alone);
        Assert.Equal(["acme:C", "acme:D"], near);
        Assert.Equal(["acme:C", "acme:D", "acme:E"], further);
    }

    [Theory]
    [InlineData(2, "export", "xls")]
    [InlineData(2, "export", "csv")]
    [InlineData(2, "export", "gexf", "--entity", "nocolon")]
    [InlineData(2, "export", "gexf", "--hops", "7")]
    [InlineData(2, "export", "gexf", "--source", "acme")]
    [InlineData(2, "export", "gexf", "--output", "/no/such/folder/x")]
    [InlineData(3, "export", "gexf", "--entity", "acme:nobody")]
    public async Task What_cannot_be_is_refused_and_nothing_is_written(int code, params string[] args)
    {
        await FillAsync();

        var answer = await _place.RunAsync(args);

        Assert.Equal(code, answer.Code);
        Assert.Empty(answer.Output);
        Assert.NotEmpty(answer.Errors);
    }

    [Fact]
    public async Task A_party_that_its_list_no_longer_has_is_closed_and_not_designated()
    {
        string[] both = ["""{"id":"A","name":"Aldgate Ltd"}""", """{"id":"B","name":"Quay North Ltd"}"""];
        await _place.RunAsync("load", _place.Write("one.jsonl", both), "--source", "un-sc", "--snapshot", "--published", "2024-01-01");
        await _place.RunAsync("load", _place.Write("two.jsonl", both[0]), "--source", "un-sc", "--snapshot", "--published", "2024-02-01", "--allow-shrink");

        await _place.RunAsync("export", "csv", "--output", _place.Path("folder"));

        var nodes = await File.ReadAllTextAsync(Path.Combine(_place.Path("folder"), "nodes.csv"), TestContext.Current.CancellationToken);
        Assert.Contains("\"Aldgate Ltd\",\"true\",\"\",\"\",\"un-sc\",\"un-sc:A\",\"\"", nodes, StringComparison.Ordinal);
        Assert.Contains("\"Quay North Ltd\",\"false\",\"\",\"\",\"un-sc\",\"un-sc:B\",\"2024-02-01\"", nodes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relation_to_somebody_unknown_has_no_edge_is_counted_and_stays_with_its_record()
    {
        await _place.RunAsync("load", _place.Write("a.jsonl", """{"id":"A","name":"Aldgate Ltd","relations":[{"kind":"owns","toName":"Nobody Known"}]}"""), "--source", "acme");

        var answer = await _place.RunAsync("export", "ftm");

        Assert.Contains("1 stated relations have no edge", answer.Errors, StringComparison.Ordinal);
        Assert.Equal("Nobody Known", (string?)answer.Json["graph"]!["record"]!["relations"]![0]!["target"]);
    }

    private async Task<IEnumerable<string>> IdsAsync(params string[] args) =>
        (await _place.RunAsync(["export", "ftm", .. args])).Lines.Where(l => l["graph"]!["record"] is not null).Select(l => (string)l["id"]!);

    /// <summary>Lines but for the entity, which the other sources of the graph decide.</summary>
    private static IEnumerable<string> Records(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l =>
    {
        var line = JsonNode.Parse(l)!;
        (line["graph"] as JsonObject)!.Remove("entity");
        (line["graph"]!["record"] as JsonObject)?.Remove("file");
        (line["graph"]!["record"] as JsonObject)?.Remove("row");
        return line.ToJsonString();
    });

    private async Task FillAsync()
    {
        (string Source, string Name, string[] Lines)[] files =
        [
            ("acme", "acme.jsonl",
            [
                """{"id":"A","kind":"person","name":"Ada Marlowe","birthDate":"1970-05-06","email":"ada@marlowe.example","phone":"+353 1 555 0123","odd":"=1+1"}""",
                """{"id":"C","kind":"company","name":"Quay North Ltd","relations":[{"kind":"owns","to":"D","share":60,"from":"2019"}]}""",
                """{"id":"D","kind":"company","name":"Ferngill Trading","relations":[{"kind":"controls","to":"E"}]}""",
                """{"id":"E","kind":"vessel","name":"Skylark"}""",
            ]),
            ("other", "other.jsonl", ["""{"id":"B","kind":"person","name":"Ada Marlowe","birthDate":"1970-05-06","email":"ada@marlowe.example","phone":"+353 1 555 0123"}"""]),
            ("hub", "hub.csv", ["account,service,kind,value,counterparty,time,country", "dev,hub,login,203.0.113.7,,2024-03-05,RU", "client,hub,rating,5,dev,,"]),
            ("chain", "chain.csv", ["from,to,asset,amount,time,tx", "0x52908400098527886e0f7030069857d2e4169ee7,1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,ETH,1.50,2024-03-05T12:00:00Z,t1"]),
        ];
        foreach (var (source, name, lines) in files)
        {
            Assert.Equal(0, (await _place.RunAsync("load", _place.Write(name, lines), "--source", source)).Code);
        }
    }
}

public sealed class EmbeddedExportCommandTests() : ExportCommandTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jExportCommandTests() : ExportCommandTests(TestStore.Neo4j);

using System.Globalization;
using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Commands;

public abstract class AnswerCommandTests(TestStore kind) : IDisposable
{
    private static readonly string[] Network =
    [
        """{"id":"1","kind":"Person","name":"Aldous Quillfeather","birthDate":"1970-02-03","phone":"+44 20 7946 0101","designations":[{"authority":"Testing","programme":"T1"}]}""",
        """{"id":"2","kind":"Company","name":"Pine Bright Shipping Ltd","phone":"+44 20 7946 0102"}""",
    ];

    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Screening_answers_every_lead_in_order_as_the_schema_says_and_a_bad_row_has_its_line()
    {
        await LoadAsync();
        var leads = _place.Write(
            "leads.jsonl", """{"id":"x","kind":"Person","name":"Aldous Quillfeather","birthDate":"1970-02-03"}""", "{", """{"id":"y","kind":"Company","phone":"+44 20 7946 0102"}""");

        var answer = await _place.RunAsync("screen", leads);

        Assert.Equal(1, answer.Code);
        Assert.Equal([null, 2, null], answer.Lines.Select(l => (int?)l["row"]));
        Assert.Equal(["leads:x", null, "leads:y"], answer.Lines.Select(l => (string?)l["lead"]));
        Assert.Equal("list:1", (string)answer.Json["candidates"]![0]!["entity"]!);
        Assert.Empty(answer.Lines.SelectMany(JsonShape.Of("screen.schema.json").Faults));
    }

    [Fact]
    public async Task Screening_names_the_version_of_each_list_and_writes_where_it_is_told()
    {
        await LoadAsync();
        var leads = _place.Write("leads.jsonl", """{"id":"x","name":"Nobody Inparticular"}""");

        var answer = await _place.RunAsync("screen", leads, "--output", _place.Path("answers.jsonl"));

        var line = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(_place.Path("answers.jsonl"), TestContext.Current.CancellationToken))!;
        Assert.Equal(0, answer.Code);
        Assert.Empty(answer.Output);
        Assert.Equal("7", (string)line["listVersions"]!["list"]!);
    }

    [Fact]
    public async Task Comparing_names_needs_no_store_and_every_score_is_the_sum_of_its_parts()
    {
        var pairs = _place.Write("pairs.csv", "name1,name2,schema", "Aldous Quillfeather,Aldous Quilfeather,Person", ",Nobody,Person", "Pine Bright Shipping Ltd,Ember & Coal GmbH,Company");

        var answer = await _place.RunAsync("compare", pairs);

        Assert.Equal(1, answer.Code);
        Assert.Equal([0, 1, 2], answer.Lines.Select(l => (int)l["index"]!));
        Assert.NotNull(answer.Lines[1]["error"]);
        Assert.All(answer.Lines.Where(l => l["score"] is not null), l =>
            Assert.Equal((double)l["score"]!, (double)l["prior"]! + l["contributions"]!.AsArray().Sum(c => (double)c!["weight"]!), 1e-6));
        Assert.Empty(answer.Lines.SelectMany(JsonShape.Of("compare.schema.json").Faults));
    }

    [Fact]
    public async Task Comparing_keys_looks_the_records_up_and_tells_those_that_are_not_there()
    {
        await LoadAsync();
        var pairs = _place.Write("pairs.csv", "left,right", "list:1,list:2", "list:1,list:99");

        var answer = await _place.RunAsync("compare", pairs, "--brief");

        Assert.Equal(1, answer.Code);
        Assert.Null(answer.Json["contributions"]);
        Assert.Equal(("list", "7"), ((string)answer.Json["lists"]![0]!["source"]!, (string)answer.Json["lists"]![0]!["version"]!));
        Assert.Contains("list:99 is not in the store", (string)answer.Lines[1]["error"]!, StringComparison.Ordinal);
        Assert.Empty(answer.Lines.SelectMany(JsonShape.Of("compare.schema.json").Faults));
    }

    [Fact]
    public async Task A_measure_that_cannot_be_taken_is_a_dash_in_the_table_and_null_in_json()
    {
        var pairs = _place.Write("pairs.csv", "name1,name2,schema,judgement", "Aldous Quillfeather,Bertram Oakenfold,Person,negative");

        var answer = await _place.RunAsync("evaluate", "--pairs", pairs);

        Assert.Equal(0, answer.Code);
        Assert.Contains("precision -, recall -, F1 -", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", answer.Errors + answer.Output, StringComparison.Ordinal);
        Assert.Null(answer.Json["precision"]);
        Assert.Null(answer.Json["measures"]!["rocAuc"]);
    }

    [Fact]
    public async Task The_waterfall_runs_from_the_prior_to_the_score()
    {
        await LoadAsync();

        var table = await _place.RunAsync("explain", "list:1", "list:2");
        var json = await _place.RunAsync("explain", "list:1", "list:2", "--json");

        var score = ((double)json.Json["sameAs"]!["score"]!).ToString("F4", CultureInfo.InvariantCulture);
        Assert.Equal(0, table.Code);
        Assert.Contains("Aldous Quillfeather", table.Output, StringComparison.Ordinal);
        Assert.Contains($"| {score} |", table.Output, StringComparison.Ordinal);
        Assert.Contains($"score {score}", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_set_and_shown_with_its_records()
    {
        await LoadAsync();

        var answer = await _place.RunAsync("source", "list", "--rank", "12", "--trust", "list", "--each-once");

        Assert.Equal("""{"name":"list","rank":12,"trust":"list","eachOnce":true,"records":2}""", answer.Output.Trim());
        Assert.Equal(answer.Output, (await _place.RunAsync("source")).Output);
    }

    [Fact]
    public async Task A_sound_store_is_equal_to_its_rebuild()
    {
        await LoadAsync();

        var answer = await _place.RunAsync("verify", "--rebuild");

        Assert.Equal(0, answer.Code);
        Assert.Equal((string)answer.Json["hash"]!, (string)answer.Json["rebuilt"]!);
    }

    [Fact]
    public async Task The_schema_is_written_where_it_is_told()
    {
        await _place.RunAsync("schema", "export", "--output", _place.Path("graph.graphql"));

        Assert.Contains("type Query", await File.ReadAllTextAsync(_place.Path("graph.graphql"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task LoadAsync()
    {
        var file = _place.Write("network.jsonl", Network);
        await _place.RunAsync("source", "list", "--trust", "list");
        await _place.RunAsync("load", file, "--source", "list", "--version", "7");
    }
}

public sealed class EmbeddedAnswerCommandTests() : AnswerCommandTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jAnswerCommandTests() : AnswerCommandTests(TestStore.Neo4j);

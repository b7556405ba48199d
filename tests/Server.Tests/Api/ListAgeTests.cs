using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Api;

/// <summary>The lists that an answer stands on, and how old they are, beside every answer over GraphQL.</summary>
public abstract class ListAgeTests(TestStore kind) : IDisposable
{
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("""{ entity(id: "list:1") { id } }""")]
    [InlineData("""{ sharedSelectors(entity: "list:1", first: 3) { nodes { __typename } } }""")]
    [InlineData("""{ search(text: "Quillfeather", first: 3) { nodes { id } } }""")]
    public async Task An_answer_from_the_store_names_the_lists_that_stand_with_their_age(string query)
    {
        await LoadAsync();
        await using var server = await LoadingServer.StartAsync(_place);

        var answer = await AskAsync(server, query);

        Assert.Null(answer["errors"]);
        var list = Assert.Single(answer["extensions"]!["lists"]!.AsArray())!;
        Assert.Equal(("list", "7"), ((string)list["source"]!, (string)list["version"]!));
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), (DateTimeOffset)list["published"]!);
        Assert.Equal((int)(DateTimeOffset.UtcNow - new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalDays, (int)list["ageDays"]!, 1.0);
    }

    [Fact]
    public async Task An_answer_about_the_schema_alone_stands_on_no_list()
    {
        await LoadAsync();
        await using var server = await LoadingServer.StartAsync(_place);

        var answer = await AskAsync(server, "{ __schema { queryType { name } } }");

        Assert.Null(answer["extensions"]);
    }

    private static async Task<JsonNode> AskAsync(LoadingServer server, string query)
    {
        using var body = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        using var answer = await server.Http.PostAsync(new Uri("/graphql", UriKind.Relative), body, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    private async Task LoadAsync()
    {
        var file = _place.Write("network.jsonl", """{"id":"1","kind":"Person","name":"Aldous Quillfeather","phone":"+44 20 7946 0101","designations":[{"authority":"Testing","programme":"T1"}]}""");
        await _place.RunAsync("source", "list", "--trust", "list");
        await _place.RunAsync("load", file, "--source", "list", "--version", "7", "--published", "2026-01-01");
    }
}

public sealed class EmbeddedListAgeTests() : ListAgeTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jListAgeTests() : ListAgeTests(TestStore.Neo4j);

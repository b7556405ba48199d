using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Core.Model;
using Graph.Server.Api.Guard;
using Server.Tests.Support;

namespace Server.Tests.Api;

/// <summary>GraphQL over server-sent events, over real HTTP.</summary>
public sealed class EventStreamTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_is_one_event_and_the_end()
    {
        await using var server = await RunningServer.StartAsync();

        var events = await EventsAsync(server, "{__typename}").ToListAsync(Stop);

        Assert.Equal(["next", "complete"], events.Select(e => e.Name));
        Assert.Equal("Query", (string?)events[0].Data!["data"]!["__typename"]);
    }

    [Fact]
    public async Task A_load_is_followed_to_its_end()
    {
        await using var server = await RunningServer.StartAsync();
        server.Graph.Loads.Add(MadeLoad.Of(LoadStatus.Queued, 0));

        var read = new List<(string?, long)>();
        await foreach (var (name, data) in EventsAsync(server, MadeLoad.Subscription))
        {
            if (name == "complete")
            {
                break;
            }

            var progress = data!["data"]!["loadProgress"]!;
            read.Add(((string?)progress["status"], (long)progress["read"]!));
            server.Graph.Loads[0] = read.Count switch
            {
                1 => MadeLoad.Of(LoadStatus.Running, 1000),
                2 => MadeLoad.Of(LoadStatus.Done, 1500),
                _ => server.Graph.Loads[0],
            };
        }

        Assert.Equal([("QUEUED", 0), ("RUNNING", 1000), ("DONE", 1500)], read);
    }

    [Theory]
    [InlineData("subscription { loadProgress(id: \"nothing\") { read } }", "UNKNOWN_LOAD")]
    [InlineData("subscription { nothing }", "FIELDS_ON_CORRECT_TYPE")]
    [InlineData("subscription { a: loadProgress(id: \"made\") { read } b: loadProgress(id: \"made\") { read } }", "SINGLE_ROOT_FIELD_SUBSCRIPTIONS")]
    [InlineData("{ search(text: \"a\", first: 101) { nodes { id } } }", "LIMIT_EXCEEDED")]
    public async Task What_cannot_be_followed_is_told_as_an_event(string document, string code)
    {
        await using var server = await RunningServer.StartAsync();

        var events = await EventsAsync(server, document).ToListAsync(Stop);

        Assert.Equal(["next", "complete"], events.Select(e => e.Name));
        Assert.Equal(code, (string?)events[0].Data!["errors"]![0]!["extensions"]?["code"]);
    }

    [Fact]
    public async Task A_subscription_without_a_stream_is_refused_with_what_to_do()
    {
        await using var server = await RunningServer.StartAsync();
        server.Graph.Loads.Add(MadeLoad.Of(LoadStatus.Running, 0));

        var answer = await server.AskAsync(MadeLoad.Subscription);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("text/event-stream", (string)answer.Error["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_without_news_says_that_it_lives()
    {
        await using var server = await RunningServer.StartAsync(new DocumentLimits { KeepAlive = TimeSpan.FromMilliseconds(20) });
        server.Graph.Loads.Add(MadeLoad.Of(LoadStatus.Running, 0));

        using var response = await OpenAsync(server, MadeLoad.Subscription);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Stop));
        var read = new List<string?>();
        while (read.Count(l => l == ":") < 4)
        {
            read.Add(await lines.ReadLineAsync(Stop));
        }

        Assert.Single(read, "event: next");
    }

    [Fact]
    public async Task More_streams_than_there_are_places_are_told_to_come_again()
    {
        await using var server = await RunningServer.StartAsync(new DocumentLimits { Streams = 1 });
        server.Graph.Loads.Add(MadeLoad.Of(LoadStatus.Running, 0));
        using var first = await OpenAsync(server, MadeLoad.Subscription);

        using var second = await OpenAsync(server, MadeLoad.Subscription);
        var query = await server.AskAsync("{__typename}");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal("1", second.Headers.RetryAfter?.ToString());
        Assert.Equal(HttpStatusCode.OK, query.Status);
    }

    [Fact]
    public async Task A_client_that_reads_nothing_is_cut_and_the_log_says_so()
    {
        var server = await RunningServer.StartAsync(new DocumentLimits { SendTimeout = TimeSpan.FromMilliseconds(300), ResponseBytes = 20_000_000 });
        server.Graph.Loads.Add(MadeLoad.Heavy(0));
        using var stalled = await OpenAsync(server, "subscription { loadProgress(id: \"made\") { load { files } } }");

        for (var i = 1; i < 8; i++)
        {
            await Task.Delay(300, Stop);
            server.Graph.Loads[0] = MadeLoad.Heavy(i);
        }

        var log = await server.LogAsync();
        Assert.Contains("took no message", log, StringComparison.Ordinal);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_server_that_stops_ends_its_streams()
    {
        var server = await RunningServer.StartAsync();
        server.Graph.Loads.Add(MadeLoad.Of(LoadStatus.Running, 0));
        using var response = await OpenAsync(server, MadeLoad.Subscription);

        var stopping = server.LogAsync();

        await stopping.WaitAsync(TimeSpan.FromSeconds(5), Stop);
        await server.DisposeAsync();
    }

    private static async Task<HttpResponseMessage> OpenAsync(RunningServer server, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        return await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
    }

    private static async IAsyncEnumerable<(string Name, JsonNode? Data)> EventsAsync(RunningServer server, string query)
    {
        using var response = await OpenAsync(server, query);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Stop));
        var name = "";
        while (await lines.ReadLineAsync(Stop) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line["event: ".Length..];
            }
            else if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                yield return (name, line.Length > 6 ? JsonNode.Parse(line["data: ".Length..]) : null);
            }
        }
    }
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Graph.Core.Resolution;
using Graph.Server.Commands;
using Graph.Stores;
using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Hosting;

/// <summary>A server whose real Neo4j is killed under it, and comes back.</summary>
[Collection(Neo4jServer.Turns)]
public sealed class Neo4jWeatherTests : IDisposable
{
    private const string Screen = "{ screen(lead: { id: \"1\", names: [\"Quillfeather Marine\"] }, first: 5) { stale candidates { id } } }";
    private readonly CommandPlace _place = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Screening_goes_on_while_its_neo4j_is_dead_and_what_was_acknowledged_stands_when_it_is_back()
    {
        await using var neo4j = await OwnNeo4j.StartAsync();
        await using var server = await LoadingServer.StartAsync(_place, at: PlaceOf(neo4j));
        await server.EndedAsync(await UploadAsync(server, "1", "id,name,country\n1,Quillfeather Marine,GB\n"));
        await server.The<IResolvedGraph>().RememberAsync(Stop);

        await neo4j.KillAsync();
        var during = await server.AskAsync(Screen);
        using var ready = await server.Http.GetAsync("/health/ready", Stop);
        using var refused = await PostAsync(server, "2", "id,name,country\n2,Pellucid Harbour,GB\n");
        await neo4j.StartAgainAsync();
        await ReadyAsync(server);
        var after = await server.AskAsync(Screen);
        var later = await server.EndedAsync(await UploadAsync(server, "2", "id,name,country\n2,Pellucid Harbour,GB\n"));

        Assert.Equal((true, "acme:1"), ((bool)during.Data["screen"]!["stale"]!, (string?)during.Data["screen"]!["candidates"]![0]!["id"]));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (ready.StatusCode, refused.StatusCode));
        Assert.Contains("Neo4j is away", await ready.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal((false, "acme:1"), ((bool)after.Data["screen"]!["stale"]!, (string?)after.Data["screen"]!["candidates"]![0]!["id"]));
        Assert.Equal("DONE", (string?)later["status"]);
    }

    [Fact]
    public async Task A_load_whose_neo4j_is_killed_says_so_and_goes_on_when_it_is_sent_again()
    {
        await using var neo4j = await OwnNeo4j.StartAsync();
        var leads = Enumerable.Range(0, 6000).Select(i => FormattableString.Invariant($$"""{"id":"{{i}}","kind":"Company","name":"Firm {{i}} of Harbour {{i * 7919}}"}""")).ToArray();
        var file = _place.Write("leads.jsonl", leads);
        var load = RunAsync(neo4j, "load", file, "--source", "acme", "--published", "2026-01-02", "--verbose");
        await load.Begun;

        await neo4j.KillAsync();
        var (cut, said) = await load.Ended;
        await neo4j.StartAgainAsync();
        var (code, output) = await RunAsync(neo4j, "load", file, "--source", "acme", "--published", "2026-01-02").Ended;
        var (_, verified) = await RunAsync(neo4j, "verify", "--rebuild").Ended;
        await _place.RunAsync("load", file, "--source", "acme", "--published", "2026-01-02");

        Assert.Equal(ExitCodes.Failure, cut);
        Assert.Contains("Neo4j", said, StringComparison.Ordinal);
        Assert.True(code == ExitCodes.Done, output);
        Assert.Contains((string)(await _place.RunAsync("verify")).Json["hash"]!, verified, StringComparison.Ordinal);
    }

    private StorePlace PlaceOf(OwnNeo4j neo4j) => StorePlace.Of(neo4j.Address.Server.ToString(), name => Variable(neo4j, name), TimeProvider.System, () => .5);

    private string? Variable(OwnNeo4j neo4j, string name) => name switch
    {
        "NEO4J_PASSWORD" => neo4j.Secret,
        StoreOption.Variable => neo4j.Address.Server.ToString(),
        _ => _place.Variable(name),
    };

    /// <summary>Runs a command on the test's own Neo4j; begun when its first batch stands.</summary>
    private (Task Begun, Task<(int Code, string Said)> Ended) RunAsync(OwnNeo4j neo4j, params string[] args)
    {
        var words = new HeardWriter("Batch 0 stands");
        var around = new Surroundings(words, words, TimeProvider.System, IsTerminal: false, name => Variable(neo4j, name));
        return (words.Heard, EndAsync());

        async Task<(int, string)> EndAsync() => (await CommandLine.RunAsync(args, around, Stop), words.ToString());
    }

    private static async Task<string> UploadAsync(LoadingServer server, string key, string csv)
    {
        using var response = await PostAsync(server, key, csv);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!["load"]!;
    }

    private static async Task<HttpResponseMessage> PostAsync(LoadingServer server, string key, string csv)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/loads?source=acme") { Content = new StringContent(csv, Encoding.UTF8, "text/csv") };
        request.Headers.Add("Idempotency-Key", key);
        return await server.Http.SendAsync(request, Stop);
    }

    private static async Task ReadyAsync(LoadingServer server)
    {
        while (true)
        {
            using var ready = await server.Http.GetAsync("/health/ready", Stop);
            if (ready.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(200, Stop);
        }
    }

    /// <summary>Keeps what is written, and says when some words were among it.</summary>
    private sealed class HeardWriter(string words) : StringWriter
    {
        private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Heard => _heard.Task;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains(words, StringComparison.Ordinal) == true)
            {
                _heard.TrySetResult();
            }
        }
    }
}

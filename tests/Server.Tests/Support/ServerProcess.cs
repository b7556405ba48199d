using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Server.Tests.Support;

/// <summary><c>graph serve</c> in a process of its own, asked over HTTP.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly GraphProcess _process;
    private readonly HttpClient _http;

    private ServerProcess(GraphProcess process, HttpClient http) => (_process, _http) = (process, http);

    /// <summary>Starts one on a store, with a folder of its own for uploads, and waits until it answers.</summary>
    public static async Task<ServerProcess> StartAsync(CommandPlace place, string uploads, CancellationToken cancellation)
    {
        await place.ReadyAsync();
        var url = FormattableString.Invariant($"http://127.0.0.1:{FreePort()}");
        var process = GraphProcess.StartWith(
            new Dictionary<string, string> { ["GRAPH_DATA"] = place.Path("data") }, "serve", "--store", place.Store, "--urls", url, "--uploads", place.Path(uploads));
        var server = new ServerProcess(process, new HttpClient { BaseAddress = new Uri(url) });
        await server.LiveAsync(cancellation);
        return server;
    }

    /// <summary>Uploads leads, published on a day; the load's id.</summary>
    public async Task<string> UploadAsync(string source, string key, string lines, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/loads?source={source}&published=2026-01-02") { Content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson") };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await _http.SendAsync(request, cancellation);
        var answer = await response.Content.ReadAsStringAsync(cancellation);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, answer);
        return (string)JsonNode.Parse(answer)!["load"]!;
    }

    /// <summary>Waits until a load is as far as asked, and gives it.</summary>
    public async Task<JsonNode> UntilAsync(string load, Func<JsonNode, bool> holds, CancellationToken cancellation)
    {
        while (true)
        {
            var now = (await AskAsync($"{{ load(id: \"{load}\") {{ status read stored }} }}", cancellation))["data"]?["load"];
            if (now is not null && holds(now))
            {
                return now;
            }

            await Task.Delay(50, cancellation);
        }
    }

    public async Task<JsonNode> AskAsync(string query, CancellationToken cancellation)
    {
        using var response = await _http.PostAsync("/graphql", new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"), cancellation);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellation))!;
    }

    /// <summary>Kills it as a power cut would.</summary>
    public Task KillAsync(CancellationToken cancellation) => _process.KillAsync(cancellation);

    public void Dispose()
    {
        _http.Dispose();
        _process.Dispose();
    }

    private async Task LiveAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await _http.GetStringAsync("/health/live", cancellation);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, cancellation);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

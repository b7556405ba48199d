using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Core.Model;
using Server.Tests.Support;

namespace Server.Tests.Uploads;

public sealed class KilledUploadTests : IDisposable
{
    private const int Leads = 6000;
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly CommandPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task An_accepted_upload_whose_server_is_killed_goes_on_when_the_server_starts_again()
    {
        var file = string.Join('\n', Enumerable.Range(0, Leads).Select(Lead)) + "\n";
        var (port, load) = (FreePort(), "");
        using (var first = Serve(port))
        {
            load = await UploadAsync(port, file);
            while ((await LoadAsync(port, load)) is { } begun && (long)begun["read"]! == 0)
            {
                await Task.Delay(20, Stop);
            }

            await first.KillAsync(Stop);
        }

        var kept = Directory.GetDirectories(_place.Store + ".uploads");
        using var second = Serve(port);
        var ended = await EndedAsync(port, load);
        await second.KillAsync(Stop);

        Assert.Single(kept);
        Assert.Equal(("DONE", (long)Leads), ((string)ended["status"]!, (long)ended["stored"]!));
        Assert.Equal(await OneGoHashAsync(file), (string)(await _place.RunAsync("verify")).Json["hash"]!);
    }

    private GraphProcess Serve(int port) => GraphProcess.Start("serve", "--store", _place.Store, "--urls", FormattableString.Invariant($"http://127.0.0.1:{port}"));

    private static async Task<string> UploadAsync(int port, string file)
    {
        using var http = new HttpClient { BaseAddress = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}")) };
        await LiveAsync(http);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/loads?source=acme&published=2026-01-02") { Content = new StringContent(file, Encoding.UTF8, "application/x-ndjson") };
        request.Headers.Add("Idempotency-Key", "monday");
        using var response = await http.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!["load"]!;
    }

    private static async Task<JsonNode> EndedAsync(int port, string load)
    {
        while (true)
        {
            var now = await LoadAsync(port, load);
            if ((string?)now["status"] is "DONE" or "FAILED")
            {
                return now;
            }

            await Task.Delay(50, Stop);
        }
    }

    private static async Task<JsonNode> LoadAsync(int port, string load)
    {
        using var http = new HttpClient { BaseAddress = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}")) };
        await LiveAsync(http);
        var query = JsonSerializer.Serialize(new { query = $"{{ load(id: \"{load}\") {{ status read stored }} }}" });
        using var response = await http.PostAsync("/graphql", new StringContent(query, Encoding.UTF8, "application/json"), Stop);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!["data"]!["load"]!;
    }

    private static async Task LiveAsync(HttpClient http)
    {
        while (true)
        {
            try
            {
                await http.GetStringAsync("/health/live", Stop);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, Stop);
            }
        }
    }

    private static async Task<string> OneGoHashAsync(string file)
    {
        using var place = new CommandPlace();
        await File.WriteAllTextAsync(place.Path("leads.jsonl"), file, Stop);
        await place.RunAsync("load", place.Path("leads.jsonl"), "--source", "acme", "--published", "2026-01-02");
        return (string)(await place.RunAsync("verify")).Json["hash"]!;
    }

    private static string Lead(int number) =>
        FormattableString.Invariant($$"""{"id":"{{number}}","kind":"Company","name":"{{Word(number / 3)}} {{Word(number / 3 * 31)}} Trading","phone":"+8525{{(number / 3 * 7919) % 1_000_000:D7}}"}""");

    private static string Word(int seed)
    {
        string[] syllables = ["bar", "dol", "fen", "gim", "hut", "kal", "lor", "mep"];
        var hash = StableHash.Of(seed.ToString(CultureInfo.InvariantCulture));
        return string.Concat(Enumerable.Range(0, 4).Select(i => syllables[(int)(hash >> (i * 3)) & 7]));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

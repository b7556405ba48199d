using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Storage;
using Graph.Server.Uploads;
using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Hosting;

/// <summary>A server whose store falls away: it says so, goes on with what memory can do, and loses nothing.</summary>
public sealed class AwayStoreTests : IDisposable
{
    private const string Screen = "{ screen(lead: { id: \"1\", names: [\"Quillfeather Marine\"] }, first: 5) { decision stale unread feedNumber candidates { id } } search(text: \"Quillfeather\", first: 5) { stale nodes { id } } }";
    private readonly CommandPlace _place = new();
    private readonly Weather _weather = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Screening_and_search_go_on_and_say_that_they_are_stale_and_why()
    {
        await using var server = await ServeAsync();
        var before = await server.AskAsync(Screen);

        _weather.Away = true;
        var during = await server.AskAsync(Screen);

        Assert.Equal(HttpStatusCode.OK, during.Status);
        Assert.Equal((false, true), ((bool)before.Data["screen"]!["stale"]!, (bool)during.Data["screen"]!["stale"]!));
        Assert.Equal(before.Data["screen"]!["candidates"]!.ToJsonString(), during.Data["screen"]!["candidates"]!.ToJsonString());
        Assert.Equal((true, "acme:1"), ((bool)during.Data["search"]!["stale"]!, (string?)during.Data["search"]!["nodes"]![0]!["id"]));
        Assert.Equal("The store does not answer. Start it.", (string?)during.Body["extensions"]!["stale"]!["reason"]);
    }

    [Fact]
    public async Task Readiness_says_what_is_wrong_since_when_and_where_screening_stands_and_the_process_lives()
    {
        await using var server = await ServeAsync();
        _weather.Away = true;

        using var ready = await server.Http.GetAsync("/health/ready", Stop);
        using var live = await server.Http.GetAsync("/health/live", Stop);
        var metrics = await server.Http.GetStringAsync("/metrics", Stop);
        var body = JsonNode.Parse(await ready.Content.ReadAsStringAsync(Stop))!;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        Assert.Equal(("The store does not answer. Start it.", "stale"), ((string?)body["reason"], (string?)body["store"]!["screening"]));
        Assert.True((DateTime)body["store"]!["since"]! > DateTime.UtcNow.AddMinutes(-5));
        Assert.Contains("graph_store_away 1", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readiness_and_answers_are_as_before_when_the_store_is_back()
    {
        await using var server = await ServeAsync();
        _weather.Away = true;
        await server.AskAsync(Screen);

        _weather.Away = false;
        await Task.Delay(TimeSpan.FromSeconds(1.1), Stop);
        var after = await server.AskAsync(Screen);
        using var ready = await server.Http.GetAsync("/health/ready", Stop);

        Assert.Equal((false, HttpStatusCode.OK), ((bool)after.Data["screen"]!["stale"]!, ready.StatusCode));
        Assert.Null(after.Body["extensions"]!["stale"]);
    }

    [Fact]
    public async Task An_upload_is_refused_and_not_queued_and_says_when_to_come_again()
    {
        await using var server = await ServeAsync();
        _weather.Away = true;

        using var refused = await UploadAsync(server);
        _weather.Away = false;
        await Task.Delay(TimeSpan.FromSeconds(1.1), Stop);
        using var accepted = await UploadAsync(server);
        var load = (string)JsonNode.Parse(await accepted.Content.ReadAsStringAsync(Stop))!["load"]!;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "10"), (refused.StatusCode, refused.Headers.RetryAfter?.ToString()));
        Assert.Contains("The store does not answer.", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Accepted, "DONE"), (accepted.StatusCode, (string?)(await server.EndedAsync(load))["status"]));
    }

    [Fact]
    public async Task An_accepted_upload_waits_for_the_store_and_goes_on_by_itself()
    {
        var waits = new ImpatientTime();
        await using var server = await ServeAsync(waits);
        string load;
        using (await server.The<LoadTurns>().TakeAsync(Stop))
        {
            using var accepted = await UploadAsync(server);
            load = (string)JsonNode.Parse(await accepted.Content.ReadAsStringAsync(Stop))!["load"]!;
            _weather.Away = true;
        }

        while (!server.Log.ToString().Contains("waits for the store", StringComparison.Ordinal))
        {
            await Task.Delay(20, Stop);
        }

        _weather.Away = false;
        Load? ended;
        // Not over GraphQL, whose answers this clock cuts short.
        while ((ended = await server.The<ILedger>().LoadAsync(load, Stop)) is not { Status: LoadStatus.Done })
        {
            await Task.Delay(20, Stop);
        }

        Assert.Equal(1, ended.Counts.Stored);
    }

    private async Task<LoadingServer> ServeAsync(TimeProvider? time = null)
    {
        _place.Write("leads.csv", "id,name,country", "1,Quillfeather Marine,GB");
        Assert.Equal(0, (await _place.RunAsync("load", _place.Path("leads.csv"), "--source", "acme")).Code);
        var server = await LoadingServer.StartAsync(_place, around: a => a with { Time = time ?? a.Time }, at: new WeatherPlace(_place.Place, _weather));
        await server.The<IResolvedGraph>().RememberAsync(Stop);
        return server;
    }

    private static async Task<HttpResponseMessage> UploadAsync(LoadingServer server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/loads?source=beta") { Content = new StringContent("id,name,country\n7,Pellucid Harbour,GB\n", Encoding.UTF8, "text/csv") };
        request.Headers.Add("Idempotency-Key", "monday");
        return await server.Http.SendAsync(request, Stop);
    }
}

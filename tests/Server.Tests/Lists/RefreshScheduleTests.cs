using System.Text.Json.Nodes;
using Graph.Server.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Server.Tests.Support;

namespace Server.Tests.Lists;

public sealed class RefreshScheduleTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly CommandPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_list_is_refreshed_when_its_interval_is_over_and_a_failure_is_told_and_not_fatal()
    {
        await using var publisher = await ListPublisher.StartAsync();
        publisher.Publish("/a.csv", "id,name\n1,Moranbong Pine\n", "\"1\"", DateTimeOffset.UnixEpoch.AddYears(55));
        publisher.Answer("/b.csv", http =>
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        ConfiguredList[] lists = [new("made-a", [publisher.Address("/a.csv")], "auto", 6), new("made-b", [publisher.Address("/b.csv")], "auto", 6)];
        await using var server = await LoadingServer.StartAsync(_place, lists: lists, around: a => a with { Time = time });

        await UntilAsync(() => Task.FromResult(server.The<RefreshBoard>().Last.Count == 2));
        var ready = JsonNode.Parse(await server.Http.GetStringAsync("/health/ready", Stop))!;
        var metrics = await server.Http.GetStringAsync("/metrics", Stop);
        await UntilAsync(() =>
        {
            time.Advance(TimeSpan.FromHours(1));
            return Task.FromResult(publisher.Asked.Contains(("/a.csv", 304)));
        });

        Assert.Equal("ready", (string?)ready["status"]);
        Assert.Equal(["loaded", "failed"], ready["refreshes"]!.AsArray().Select(r => (string)r!["result"]!));
        Assert.Equal(403, (int)ready["refreshes"]![1]!["status"]!);
        Assert.Contains("graph_list_refresh{source=\"made-b\",result=\"Failed\"} 1", metrics, StringComparison.Ordinal);
        Assert.Contains("made-b", server.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_age_of_a_list_is_a_metric_and_in_every_answer_that_used_it()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 12, 6, 0, 0, TimeSpan.Zero));
        var file = _place.Write("list.jsonl", """{"id":"1","kind":"Company","name":"Moranbong Pine Trading"}""");
        await _place.RunAsync("load", file, "--source", "un-sc", "--version", "v7", "--published", "2026-01-02");
        await using var server = await LoadingServer.StartAsync(_place, around: a => a with { Time = time });

        var metrics = await server.Http.GetStringAsync("/metrics", Stop);
        const string Lists = "lists { source version published ageDays }";
        var search = await server.AskAsync($"{{ search(text: \"nobody at all\", first: 1) {{ nodes {{ id }} {Lists} }} }}");
        var screen = await server.AskAsync($"{{ screen(lead: {{id: \"1\", names: [\"Nobody\"]}}, first: 1) {{ {Lists} }} }}");
        var explain = await server.AskAsync($"{{ explain(a: \"un-sc:1\", b: \"un-sc:1\") {{ {Lists} }} }}");

        Assert.Contains("graph_list_age_seconds{source=\"un-sc\"} 885600\n", metrics, StringComparison.Ordinal);
        Assert.Contains("graph_source_records{source=\"un-sc\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("graph_loads{source=\"un-sc\",status=\"Done\"} 1\n", metrics, StringComparison.Ordinal);
        var expected = """[{"source":"un-sc","version":"v7","published":"2026-01-02T00:00:00Z","ageDays":10}]""";
        Assert.All(
            [search.Data["search"], screen.Data["screen"], explain.Data["explain"]],
            a => Assert.Equal(expected, a!["lists"]!.ToJsonString().Replace("+00:00", "Z", StringComparison.Ordinal).Replace("\\u002B00:00", "Z", StringComparison.Ordinal)));
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            await Task.Delay(20, Stop);
        }
    }
}

using System.Globalization;
using Graph.Core.Model;
using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Hosting;

/// <summary>Two servers of one store that load at once, one of them killed: one graph, and nothing lost.</summary>
public abstract class TwoServersTests(TestStore kind) : IDisposable
{
    private const int Leads = 4000;
    private readonly CommandPlace _place = new(kind);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_two_servers_load_at_once_is_one_graph_though_one_is_killed_and_started_again()
    {
        using var first = await ServerProcess.StartAsync(_place, "first", Stop);
        string cut, whole;
        using (var second = await ServerProcess.StartAsync(_place, "second", Stop))
        {
            whole = await first.UploadAsync("acme", "monday", Lines(0), Stop);
            cut = await second.UploadAsync("beta", "monday", Lines(1), Stop);
            await second.UntilAsync(cut, l => (long)l["read"]! > 0, Stop);
            await second.KillAsync(Stop);
        }

        using var again = await ServerProcess.StartAsync(_place, "second", Stop);
        var ended = await Task.WhenAll(first.UntilAsync(whole, IsOver, Stop), again.UntilAsync(cut, IsOver, Stop));
        var seen = await Task.WhenAll(first.AskAsync(Search, Stop), again.AskAsync(Search, Stop));
        await Task.WhenAll(first.KillAsync(Stop), again.KillAsync(Stop));
        var verified = await _place.RunAsync("verify", "--rebuild");

        Assert.All(ended, l => Assert.Equal(("DONE", (long)Leads), ((string)l["status"]!, (long)l["stored"]!)));
        Assert.Equal(seen[0].ToJsonString(), seen[1].ToJsonString());
        Assert.True(verified.Code == 0, verified.Errors);
        Assert.Equal(await OneGoHashAsync(), (string)verified.Json["hash"]!);
    }

    private static string Search => $"{{ search(text: \"{Name(7)}\", first: 5) {{ nodes {{ id caption }} }} }}";

    private static bool IsOver(System.Text.Json.Nodes.JsonNode load) => (string?)load["status"] is "DONE" or "FAILED";

    /// <summary>The same loads one after the other, into a file.</summary>
    private static async Task<string> OneGoHashAsync()
    {
        using var place = new CommandPlace();
        foreach (var (source, shift) in new[] { ("beta", 1), ("acme", 0) })
        {
            await File.WriteAllTextAsync(place.Path(source), Lines(shift), Stop);
            await place.RunAsync("load", place.Path(source), "--format", "jsonl", "--source", source, "--published", "2026-01-02");
        }

        return (string)(await place.RunAsync("verify")).Json["hash"]!;
    }

    /// <summary>Firms of which the other source states half as well, by name and number.</summary>
    private static string Lines(int shift) => string.Concat(Enumerable.Range(shift * Leads / 2, Leads).Select(i =>
        FormattableString.Invariant($$"""{"id":"{{i}}","kind":"Company","name":"{{Name(i)}}","phone":"+8525{{(i * 7919) % 1_000_000:D7}}"}""") + "\n"));

    private static string Name(int number)
    {
        string[] syllables = ["bar", "dol", "fen", "gim", "hut", "kal", "lor", "mep", "nis", "pov", "rul", "san", "tig", "vod", "wex", "yun"];
        var hash = StableHash.Of(number.ToString(CultureInfo.InvariantCulture));
        string Word(int from) => string.Concat(Enumerable.Range(from, 3).Select(i => syllables[(int)(hash >> (i * 4)) & 15]));
        return $"{Word(0)} {Word(3)} Trading";
    }
}

public sealed class EmbeddedTwoServersTests() : TwoServersTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jTwoServersTests() : TwoServersTests(TestStore.Neo4j);

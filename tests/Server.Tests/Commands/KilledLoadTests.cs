using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Core.Model;
using Graph.Server.Commands;
using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Commands;

/// <param name="kind">Over which store.</param>
/// <param name="kills">How often; a Neo4j holds what a dead writer had begun for a minute.</param>
public abstract partial class KilledLoadTests(TestStore kind, int kills) : IDisposable
{
    private const int Leads = 8 * RecordBatch.Size;
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_load_that_is_killed_again_and_again_loses_no_batch_and_stores_none_twice()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await _place.ReadyAsync();
        var file = _place.Write("leads.jsonl", [.. Enumerable.Range(0, Leads).Select(Lead)]);
        var acknowledged = new SortedSet<int>();
        for (var round = 0; round < kills; round++)
        {
            using var process = GraphProcess.Start([.. Load(file), "--verbose", "--store", _place.Store]);
            acknowledged.UnionWith(await KillAsync(process, round, cancellation));
            Assert.Subset(await BatchesAsync(cancellation), acknowledged);
        }

        using var last = GraphProcess.Start([.. Load(file), "--store", _place.Store]);
        var (code, output, errors) = await last.EndAsync(cancellation);

        Assert.True(code == 0, errors);
        Assert.Contains($"\"stored\":{Leads},", output, StringComparison.Ordinal);
        Assert.Equal(await OneGoHashAsync(file), (string)(await _place.RunAsync("verify")).Json["hash"]!);
    }

    [Fact]
    public async Task What_another_process_loads_is_known_to_the_next_answer_of_this_one()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await _place.ReadyAsync();
        var around = new Surroundings(TextWriter.Null, TextWriter.Null, TimeProvider.System, false, _ => null);
        await using var session = await GraphSession.OpenAsync(around, _place.Place, cancellation);
        var before = await session.Graph.SearchAsync("Quillfeather", null, false, 5, cancellation);

        using var other = GraphProcess.Start(
            "load", _place.Write("leads.jsonl", """{"id":"1","kind":"Person","name":"Aldous Quillfeather"}"""), "--source", "acme", "--store", _place.Store);
        var (code, _, errors) = await other.EndAsync(cancellation);

        Assert.Empty(before);
        Assert.True(code == 0, errors);
        Assert.Equal(["acme:1"], (await session.Graph.SearchAsync("Quillfeather", null, false, 5, cancellation)).Select(h => h.Entity.ToString()));
    }

    private static string[] Load(string file) => ["load", file, "--source", "acme", "--published", "2026-01-02"];

    // Rounds end before, between and within batches: after so many acknowledgements and a while that differs from round to round.
    private static async Task<IEnumerable<int>> KillAsync(GraphProcess process, int round, CancellationToken cancellation)
    {
        var told = new List<string?>();
        for (var i = 0; i < round % 3; i++)
        {
            told.Add(await process.ReadLineAsync(cancellation));
        }

        await Task.Delay(TimeSpan.FromMilliseconds(round % 3 == 0 ? 300 + (round * 61) : round * 37 % 150), cancellation);
        told.AddRange((await process.KillAsync(cancellation)).Split('\n'));
        return told.Select(line => Acknowledgement().Match(line ?? "")).Where(m => m.Success).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
    }

    private async Task<HashSet<int>> BatchesAsync(CancellationToken cancellation)
    {
        if (!await _place.HoldsAnythingAsync())
        {
            return [];
        }

        await using var store = await _place.Place.OpenAsync(cancellation);
        var loads = await store.Ledger.LoadsAsync(cancellation);
        return loads.Count == 0 ? [] : [.. await store.Ledger.BatchesAsync(Assert.Single(loads).Id, cancellation)];
    }

    private static async Task<string> OneGoHashAsync(string file)
    {
        using var place = new CommandPlace();
        await place.RunAsync(Load(file));
        return (string)(await place.RunAsync("verify")).Json["hash"]!;
    }

    // Names of invented syllables, one in eight twice under another id, so that there is something to resolve.
    private static string Lead(int number)
    {
        string[] syllables = ["bar", "dol", "fen", "gim", "hut", "kal", "lor", "mep", "nis", "pov", "rul", "san", "tig", "vod", "wex", "yun"];
        var seed = StableHash.Of((number % 8 == 7 ? number - 1 : number).ToString(CultureInfo.InvariantCulture));
        string Name(int shift) => string.Concat(Enumerable.Range(0, 3).Select(i => syllables[(int)((seed >> (shift + (4 * i))) & 15)]));
        return FormattableString.Invariant($$"""{"id":"{{number}}","kind":"Person","name":"{{Name(0)}} {{Name(12)}}","birthDate":"{{1940 + (int)((seed >> 24) % 60)}}-0{{1 + (int)((seed >> 32) % 9)}}-1{{(int)((seed >> 40) % 9)}}"}""");
    }

    [GeneratedRegex("^Batch ([0-9]+) stands")]
    private static partial Regex Acknowledgement();
}

public sealed class EmbeddedKilledLoadTests() : KilledLoadTests(TestStore.File, kills: 10);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jKilledLoadTests() : KilledLoadTests(TestStore.Neo4j, kills: 2);

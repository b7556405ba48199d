using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Commands;

/// <summary>An undo that is killed again and again comes to the same end.</summary>
/// <param name="kind">Over which store.</param>
/// <param name="kills">How often; a Neo4j holds what a dead writer had begun for a minute.</param>
public abstract class KilledUndoTests(TestStore kind, int kills) : IDisposable
{
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_undo_killed_at_any_time_goes_on_and_leaves_the_graph_as_if_the_load_had_never_been()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await _place.RunAsync("load", _place.Write("first.jsonl", Lines(0, 300)), "--source", "acme", "--published", "2026-01-01");
        var before = (string)(await _place.RunAsync("verify")).Json["hash"]!;
        var load = (string)(await _place.RunAsync("load", _place.Write("second.jsonl", Lines(150, 4000)), "--source", "acme", "--published", "2026-01-02")).Json["load"]!;

        for (var round = 0; round < kills; round++)
        {
            using var undo = GraphProcess.Start("undo", load, "--store", _place.Store);
            await Task.Delay(TimeSpan.FromMilliseconds(400 + (round * 230)), cancellation);
            await undo.KillAsync(cancellation);
        }

        var ended = await _place.RunAsync("undo", load);
        var verified = await _place.RunAsync("verify", "--rebuild");

        Assert.Equal("undone", (string)ended.Json["status"]!);
        Assert.Equal((0, before), (verified.Code, (string)verified.Json["hash"]!));
    }

    private static string[] Lines(int from, int to) =>
        [.. Enumerable.Range(from, to - from).Select(i => FormattableString.Invariant($$"""{"id":"{{i}}","kind":"Person","name":"Zq{{i % 900}}vork Halm{{i % 700}}en","phone":"+44 20 7946 0{{i % 1000:000}}","birthDate":"19{{50 + (i % 40)}}-03-1{{i % 9}}"}"""))];
}

public sealed class EmbeddedKilledUndoTests() : KilledUndoTests(TestStore.File, kills: 6);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jKilledUndoTests() : KilledUndoTests(TestStore.Neo4j, kills: 1);

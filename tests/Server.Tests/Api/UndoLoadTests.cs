using System.Text.Json.Nodes;
using Graph.Core.Resolution;
using Graph.Server.Uploads;
using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Api;

/// <summary>Loads taken back over GraphQL: answered at once, done in the background, gone on with by the next server.</summary>
public abstract class UndoLoadTests(TestStore kind) : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_undo_is_answered_before_it_is_done_and_followed_to_its_end()
    {
        var load = await LoadAsync();
        await using var server = await LoadingServer.StartAsync(_place);

        JsonNode first, again;
        using (await server.The<LoadTurns>().TakeAsync(Stop))
        {
            first = await UndoAsync(server, load);
            again = await UndoAsync(server, load);
        }

        var ended = await server.EndedAsync(load);
        var found = await server.AskAsync("{ search(text: \"Quillfeather\", first: 3) { nodes { id } } }");

        Assert.Equal([("UNDOING", "mina"), ("UNDOING", "mina")], new[] { first, again }.Select(a => ((string)a["status"]!, (string)a["undoneBy"]!)));
        Assert.Equal("UNDONE", (string?)ended["status"]);
        Assert.Empty(found.Data["search"]!["nodes"]!.AsArray());
    }

    [Fact]
    public async Task An_undo_that_the_end_of_a_process_cut_short_goes_on_when_a_server_starts()
    {
        var load = await LoadAsync();
        await using (var cut = await LoadingServer.StartAsync(_place))
        {
            await cut.The<IResolvedGraph>().BeginUndoAsync(load, "mina", Stop);
        }

        await using var next = await LoadingServer.StartAsync(_place);

        Assert.Equal("UNDONE", (string?)(await next.EndedAsync(load))["status"]);
    }

    private static async Task<JsonNode> UndoAsync(LoadingServer server, string load) =>
        (await server.AskAsync($"mutation {{ undoLoad(input: {{ load: \"{load}\", user: \"mina\" }}) {{ load {{ status undoneBy }} }} }}")).Data["undoLoad"]!["load"]!;

    private async Task<string> LoadAsync()
    {
        var file = _place.Write("leads.csv", "id,name,country", "1,Aldous Quillfeather,GB", "2,Moranbong Pine Trading,KP");
        return (string)(await _place.RunAsync("load", file, "--source", "acme")).Json["load"]!;
    }
}

public sealed class EmbeddedUndoLoadTests() : UndoLoadTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jUndoLoadTests() : UndoLoadTests(TestStore.Neo4j);

using Graph.Core.Storage;
using Graph.Stores.Neo4j;
using Graph.Stores.Neo4j.Wire;
using Stores.Tests.Support;

namespace Stores.Tests.Neo4j;

[Collection(Neo4jServer.Turns)]
public sealed class MigrationsTests : IAsyncLifetime
{
    private static readonly Script First = Wires.Script("first/001-things");
    private static readonly Script Second = Wires.Script("first/002-more");
    private QueryApi _api = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = QueryApi.Open(Neo4jServer.Require(), Wires.Settings);
        await ForgetAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_api is not null)
        {
            await ForgetAsync();
            await _api.DisposeAsync();
        }
    }

    [Fact]
    public async Task Scripts_are_done_in_order_and_written_down()
    {
        await Migrations.ApplyAsync(_api, [First, Second], Stop);

        Assert.Equal([(First.Id, First.Hash), (Second.Id, Second.Hash)], await DoneAsync());
        Assert.Equal([("thing_name", "ONLINE"), ("thing_times", "ONLINE")], await IndexesAsync());
    }

    [Fact]
    public async Task What_is_done_is_not_done_again()
    {
        await Migrations.ApplyAsync(_api, [First], Stop);
        await Neo4jServer.ClearAsync();

        await Migrations.ApplyAsync(_api, [First, Second], Stop);

        Assert.Empty(await _api.ReadAsync(Wires.Statement("times"), new Parameters().Text("name", "first"), Stop));
        Assert.Single(await _api.ReadAsync(Wires.Statement("times"), new Parameters().Text("name", "second"), Stop));
    }

    [Fact]
    public async Task Several_servers_may_start_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Migrations.ApplyAsync(_api, [First, Second], Stop)));

        Assert.Equal([First.Id, Second.Id], (await DoneAsync()).Select(done => done.Id));
    }

    [Fact]
    public async Task A_first_try_that_was_cut_short_is_gone_on_with()
    {
        await _api.WriteAsync(First.Statements[0], new Parameters(), Stop);

        await Migrations.ApplyAsync(_api, [First, Second], Stop);

        Assert.Equal(2, (await DoneAsync()).Count);
    }

    [Fact]
    public async Task A_later_form_is_refused()
    {
        await Migrations.ApplyAsync(_api, [First, Second], Stop);

        var refused = await Assert.ThrowsAsync<StoreException>(() => Migrations.ApplyAsync(_api, [First], Stop));

        Assert.Contains("002-more", refused.Problem, StringComparison.Ordinal);
        Assert.Contains("newer program", refused.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_script_under_a_known_name_is_refused()
    {
        await Migrations.ApplyAsync(_api, [First], Stop);

        var refused = await Assert.ThrowsAsync<StoreException>(() => Migrations.ApplyAsync(_api, [Wires.Script("changed/001-things")], Stop));

        Assert.Contains("another script", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_graph_of_another_program_is_refused_and_left_as_it_is()
    {
        await _api.WriteAsync(Wires.Statement("put"), new Parameters().Text("name", "theirs"), Stop);

        var refused = await Assert.ThrowsAsync<StoreException>(() => Migrations.ApplyAsync(_api, [First], Stop));

        Assert.Contains("another program", refused.Problem, StringComparison.Ordinal);
        Assert.Empty(await IndexesAsync());
    }

    [Fact]
    public async Task The_scripts_of_this_program_can_be_done()
    {
        await Migrations.ApplyAsync(_api, Migrations.Known, Stop);
        await Migrations.ApplyAsync(_api, Migrations.Known, Stop);

        Assert.Equal(Migrations.Known.Select(script => (script.Id, script.Hash)), await DoneAsync());
    }

    private async Task<List<(string Id, string Hash)>> DoneAsync() =>
        [.. (await _api.ReadAsync(Wires.Statement("migrations"), new Parameters(), Stop)).Select(row => (row.Text("id"), row.Text("hash")))];

    private async Task<List<(string Name, string State)>> IndexesAsync() =>
        [.. (await _api.ReadAsync(Wires.Statement("indexes"), new Parameters(), Stop)).Select(row => (row.Text("name"), row.Text("state")))];

    private async Task ForgetAsync()
    {
        await Neo4jServer.ClearAsync();
        foreach (var statement in (string[])["forget", "drop-name", "drop-times"])
        {
            await _api.WriteAsync(Wires.Statement(statement), new Parameters(), CancellationToken.None);
        }
    }
}

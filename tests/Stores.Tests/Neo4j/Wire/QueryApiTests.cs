using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;
using Stores.Tests.Support;

namespace Stores.Tests.Neo4j.Wire;

[Collection(Neo4jServer.Turns)]
public sealed class QueryApiTests : IAsyncLifetime
{
    private QueryApi _api = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = QueryApi.Open(Neo4jServer.Require(), Wires.Settings);
        await Neo4jServer.ClearAsync();
    }

    public ValueTask DisposeAsync() => _api?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Values_come_back_as_they_were_sent()
    {
        var sent = new Parameters()
            .Rows("rows", [0], static (row, _) => row
                .Text("text", "\" \\ \0 \n Ø 明 \U0001F600 \uFFFF")
                .Long("whole", long.MinValue)
                .Double("real", 4)
                .Flag("flag", true)
                .Texts("texts", ["", "a"])
                .Longs("wholes", [long.MaxValue, 0])
                .Doubles("reals", [.1, double.NaN, double.NegativeInfinity, 1e300, -0.0]))
            .Bytes("bytes", [0, 255, 7]);

        var row = Assert.Single(await _api.ReadAsync(Wires.Statement("echo"), sent, Stop));

        Assert.Equal("\" \\ \0 \n Ø 明 \U0001F600 \uFFFF", row.Text("text"));
        Assert.Equal((long.MinValue, 4d, true), (row.Long("whole"), row.Double("real"), row.Flag("flag")));
        Assert.Equal(["", "a"], row.Texts("texts"));
        Assert.Equal([.1, double.NaN, double.NegativeInfinity, 1e300, -0.0], row.Doubles("reals"));
        Assert.Equal([0, 255, 7], row.Bytes("bytes"));
    }

    [Fact]
    public async Task A_value_that_is_none_is_null()
    {
        var sent = new Parameters()
            .Rows("rows", [0], static (row, _) => row.Text("text", null).Long("whole", null).Double("real", null).Flag("flag", null))
            .Bytes("bytes", []);

        var row = Assert.Single(await _api.ReadAsync(Wires.Statement("echo"), sent, Stop));

        Assert.Equal((null, null, null), (row.TextOrNull("text"), row.LongOrNull("whole"), row.DoubleOrNull("real")));
        Assert.True(row.IsNull("flag"));
        Assert.Empty(row.Bytes("bytes"));
    }

    [Fact]
    public async Task Lists_and_maps_nest()
    {
        var row = Assert.Single(await _api.ReadAsync(Wires.Statement("nested"), new Parameters().Text("text", "x"), Stop));

        Assert.Equal([1, 2], row.Rows("maps").Take(2).Select(map => map.Long("a")));
        Assert.Equal(3, row.Rows("maps")[2].Long("c"));
        Assert.Equal([1, 3], row.Lists("lists").Select(list => list.Long("0")));
        Assert.Throws<ArgumentException>(() => row.Rows("maps")[2].Long("a"));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_not_sent() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _api.ReadAsync(Wires.Statement("nested"), new Parameters().Text("text", "a\uD800b"), Stop));

    [Fact]
    public async Task Many_rows_come_whole()
    {
        var rows = await _api.ReadAsync(Wires.Statement("count"), new Parameters().Long("count", 50_000), Stop);

        Assert.Equal(50_000L * 50_001 / 2, rows.Sum(row => row.Long("number")));
    }

    [Fact]
    public async Task An_error_after_the_first_rows_is_an_error()
    {
        var failure = await Assert.ThrowsAsync<StoreException>(
            () => _api.ReadAsync(Wires.Statement("divide"), new Parameters().Long("from", 3), Stop));

        Assert.Contains("Neo.ClientError.Statement.ArithmeticError", failure.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_is_read()
    {
        await _api.WriteAsync(Wires.Statement("put"), new Parameters().Text("name", "a"), Stop);

        Assert.Equal(1, await TimesAsync("a"));
    }

    [Fact]
    public async Task A_read_cannot_write() =>
        await Assert.ThrowsAsync<StoreException>(() => _api.ReadAsync(Wires.Statement("put"), new Parameters().Text("name", "a"), Stop));

    [Fact]
    public async Task A_transaction_writes_what_it_commits()
    {
        var times = await _api.TransactAsync(
            async transaction =>
            {
                await transaction.RunAsync(Wires.Statement("put"), new Parameters().Text("name", "a"), Stop);
                var rows = await transaction.CommitAsync(Wires.Statement("put"), new Parameters().Text("name", "a"), Stop);
                return rows[0].Long("times");
            },
            Stop);

        Assert.Equal(2, times);
        Assert.Equal(2, await TimesAsync("a"));
    }

    [Fact]
    public async Task A_transaction_that_is_not_committed_writes_nothing()
    {
        await _api.TransactAsync(
            async transaction => await transaction.RunAsync(Wires.Statement("put"), new Parameters().Text("name", "a"), Stop),
            Stop);

        Assert.Null(await TimesAsync("a"));
    }

    [Fact]
    public async Task Of_two_that_wait_for_each_other_one_is_tried_again()
    {
        await LockAsync("a", "b");
        using var both = new Barrier(2);
        var tries = 0;

        await Task.WhenAll(CrossAsync("a", "b"), CrossAsync("b", "a"));

        Assert.Equal(3, tries);

        Task CrossAsync(string first, string second) => Task.Run(
            () => _api.TransactAsync(
                async transaction =>
                {
                    await transaction.RunAsync(Wires.Statement("lock"), new Parameters().Text("name", first).Text("holder", second), Stop);
                    if (Interlocked.Increment(ref tries) <= 2)
                    {
                        both.SignalAndWait(Stop);
                    }

                    await transaction.CommitAsync(Wires.Statement("lock"), new Parameters().Text("name", second).Text("holder", first), Stop);
                    return true;
                },
                Stop),
            Stop);
    }

    [Fact]
    public async Task A_server_that_is_new_enough_is_taken() => await _api.CheckAsync(Stop);

    private async Task LockAsync(params string[] names)
    {
        foreach (var name in names)
        {
            await _api.WriteAsync(Wires.Statement("lock"), new Parameters().Text("name", name).Text("holder", ""), Stop);
        }
    }

    private async Task<long?> TimesAsync(string name) =>
        await _api.ReadAsync(Wires.Statement("times"), new Parameters().Text("name", name), Stop) is [var row] ? row.Long("times") : null;
}

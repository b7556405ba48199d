using System.Diagnostics;
using Graph.Stores.Neo4j.Wire;
using Stores.Tests.Support;

namespace Stores.Tests.Neo4j.Wire;

/// <summary>A statement whose caller leaves is ended on the server, which would go on with it for hours.</summary>
[Collection(Neo4jServer.Turns)]
public sealed class CancellingTests : IAsyncLifetime
{
    private QueryApi _api = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _api = QueryApi.Open(Neo4jServer.Require(), Wires.Settings);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _api?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task No_query_runs_one_second_after_its_client_left()
    {
        using var client = new CancellationTokenSource();
        var asked = _api.ReadAsync(Wires.Statement("endless"), new Parameters(), client.Token);
        await UntilRunningAsync(1);

        await LeaveAsync(client, asked);
    }

    [Fact]
    public async Task No_query_of_a_transaction_runs_on_after_its_client_left()
    {
        using var client = new CancellationTokenSource();
        var asked = _api.TransactAsync(transaction => transaction.RunAsync(Wires.Statement("endless"), new Parameters(), client.Token), client.Token);
        await UntilRunningAsync(1);

        await LeaveAsync(client, asked);
    }

    [Fact]
    public async Task A_client_that_leaves_at_once_leaves_nothing_running()
    {
        for (var wait = 0; wait < 60; wait += 6)
        {
            using var client = new CancellationTokenSource();
            var asked = _api.ReadAsync(Wires.Statement("endless"), new Parameters(), client.Token);
            await Task.Delay(wait, Stop);

            await LeaveAsync(client, asked);
        }
    }

    [Fact]
    public async Task Only_the_statement_of_the_client_that_left_is_ended()
    {
        using var leaves = new CancellationTokenSource();
        using var stays = new CancellationTokenSource();
        var left = _api.ReadAsync(Wires.Statement("endless"), new Parameters(), leaves.Token);
        var stayed = _api.ReadAsync(Wires.Statement("endless"), new Parameters(), stays.Token);
        await UntilRunningAsync(2);

        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);

        Assert.Equal(1, await RunningAsync());
        Assert.False(stayed.IsCompleted);
        await LeaveAsync(stays, stayed);
    }

    private async Task LeaveAsync(CancellationTokenSource client, Task asked)
    {
        var watch = Stopwatch.StartNew();
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        while (await RunningAsync() > 0)
        {
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        }
    }

    private async Task UntilRunningAsync(int count)
    {
        while (await RunningAsync() < count)
        {
            await Task.Delay(20, Stop);
        }
    }

    private async Task<int> RunningAsync() => (await _api.ReadAsync(Wires.Statement("running"), new Parameters(), Stop)).Count;
}

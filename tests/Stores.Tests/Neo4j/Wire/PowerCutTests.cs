using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;
using Stores.Tests.Support;

namespace Stores.Tests.Neo4j.Wire;

/// <summary>A server that is killed, started again, and lets nothing run for long.</summary>
[Collection(Neo4jServer.Turns)]
public sealed class PowerCutTests(PowerCutTests.Server owned) : IClassFixture<PowerCutTests.Server>
{
    private const int Numbers = 400;

    private static readonly WireSettings Settings = Wires.Settings;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_see_nothing_of_a_restart_but_its_length()
    {
        var server = await owned.StartedAsync();
        await using var api = QueryApi.Open(server.Address, Settings);
        using var enough = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadUntilAsync(api, enough.Token))).ToArray();
        await Task.Delay(TimeSpan.FromSeconds(1), Stop);

        await server.KillAsync();
        await server.StartAgainAsync();

        await api.CheckAsync(Stop);
        await Task.Delay(TimeSpan.FromSeconds(1), Stop);
        await enough.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.InRange(reads, 1, int.MaxValue));
    }

    [Fact]
    public async Task What_was_acknowledged_before_a_power_cut_is_there_after_it()
    {
        var server = await owned.StartedAsync();
        await using var api = QueryApi.Open(server.Address, Settings);
        var acknowledged = 0;
        var writer = Task.Run(
            async () =>
            {
                for (var number = 0; number < Numbers; Volatile.Write(ref acknowledged, ++number))
                {
                    await api.WriteAsync(Wires.Statement("put"), new Parameters().Text("name", $"{number}"), Stop);
                }
            },
            Stop);
        while (Volatile.Read(ref acknowledged) < Numbers / 10)
        {
            await Task.Delay(5, Stop);
        }

        await server.KillAsync();
        await server.StartAgainAsync();
        await writer;

        Assert.Equal(Numbers, (await api.ReadAsync(Wires.Statement("names"), new Parameters(), Stop)).Count);
    }

    [Fact]
    public async Task The_servers_own_limit_ends_what_cannot_be_ended_by_its_marker()
    {
        var server = await owned.StartedAsync();
        await using var proxy = FaultProxy.Before(server.Address.Server);
        proxy.Order("SHOW TRANSACTIONS", Mishap.Cut);
        await using var cut = QueryApi.Open(OwnNeo4j.Through(proxy), Settings);
        await using var api = QueryApi.Open(server.Address, Settings);
        using var client = new CancellationTokenSource();
        var asked = cut.ReadAsync(Wires.Statement("endless"), new Parameters(), client.Token);
        while (await RunningAsync(api) == 0)
        {
            await Task.Delay(20, Stop);
        }

        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);

        Assert.Equal(1, await RunningAsync(api));
        await Task.Delay(TimeSpan.FromSeconds(6), Stop);
        Assert.Equal(0, await RunningAsync(api));
    }

    [Fact]
    public async Task A_statement_over_the_servers_limit_is_told_and_not_tried_again()
    {
        var server = await owned.StartedAsync();
        await using var proxy = FaultProxy.Before(server.Address.Server);
        await using var api = QueryApi.Open(OwnNeo4j.Through(proxy), Settings);

        var failure = await Assert.ThrowsAsync<StoreException>(() => api.ReadAsync(Wires.Statement("endless"), new Parameters(), Stop));

        Assert.Contains("db.transaction.timeout", failure.Mend, StringComparison.Ordinal);
        Assert.Equal(1, proxy.Seen("range(1, 100000)"));
    }

    /// <summary>One server for these tests, started by the first; it lets no statement run for more than some seconds.</summary>
    public sealed class Server : IAsyncDisposable
    {
        private OwnNeo4j? _server;

        internal async Task<OwnNeo4j> StartedAsync() => _server ??= await OwnNeo4j.StartAsync(settings: ("NEO4J_TX_TIMEOUT", "3s"));

        public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private static async Task<int> ReadUntilAsync(QueryApi api, CancellationToken enough)
    {
        for (var reads = 0; ; reads++)
        {
            if (enough.IsCancellationRequested)
            {
                return reads;
            }

            Assert.Equal(100, (await api.ReadAsync(Wires.Statement("count"), new Parameters().Long("count", 100), Stop)).Count);
        }
    }

    private static async Task<int> RunningAsync(QueryApi api) => (await api.ReadAsync(Wires.Statement("running"), new Parameters(), Stop)).Count;
}

using System.Diagnostics;
using Graph.Core.Storage;
using Graph.Stores.Neo4j;
using Graph.Stores.Neo4j.Wire;
using Stores.Tests.Support;

namespace Stores.Tests.Neo4j.Wire;

/// <summary>What bad networks do to requests, with a real server behind a proxy.</summary>
[Collection(Neo4jServer.Turns)]
public sealed class WeatherTests : IAsyncLifetime
{
    private static readonly WireSettings Quick = Wires.Settings with { Pause = TimeSpan.FromMilliseconds(20), Retrying = TimeSpan.FromSeconds(5) };
    private FaultProxy _proxy = null!;
    private QueryApi _api = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _proxy = FaultProxy.Before(Neo4jServer.Require().Server);
        _api = QueryApi.Open(Neo4jServer.At(_proxy.Url), Quick);
        await Neo4jServer.ClearAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_api is not null)
        {
            await _api.DisposeAsync();
            await _proxy.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(Mishap.Cut)]
    [InlineData(Mishap.LoseAnswer)]
    internal async Task A_read_whose_connection_is_cut_is_asked_again(Mishap mishap)
    {
        _proxy.Order("range(1, $count)", mishap, times: 2);

        Assert.Equal(3, await CountAsync(3));
        Assert.Equal(3, _proxy.Seen("range(1, $count)"));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    [InlineData(200_000)]
    public async Task An_answer_that_breaks_off_is_no_answer(int bytes)
    {
        _proxy.Order("range(1, $count)", Mishap.CutAnswer, times: 1, bytes);

        Assert.Equal(10_000, await CountAsync(10_000));
    }

    [Fact]
    public async Task A_write_whose_answer_is_lost_is_asked_again()
    {
        _proxy.Order("MERGE", Mishap.LoseAnswer, times: 1);

        var rows = await _api.WriteAsync(Wires.Statement("put"), new Parameters().Text("name", "a"), Stop);

        // It ran twice: what a store writes has to be such that this is the same.
        Assert.Equal(2, rows[0].Long("times"));
    }

    [Fact]
    public async Task A_lost_commit_is_asked_again()
    {
        _proxy.Order("/commit", Mishap.LoseAnswer, times: 1);
        var known = new List<bool>();

        await _api.TransactAsync(
            async transaction =>
            {
                var there = (await transaction.RunAsync(Wires.Statement("times"), new Parameters().Text("name", "a"), Stop)).Count > 0;
                known.Add(there);
                if (!there)
                {
                    await transaction.CommitAsync(Wires.Statement("put"), new Parameters().Text("name", "a"), Stop);
                }

                return there;
            },
            Stop);

        Assert.Equal([false, true], known);
        Assert.Equal(1, (await _api.ReadAsync(Wires.Statement("times"), new Parameters().Text("name", "a"), Stop))[0].Long("times"));
    }

    [Fact]
    public async Task A_commit_that_stays_lost_says_that_nobody_knows()
    {
        _proxy.Order("/commit", Mishap.LoseAnswer);

        var failure = await Assert.ThrowsAsync<StoreException>(() => PutAsync(Quick with { Retrying = TimeSpan.Zero }));

        Assert.Contains("not known whether it stands", failure.Problem, StringComparison.Ordinal);
        Assert.Contains("not written twice", failure.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transaction_cut_in_the_middle_is_begun_anew_and_leaves_no_lock()
    {
        _proxy.Order("MERGE", Mishap.LoseAnswer, times: 1);

        await PutAsync(Quick);

        Assert.Equal(1, (await _api.ReadAsync(Wires.Statement("times"), new Parameters().Text("name", "a"), Stop))[0].Long("times"));
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_and_its_statement_ended()
    {
        _proxy.Order("range(1, 100000)", Mishap.HoldAnswer);
        await using var hasty = QueryApi.Open(_api.Address, Quick with { Patience = TimeSpan.FromMilliseconds(500), Retrying = TimeSpan.Zero });

        var failure = await Assert.ThrowsAsync<StoreException>(() => hasty.ReadAsync(Wires.Statement("endless"), new Parameters(), Stop));

        Assert.Contains("said nothing", failure.Problem, StringComparison.Ordinal);
        Assert.Empty(await _api.ReadAsync(Wires.Statement("running"), new Parameters(), Stop));
    }

    [Fact]
    public async Task A_server_that_is_away_is_named_with_what_to_do()
    {
        _proxy.GoAway();
        var watch = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<StoreException>(() => _api.CheckAsync(Stop));

        Assert.Equal($"Neo4j is away. Nothing listens at that address. Store: {_api.Address}. Start it, or see what stands between; then try again.", failure.Message);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_wrong_password_is_named_and_not_shown()
    {
        await using var api = QueryApi.Open(
            Neo4jAddress.Of(_proxy.Url, name => name == "NEO4J_PASSWORD" ? "wrong-secret" : null), Quick);

        var failure = await Assert.ThrowsAsync<StoreException>(() => api.CheckAsync(Stop));

        Assert.Contains("NEO4J_PASSWORD", failure.Mend, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_go_on_when_connections_at_rest_were_cut()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CountAsync(100)));
        _proxy.CutAll();

        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CountAsync(100)));

        Assert.All(counts, count => Assert.Equal(100, count));
    }

    [Fact]
    public async Task A_transaction_at_rest_says_that_it_is_still_wanted()
    {
        await using var api = QueryApi.Open(_api.Address, Quick with { KeepAlive = TimeSpan.FromMilliseconds(50) });
        await api.TransactAsync(
            async transaction =>
            {
                await transaction.RunAsync(Wires.Statement("put"), new Parameters().Text("name", "a"), Stop);
                var before = _proxy.Seen("/query/v2/tx/");
                while (_proxy.Seen("/query/v2/tx/") < before + 3)
                {
                    await Task.Delay(20, Stop);
                }

                await transaction.CommitAsync(Stop);
                return true;
            },
            Stop);

        Assert.Single(await _api.ReadAsync(Wires.Statement("times"), new Parameters().Text("name", "a"), Stop));
    }

    [Fact]
    public async Task A_transaction_that_the_server_gave_up_is_begun_anew()
    {
        var tries = 0;

        await _api.TransactAsync(
            async transaction =>
            {
                await transaction.RunAsync(Wires.Statement("put"), new Parameters().Text("name", "a"), Stop);
                if (++tries == 1)
                {
                    await transaction.RollBackAsync();
                }

                await transaction.CommitAsync(Stop);
                return true;
            },
            Stop);

        Assert.Equal(2, tries);
        Assert.Equal(1, (await _api.ReadAsync(Wires.Statement("times"), new Parameters().Text("name", "a"), Stop))[0].Long("times"));
    }

    [Fact]
    public async Task A_read_names_the_write_before_it()
    {
        await _api.WriteAsync(Wires.Statement("put"), new Parameters().Text("name", "a"), Stop);
        Assert.Equal(0, _proxy.Seen("\"bookmarks\":[\"FB:"));

        await CountAsync(1);

        Assert.Equal(1, _proxy.Seen("\"accessMode\":\"READ\",\"bookmarks\":[\"FB:"));
    }

    private async Task<int> CountAsync(int count) =>
        (await _api.ReadAsync(Wires.Statement("count"), new Parameters().Long("count", count), Stop)).Count;

    private async Task PutAsync(WireSettings settings)
    {
        await using var api = QueryApi.Open(_api.Address, settings);
        await api.TransactAsync(
            async transaction =>
            {
                await transaction.RunAsync(Wires.Statement("put"), new Parameters().Text("name", "a"), Stop);
                await transaction.CommitAsync(Stop);
                return true;
            },
            Stop);
    }
}

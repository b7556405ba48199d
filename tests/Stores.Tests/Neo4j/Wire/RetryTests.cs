using Graph.Stores.Neo4j.Wire;
using Stores.Tests.Support;

namespace Stores.Tests.Neo4j.Wire;

public sealed class RetryTests
{
    private readonly HastyClock _clock = new();
    private int _tries;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pauses_double_from_one_second()
    {
        await FailingAsync(new QueryError("Neo.TransientError.Transaction.DeadlockDetected", ""), times: 4, chance: .5);

        Assert.Equal([1, 2, 4, 8], _clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Theory]
    [InlineData(0, .8)]
    [InlineData(1, 1.2)]
    public async Task A_pause_differs_by_a_fifth_at_most(double chance, double seconds)
    {
        await FailingAsync(new QueryError("Neo.TransientError.General.DatabaseUnavailable", ""), times: 1, chance);

        Assert.Equal(seconds, Assert.Single(_clock.Pauses).TotalSeconds, 6);
    }

    [Fact]
    public async Task It_ends_once_thirty_seconds_have_gone()
    {
        await Assert.ThrowsAsync<QueryException>(() => FailingAsync(new QueryError("Neo.TransientError.Transaction.DeadlockDetected", ""), times: 100, chance: .5));

        // 1 + 2 + 4 + 8 + 16 = 31: the sixth try is the last.
        Assert.Equal(6, _tries);
    }

    [Theory]
    [InlineData("Neo.ClientError.Statement.SyntaxError")]
    [InlineData("Neo.ClientError.Transaction.Terminated")]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut")]
    [InlineData("Neo.TransientError.Transaction.Terminated")]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped")]
    [InlineData("Neo.DatabaseError.General.UnknownError")]
    public async Task What_will_not_pass_is_not_tried_again(string code)
    {
        await Assert.ThrowsAsync<QueryException>(() => FailingAsync(new QueryError(code, ""), times: 1, chance: .5));

        Assert.Empty(_clock.Pauses);
    }

    [Fact]
    public async Task A_lost_connection_is_tried_again()
    {
        await FailingAsync(() => new LostConnectionException("The connection was cut.", sent: true), times: 1, chance: .5);

        Assert.Equal(2, _tries);
    }

    [Fact]
    public async Task Once_a_server_is_known_to_be_away_each_call_tries_once_until_one_goes_well()
    {
        var retry = new Retry(new WireSettings(_clock, () => .5));
        await Assert.ThrowsAsync<LostConnectionException>(() => retry.RunAsync(AwayAsync, Stop));
        var before = _tries;

        await Assert.ThrowsAsync<LostConnectionException>(() => retry.RunAsync(AwayAsync, Stop));
        Assert.Equal(before + 1, _tries);

        await retry.RunAsync(_ => Task.FromResult(0), Stop);
        await Assert.ThrowsAsync<LostConnectionException>(() => retry.RunAsync(AwayAsync, Stop));
        Assert.Equal(before + 1 + before, _tries);
    }

    private Task<int> AwayAsync(CancellationToken cancellation)
    {
        _tries++;
        return Task.FromException<int>(new LostConnectionException("Nothing listens.", sent: false));
    }

    private Task<int> FailingAsync(QueryError error, int times, double chance) => FailingAsync(() => new QueryException(error), times, chance);

    private Task<int> FailingAsync(Func<Exception> failure, int times, double chance) =>
        new Retry(new WireSettings(_clock, () => chance)).RunAsync(_ => ++_tries <= times ? Task.FromException<int>(failure()) : Task.FromResult(_tries), Stop);
}

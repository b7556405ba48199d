using Graph.Server.Api.Transport;
using GraphQL;

namespace Server.Tests.Api;

public sealed class OutboxTests
{
    [Fact]
    public async Task A_client_that_lets_the_outbox_fill_reads_what_waited_and_then_why_no_more_comes()
    {
        var outbox = new Outbox(2);
        ExecutionResult[] events = [new(), new(), new()];

        Array.ForEach(events, outbox.OnNext);
        var read = await outbox.ReadAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(events[..2], read[..2]);
        Assert.Equal("SLOW_CLIENT", Assert.Single(read[2].Errors!).Code);
        Assert.Equal(3, read.Count);
    }
}

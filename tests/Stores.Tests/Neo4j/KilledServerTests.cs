using Graph.Core.Storage;
using Graph.Stores.Neo4j;
using Stores.Tests.Support;

namespace Stores.Tests.Neo4j;

/// <summary>Design rule 9 where the server dies: no acknowledged batch is lost, none is there twice, none in part.</summary>
[Collection(Neo4jServer.Turns)]
public sealed class KilledServerTests
{
    private const int Batches = 60;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_load_goes_on_after_its_server_was_killed()
    {
        await using var server = await OwnNeo4j.StartAsync();
        await using var store = await Neo4jStore.OpenAsync(server.Address, TimeProvider.System, () => .5, Stop);
        await store.CommitAsync(new GraphChange { BasedOn = 0, Load = Sample.Load() }, Stop);
        using var begun = new SemaphoreSlim(0);

        var load = Task.Run(() => LoadAsync(store, begun), Stop);
        await begun.WaitAsync(Stop);
        await server.KillAsync();
        await server.StartAgainAsync();
        var outcomes = await load;

        Assert.All(outcomes, outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        Assert.Equal(Enumerable.Range(0, Batches), (await store.BatchesAsync("load-1", Stop)).Order());
        Assert.Equal(Batches * WriterProcess.BatchSize, (await store.TotalsAsync(Stop)).Records["leads"]);
        Assert.Equal(Batches + 1, await store.FeedNumberAsync(Stop));
    }

    private static async Task<List<CommitOutcome>> LoadAsync(Neo4jStore store, SemaphoreSlim begun)
    {
        var outcomes = new List<CommitOutcome>();
        for (var number = 0; number < Batches; number++)
        {
            outcomes.Add((await store.CommitAsync(WriterProcess.Batch(number), Stop)).Outcome);
            if (number == Batches / 4)
            {
                begun.Release();
            }
        }

        return outcomes;
    }
}

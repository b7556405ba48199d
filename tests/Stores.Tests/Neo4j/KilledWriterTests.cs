using System.Globalization;
using Graph.Core.Storage;
using Stores.Tests.Support;

namespace Stores.Tests.Neo4j;

/// <summary>Design rule 9 where a writer dies: what it acknowledged stands, nothing stands in part, and the next writer's turn comes.</summary>
[Collection(Neo4jServer.Turns)]
public sealed class KilledWriterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_writer_loses_nothing_it_acknowledged_and_does_not_keep_the_next_one_out()
    {
        await using var place = new Neo4jPlace();
        await using var store = await place.OpenAsync();
        var acknowledged = -1;
        foreach (var lines in new[] { 1, 7, 23 })
        {
            acknowledged = await WriteAndKillAsync(lines);
        }

        var number = (await store.Ledger.BatchesAsync("load-1", Stop)).Count;
        var next = await store.Records.CommitAsync(WriterProcess.Batch(number), Stop);

        Assert.Equal(CommitOutcome.Committed, next.Outcome);
        Assert.InRange(acknowledged, 30, number - 1);
        Assert.Equal(Enumerable.Range(0, number + 1), (await store.Ledger.BatchesAsync("load-1", Stop)).Order());
        Assert.Equal((number + 1) * WriterProcess.BatchSize, (await store.Records.TotalsAsync(Stop)).Records["leads"]);
    }

    /// <summary>Lets a process acknowledge some batches, and kills it in the middle of the next.</summary>
    private static async Task<int> WriteAndKillAsync(int lines)
    {
        var acknowledged = -1;
        using var writer = WriterProcess.Start(Neo4jServer.Require().Server.ToString());
        try
        {
            for (var i = 0; i < lines; i++)
            {
                acknowledged = int.Parse((await writer.StandardOutput.ReadLineAsync(Stop))!, CultureInfo.InvariantCulture);
            }
        }
        finally
        {
            writer.Kill();
            await writer.WaitForExitAsync(CancellationToken.None);
        }

        return acknowledged;
    }
}

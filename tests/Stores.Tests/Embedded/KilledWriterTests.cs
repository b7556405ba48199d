using System.Globalization;
using Graph.Stores.Embedded;
using Stores.Tests.Support;

namespace Stores.Tests.Embedded;

/// <summary>Design rule 9 under kill -9: no acknowledged batch is lost, none is there twice, none in part.</summary>
public sealed class KilledWriterTests
{
    [Fact]
    public async Task A_killed_writer_loses_nothing_it_acknowledged_and_leaves_no_half_batch()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var place = new EmbeddedPlace();
        var acknowledged = -1;
        foreach (var lines in new[] { 1, 7, 23 })
        {
            using var writer = WriterProcess.Start(place.File);
            try
            {
                for (var i = 0; i < lines; i++)
                {
                    acknowledged = int.Parse((await writer.StandardOutput.ReadLineAsync(stop))!, CultureInfo.InvariantCulture);
                }
            }
            finally
            {
                writer.Kill();
                await writer.WaitForExitAsync(CancellationToken.None);
            }
        }

        await using var store = await EmbeddedStore.OpenAsync(place.File, stop);
        var batches = await store.BatchesAsync("load-1", stop);
        var totals = await store.TotalsAsync(stop);

        Assert.True(acknowledged >= 30);
        Assert.Equal(Enumerable.Range(0, batches.Count), batches.Order());
        Assert.InRange(acknowledged, 0, batches.Count - 1);
        Assert.Equal(batches.Count * WriterProcess.BatchSize, totals.Records["leads"]);
        Assert.Equal(batches.Count + 1, await store.FeedNumberAsync(stop));
    }
}

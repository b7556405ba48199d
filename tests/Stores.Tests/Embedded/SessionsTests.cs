using Graph.Stores.Embedded;

namespace Stores.Tests.Embedded;

public sealed class SessionsTests
{
    [Fact]
    public async Task A_statement_ends_when_its_reader_no_longer_waits_and_the_next_reader_is_not_disturbed()
    {
        var folder = Directory.CreateTempSubdirectory("graph-sessions-");
        await using (var store = await EmbeddedStore.OpenAsync(Path.Combine(folder.FullName, "graph.db"), TestContext.Current.CancellationToken))
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            const string Endless = "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number) SELECT count(*) FROM number";

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Sessions.ReadAsync(s => s.Number(Endless), stop.Token));

            Assert.Equal(0, await store.FeedNumberAsync(TestContext.Current.CancellationToken));
        }

        folder.Delete(recursive: true);
    }
}

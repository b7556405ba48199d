using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j;

/// <summary>The one row of a statement about the head or the turns, of which a graph has one each.</summary>
internal static class LoneRow
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Asks again for a moment where none is found: a reader can miss a node while another transaction that changes it is made to stand.</summary>
    /// <exception cref="StoreException">It is not there: the database was emptied while the store was open.</exception>
    public static async Task<Row> OfAsync(Func<Task<List<Row>>> ask, Neo4jAddress address, TimeProvider time, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await ask().ConfigureAwait(false) is [var row, ..])
            {
                return row;
            }

            if (attempt == Attempts)
            {
                throw new StoreException(
                    "The graph has lost the node that says where it stands: somebody emptied the database.", $"{address}", "Start this program again, which makes a new graph, or restore a backup.");
            }

            await Task.Delay(Pause, time, cancellation).ConfigureAwait(false);
        }
    }
}

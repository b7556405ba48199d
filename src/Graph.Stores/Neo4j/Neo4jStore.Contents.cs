using System.Runtime.CompilerServices;
using Graph.Core.Copying;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Reading;

namespace Graph.Stores.Neo4j;

/// <content>Everything the graph holds, for backups and copies.</content>
public sealed partial class Neo4jStore
{
    /// <inheritdoc/>
    /// <remarks>
    /// Neo4j keeps no snapshots, so writers wait while everything is read into a temporary file, which needs about a tenth of the room of the texts;
    /// it is gone when the items were read, or given up.
    /// </remarks>
    public async IAsyncEnumerable<StoredItem> ContentsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var file = new FileStream(
            Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        var spool = new ItemSpool(file);
        await _committing.AloneAsync(() => spool.WriteAsync(new ContentPages(_api).AllAsync(cancellation), cancellation), cancellation).ConfigureAwait(false);
        await foreach (var item in spool.ReadAsync(cancellation).ConfigureAwait(false))
        {
            yield return item;
        }
    }
}

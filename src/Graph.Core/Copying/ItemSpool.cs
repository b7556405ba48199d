using System.IO.Compression;
using System.Runtime.CompilerServices;
using Graph.Core.Storage;

namespace Graph.Core.Copying;

/// <summary>Contents set down as fast as a store gives them, and read again at the pace of whoever takes them: what a store keeps still meanwhile, it does for as short as can be.</summary>
/// <param name="file">Where to: empty, writable, and can seek. It is the caller's.</param>
public sealed class ItemSpool(Stream file)
{
    /// <summary>Sets items down.</summary>
    public async Task WriteAsync(IAsyncEnumerable<StoredItem> items, CancellationToken cancellation)
    {
        file.SetLength(0);
        await using var packed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        await foreach (var item in items.WithCancellation(cancellation).ConfigureAwait(false))
        {
            await packed.WriteAsync(BackupLines.Write(BackupItem.Of(item)), cancellation).ConfigureAwait(false);
            await packed.WriteAsync(BackupLines.LineEnd, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Reads them in the order in which they were set down.</summary>
    public async IAsyncEnumerable<StoredItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        file.Position = 0;
        using var lines = new LineBytes(new GZipStream(file, CompressionMode.Decompress, leaveOpen: true));
        while (lines.Next() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return ((BackupItem)BackupLines.Read(line.Span)).Item!;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}

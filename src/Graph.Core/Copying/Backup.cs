using System.IO.Compression;
using System.Security.Cryptography;
using Graph.Core.Storage;

namespace Graph.Core.Copying;

/// <summary>Writes a backup: JSON lines in gzip, from either store, readable without this program.</summary>
public static class Backup
{
    /// <summary>Writes everything a store holds, as of one commit.</summary>
    /// <param name="contents">The store.</param>
    /// <param name="model">Hash of the card that the graph was resolved with.</param>
    /// <param name="output">Where to; left open.</param>
    /// <param name="progress">Told how many items were written, now and then.</param>
    public static async Task<BackupSummary> WriteAsync(IStoreContents contents, string model, Stream output, Action<long>? progress, CancellationToken cancellation)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (proof, items) = (new ContentsProof(contents, model), 0L);
        await using var packed = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        await LineAsync(new BackupHead(BackupLines.Form, model)).ConfigureAwait(false);
        await foreach (var item in proof.ContentsAsync(cancellation).ConfigureAwait(false))
        {
            await LineAsync(BackupItem.Of(item)).ConfigureAwait(false);
            items++;
            progress?.Invoke(items);
        }

        var summary = proof.Summary!;
        await LineAsync(new BackupEnd(items, Convert.ToHexStringLower(sha.GetCurrentHash()), summary.GraphHash)).ConfigureAwait(false);
        return summary;

        async Task LineAsync(BackupLine line)
        {
            var bytes = BackupLines.Write(line);
            sha.AppendData(bytes);
            sha.AppendData(BackupLines.LineEnd);
            await packed.WriteAsync(bytes, cancellation).ConfigureAwait(false);
            await packed.WriteAsync(BackupLines.LineEnd, cancellation).ConfigureAwait(false);
        }
    }
}

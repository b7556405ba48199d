using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Graph.Core.Storage;

namespace Graph.Core.Copying;

/// <summary>Reads a backup. Every byte is checked before any of it is taken for true.</summary>
/// <param name="name">The file, for messages.</param>
/// <param name="open">Opens it from its beginning; the reader disposes the stream.</param>
public sealed class BackupReader(string name, Func<Stream> open) : IStoreContents
{
    /// <summary>Reads the whole file and proves it: its lines, their checksum, and the graph's hash.</summary>
    /// <exception cref="DamagedBackupException">It is no backup, of another form, cut, or changed.</exception>
    public BackupSummary Check()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var tally = new BackupTally();
        ContentsHash? hash = null;
        try
        {
            var (model, before, end) = ("", "", (BackupEnd?)null);
            foreach (var (line, bytes, number) in Lines())
            {
                Refuse(end is not null, number, "text follows its end");
                Refuse(number == 1 != line is BackupHead, number, "its head is not its first line");
                if (line is BackupHead head)
                {
                    Refuse(head.Form != BackupLines.Form, number, $"it is of form {head.Form}, and this program reads form {BackupLines.Form}: use the program that wrote it");
                    hash = new ContentsHash(model = head.Model);
                }
                else if (line is BackupItem { Item: { } item })
                {
                    hash!.Add(item);
                    tally.Add(item);
                }

                end = line as BackupEnd;
                before = end is null ? before : Convert.ToHexStringLower(sha.GetCurrentHash());
                sha.AppendData(bytes.Span);
                sha.AppendData("\n"u8);
            }

            Refuse(end is null, null, "it breaks off before its end");
            Refuse(end!.Items != tally.Items || end.Sha256 != before, null, "its checksum is not that of its lines: some of it was changed");
            var summary = tally.Summary(model, hash!.Finish());
            Refuse(summary.GraphHash != end.GraphHash, null, "the graph in it is not the one that was backed up");
            return summary;
        }
        finally
        {
            hash?.Dispose();
        }
    }

    /// <summary>The contents; of a file that <see cref="Check"/> has proven.</summary>
    public async IAsyncEnumerable<StoredItem> ContentsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (line, _, _) in Lines())
        {
            cancellation.ThrowIfCancellationRequested();
            if (line is BackupItem { Item: { } item })
            {
                yield return item;
            }
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private IEnumerable<(BackupLine Line, ReadOnlyMemory<byte> Bytes, long Number)> Lines()
    {
        using var lines = new LineBytes(new GZipStream(open(), CompressionMode.Decompress));
        for (var number = 1L; Next(lines, number) is { } bytes; number++)
        {
            yield return (Read(bytes.Span, number), bytes, number);
        }
    }

    private ReadOnlyMemory<byte>? Next(LineBytes lines, long number)
    {
        try
        {
            return lines.Next();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw Damaged(number, "it is no gzip file, or damaged there", e);
        }
    }

    private BackupLine Read(ReadOnlySpan<byte> bytes, long number)
    {
        try
        {
            return BackupLines.Read(bytes);
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or NotSupportedException)
        {
            throw Damaged(number, "the line is not one of a backup", e);
        }
    }

    private void Refuse(bool wrong, long? line, string why)
    {
        if (wrong)
        {
            throw Damaged(line, why, null);
        }
    }

    private DamagedBackupException Damaged(long? line, string why, Exception? inner) =>
        new($"{name} cannot be restored{(line is { } number ? $" (line {number})" : "")}: {why}. Nothing was written; take another backup.", inner);
}

using System.Security.Cryptography;
using System.Text.Json;

namespace Graph.Server.Uploads;

/// <summary>A body on the disk that is no upload yet.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
internal sealed record ReceivedBody(string Path, string Hash) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}

/// <summary>The folder in which bodies wait for their load, each upload in a folder of its own with a note of what it is; what stands there survives a kill.</summary>
/// <remarks>One server of a store has the folder: the lock on it is let go when its process ends, however it ends.</remarks>
internal sealed class UploadSpool : IDisposable
{
    private const string Note = "upload.json";
    private const string Partial = ".part";
    private readonly UploadLimits _limits;
    private readonly FileStream? _lock;
    private int _received;

    public UploadSpool(UploadLimits limits)
    {
        _limits = limits;
        Directory.CreateDirectory(limits.Folder);
        try
        {
            _lock = new FileStream(Path.Combine(limits.Folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return;
        }

        foreach (var rest in Directory.EnumerateFiles(limits.Folder, "*" + Partial))
        {
            File.Delete(rest);
        }
    }

    /// <summary>Whether this server has the folder; another one of the same store may.</summary>
    public bool IsOurs => _lock is not null;

    /// <summary>Receives a body, whole and on the disk when it returns.</summary>
    /// <exception cref="UploadRefusedException">It is too large, or is not what it says.</exception>
    public async Task<ReceivedBody> ReceiveAsync(Stream body, bool packed, CancellationToken cancellation)
    {
        var path = Path.Combine(_limits.Folder, $"body-{Interlocked.Increment(ref _received)}{Partial}");
        try
        {
            await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
            var hash = await CopyAsync(body, file, packed, cancellation);
            file.Flush(flushToDisk: true);
            return new ReceivedBody(path, hash);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Keeps a body as an upload; it stands when this returns.</summary>
    public void Keep(Upload upload, ReceivedBody body)
    {
        var folder = FolderOf(upload);
        Directory.CreateDirectory(folder);
        File.Move(body.Path, FileOf(upload), overwrite: true);
        // The note last, and by a rename: a folder without one is no upload.
        var draft = Path.Combine(folder, Note + Partial);
        using (var file = new FileStream(draft, FileMode.Create))
        {
            JsonSerializer.Serialize(file, upload);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, Path.Combine(folder, Note), overwrite: true);
    }

    /// <summary>The uploads that stand, oldest first.</summary>
    public IReadOnlyList<Upload> Standing() =>
    [
        .. Directory.EnumerateDirectories(_limits.Folder)
            .Select(d => Path.Combine(d, Note)).Where(File.Exists)
            .Select(Read).OfType<Upload>()
            .OrderBy(u => u.Load.StartedAt).ThenBy(u => u.Load.Id, StringComparer.Ordinal),
    ];

    /// <summary>The file of an upload's body.</summary>
    public string FileOf(Upload upload) => Path.Combine(FolderOf(upload), upload.File);

    /// <summary>Whether an upload's body is still here.</summary>
    public bool Has(Upload upload) => File.Exists(FileOf(upload));

    /// <summary>Lets go of an upload whose load has ended.</summary>
    public void Remove(Upload upload)
    {
        if (Directory.Exists(FolderOf(upload)))
        {
            Directory.Delete(FolderOf(upload), recursive: true);
        }
    }

    public void Dispose() => _lock?.Dispose();

    private string FolderOf(Upload upload) => Path.Combine(_limits.Folder, upload.Load.Id);

    private static Upload? Read(string note)
    {
        using var file = File.OpenRead(note);
        return JsonSerializer.Deserialize<Upload>(file);
    }

    private async Task<string> CopyAsync(Stream body, FileStream file, bool packed, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        var length = 0L;
        for (var read = await body.ReadAtLeastAsync(buffer, 2, throwOnEndOfStream: false, cancellation); read > 0; read = await body.ReadAsync(buffer, cancellation))
        {
            if (length == 0 && packed && buffer.AsSpan(0, read) is not [0x1F, 0x8B, ..])
            {
                throw new UploadRefusedException(StatusCodes.Status400BadRequest, "The body is said to be gzip and is not.", "Content-Encoding", "Pack it, or leave the header out.");
            }

            length += read;
            ThrowIfOver(length);
            hash.AppendData(buffer.AsSpan(0, read));
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return length > 0
            ? Convert.ToHexStringLower(hash.GetHashAndReset())
            : throw new UploadRefusedException(StatusCodes.Status400BadRequest, "The body is empty.", "body", "Send the file as the body (curl --data-binary @FILE).");
    }

    /// <summary>Refuses a body that is, or says it is, too large.</summary>
    public void ThrowIfOver(long length)
    {
        if (length > _limits.Bytes)
        {
            throw new UploadRefusedException(
                StatusCodes.Status413PayloadTooLarge,
                FormattableString.Invariant($"The body is larger than {_limits.Bytes:N0} bytes."),
                "body",
                "Pack it with gzip, send it in parts as loads of their own, or raise --upload-limit where the server is started.");
        }
    }
}

using System.Security.Cryptography;
using Graph.Core.Sources;

namespace Graph.Server.Commands;

/// <summary>The files of one load. Only the server opens files; readers are given the way to.</summary>
internal sealed class InputFiles
{
    // How gzip begins: packed files say themselves where they end.
    private static readonly byte[] Packed = [0x1F, 0x8B];

    private readonly List<FileInfo> _files;
    private readonly long _length;
    private long _read;

    private InputFiles(List<FileInfo> files)
    {
        _files = files;
        _length = Math.Max(1, files.Sum(f => f.Length));
        Sources = [.. files.Select(f => new SourceFile(f.Name, () => Open(f)))];
    }

    /// <summary>What readers are given, in a fixed order, so that the same files make the same batches.</summary>
    public IReadOnlyList<SourceFile> Sources { get; }

    public IReadOnlyList<string> Names => [.. _files.Select(f => f.Name)];

    /// <summary>Files as named, and the files of folders (those hidden left out), by path.</summary>
    /// <exception cref="UsageException">One is not there.</exception>
    public static InputFiles Of(IEnumerable<string> paths) => new(
        [.. paths.SelectMany(Expand).DistinctBy(f => f.FullName).OrderBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.FullName, StringComparer.Ordinal)]);

    /// <summary>How much of the files has been read since <see cref="Rewind"/>, 0..1; readers of two passes reach 1 in the first.</summary>
    public double Fraction() => Math.Min(1, (double)Interlocked.Read(ref _read) / _length);

    /// <summary>Counts what is read from nought again.</summary>
    public void Rewind() => Interlocked.Exchange(ref _read, 0);

    /// <summary>The last byte of each file; null of one that is packed or empty.</summary>
    public IEnumerable<(SourceFile File, byte? Last)> Ends() => Sources.Zip(_files, (source, file) => (source, Last(file)));

    /// <summary>SHA-256 of each file's bytes.</summary>
    public async Task<IReadOnlyList<string>> HashesAsync(CancellationToken cancellation)
    {
        var hashes = new List<string>();
        foreach (var file in _files)
        {
            await using var stream = file.OpenRead();
            hashes.Add(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)));
        }

        return hashes;
    }

    private static byte? Last(FileInfo file)
    {
        using var stream = file.OpenRead();
        if (stream.Length == 0 || (stream.ReadByte() == Packed[0] && stream.ReadByte() == Packed[1]))
        {
            return null;
        }

        stream.Seek(-1, SeekOrigin.End);
        return (byte)stream.ReadByte();
    }

    private static IEnumerable<FileInfo> Expand(string path)
    {
        if (Directory.Exists(path))
        {
            var files = new DirectoryInfo(path).GetFiles().Where(f => !f.Name.StartsWith('.')).ToList();
            return files.Count > 0 ? files : throw new UsageException($"The folder {path} holds no files.");
        }

        return File.Exists(path) ? [new FileInfo(path)] : throw new UsageException($"There is no file or folder {path}.");
    }

    private CountedFile Open(FileInfo file) => new(file.FullName, count => Interlocked.Add(ref _read, count));

    private sealed class CountedFile(string path, Action<int> count) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan)
    {
        public override int Read(Span<byte> buffer) => Counted(base.Read(buffer));

        public override int Read(byte[] buffer, int offset, int count) => Counted(base.Read(buffer, offset, count));

        private int Counted(int read)
        {
            count(read);
            return read;
        }
    }
}

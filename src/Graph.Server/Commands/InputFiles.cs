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
    private readonly long[] _reached;

    private InputFiles(List<FileInfo> files)
    {
        _files = files;
        _reached = new long[files.Count];
        _length = Math.Max(1, files.Sum(f => f.Length));
        Sources = [.. files.Select((f, i) => new SourceFile(f.Name, () => Open(f, i)))];
    }

    /// <summary>What readers are given, in a fixed order, so that the same files make the same batches.</summary>
    public IReadOnlyList<SourceFile> Sources { get; }

    public IReadOnlyList<string> Names => [.. _files.Select(f => f.Name)];

    /// <summary>Files as named, and the files of folders (those hidden left out), by path.</summary>
    /// <exception cref="UsageException">One is not there.</exception>
    public static InputFiles Of(IEnumerable<string> paths) => new(
        [.. paths.SelectMany(Expand).DistinctBy(f => f.FullName).OrderBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.FullName, StringComparer.Ordinal)]);

    /// <summary>How far the pass over the files has come that goes on, 0..1.</summary>
    /// <remarks>A reader may look at the head, or at all ids, before it reads: a file that is opened again begins anew, and those after it with it.</remarks>
    public double Fraction() => Math.Min(1, (double)Enumerable.Range(0, _reached.Length).Sum(i => Interlocked.Read(ref _reached[i])) / _length);

    /// <summary>Counts what is read from nought again.</summary>
    public void Rewind() => RewindFrom(0);

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

    private CountedFile Open(FileInfo file, int number)
    {
        RewindFrom(number);
        return new CountedFile(file.FullName, position => Interlocked.Exchange(ref _reached[number], position));
    }

    private void RewindFrom(int first)
    {
        for (var i = first; i < _reached.Length; i++)
        {
            Interlocked.Exchange(ref _reached[i], 0);
        }
    }

    private sealed class CountedFile(string path, Action<long> reached) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan)
    {
        public override int Read(Span<byte> buffer) => Told(base.Read(buffer));

        public override int Read(byte[] buffer, int offset, int count) => Told(base.Read(buffer, offset, count));

        private int Told(int read)
        {
            reached(Position);
            return read;
        }
    }
}

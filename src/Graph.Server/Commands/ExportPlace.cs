using System.IO.Compression;

namespace Graph.Server.Commands;

/// <summary>Where an export goes: a file, a folder, an archive, or standard output. Files appear whole or not at all.</summary>
internal sealed class ExportPlace : IDisposable
{
    // An archive of the same graph is the same bytes, whenever it is written.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<WholeFile> _parts = [];
    private readonly Func<string, Stream> _open;
    private readonly ZipArchive? _archive;

    private ExportPlace(Func<ExportPlace, string, Stream> open, string? archive = null)
    {
        _open = name => open(this, name);
        _archive = archive is null ? null : new ZipArchive(Part(archive), ZipArchiveMode.Create);
    }

    /// <summary>The place that a command line names.</summary>
    /// <exception cref="UsageException">csv goes nowhere, or the folder is not there.</exception>
    public static ExportPlace Of(string format, string? output, Surroundings around)
    {
        if (output is null)
        {
            return format is "csv"
                ? throw new UsageException("csv is two files: name a folder, or an archive that ends in .zip, with --output.")
                : new ExportPlace((_, _) => new TextOutput(around.Output));
        }

        var path = Path.GetFullPath(output);
        if (Path.GetDirectoryName(path) is not { } parent || !Directory.Exists(parent))
        {
            throw new UsageException($"There is no folder to write {output} into: make it first.");
        }

        return format is not "csv" ? new ExportPlace((place, _) => place.Part(path))
            : path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new ExportPlace((place, name) => place.Entry(name), path)
            : new ExportPlace((place, name) => place.Part(Path.Combine(Directory.CreateDirectory(path).FullName, name)));
    }

    /// <summary>Opens a file of the export.</summary>
    public Stream Open(string name) => _open(name);

    /// <summary>Keeps what was written; without this it is taken away again.</summary>
    public void Keep()
    {
        _archive?.Dispose();
        _parts.ForEach(p => p.Keep());
    }

    public void Dispose()
    {
        try
        {
            _archive?.Dispose();
        }
        finally
        {
            // An archive writes its table as it is closed, which a full disk refuses: what is half goes all the same.
            _parts.ForEach(p => p.Dispose());
        }
    }

    private Stream Part(string final)
    {
        var file = WholeFile.Open(final);
        _parts.Add(file);
        return file.Stream;
    }

    private Stream Entry(string name)
    {
        var entry = _archive!.CreateEntry(name);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }
}

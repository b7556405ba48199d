namespace Graph.Server.Commands;

/// <summary>A file that appears whole or not at all: it is written beside its name, and an earlier file of the name stands until then.</summary>
internal sealed class WholeFile : IDisposable
{
    private const string Unfinished = ".part";
    private readonly string _final;
    private readonly FileStream _stream;
    private bool _kept;

    private WholeFile(string final, string written)
    {
        _final = final;
        _stream = new FileStream(written, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    }

    /// <summary>What is written.</summary>
    public Stream Stream => _stream;

    /// <summary>Opens it, before the work whose outcome it takes.</summary>
    /// <exception cref="UsageException">The name is a folder's.</exception>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public static WholeFile Open(string path)
    {
        var final = Path.GetFullPath(path);
        return Directory.Exists(final)
            ? throw new UsageException($"{path} is a folder: name a file in it.")
            : new WholeFile(final, IsPassage(final) ? final : final + Unfinished);
    }

    /// <summary>Gives it its name; without this it is taken away again.</summary>
    public void Keep()
    {
        _stream.Dispose();
        if (_stream.Name != _final)
        {
            File.Move(_stream.Name, _final, overwrite: true);
        }

        _kept = true;
    }

    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        finally
        {
            // A full disk refuses what was left to write: what is half goes all the same.
            if (!_kept && _stream.Name != _final)
            {
                File.Delete(_stream.Name);
            }
        }
    }

    // A device or a link leads elsewhere: a file put in its place would cut the way.
    private static bool IsPassage(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) || new FileInfo(path).LinkTarget is not null;
}

namespace Graph.Core.Sources.Text;

/// <summary>Reads a file line by line in bounded memory, through gzip, from UTF-8, UTF-16, Windows-1252 or Latin-1.</summary>
internal sealed class SourceLines : IDisposable
{
    private const byte DosEndOfFile = 0x1A;

    private readonly string _file;
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private byte[] _line = new byte[4 * 1024];
    private int _at;
    private int _filled;
    private int _length;
    private long _number;

    private SourceLines(string file, Stream stream, string? marked)
    {
        _file = file;
        _stream = stream;
        Encoding = new TextEncoding(marked);
    }

    /// <summary>How the text is encoded, as far as it was read.</summary>
    public TextEncoding Encoding { get; }

    /// <summary>Opens a file; the first line is at hand after <see cref="TryRead"/>.</summary>
    /// <exception cref="UnreadableFileException">The file is empty, binary or cannot be opened.</exception>
    public static SourceLines Open(SourceFile file)
    {
        try
        {
            var stream = TextStreams.Open(file, out var marked);
            return new SourceLines(file.Name, stream, marked);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException($"{file.Name} cannot be read ({e.Message}): send the file again.", e);
        }
    }

    /// <summary>All lines of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="tally">Counts the file under its encoding, which is known when its last line was read; null where it is read once more.</param>
    public static IEnumerable<SourceLine> Read(SourceFile file, Tally? tally = null)
    {
        using var lines = Open(file);
        foreach (var line in lines.Rest())
        {
            yield return line;
        }

        tally?.Add($"files in {lines.Encoding.Name}");
    }

    /// <summary>The lines not read yet.</summary>
    public IEnumerable<SourceLine> Rest()
    {
        while (TryRead(out var line))
        {
            yield return line;
        }
    }

    public bool TryRead(out SourceLine line)
    {
        line = default;
        _length = 0;
        var (any, tooLong) = (false, false);
        while (_at < _filled || Fill())
        {
            any = true;
            var rest = _buffer.AsSpan(_at, _filled - _at);
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            tooLong |= !Append(end < 0 ? rest : rest[..end]);
            _at += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                SkipLineFeedAfter(rest[end]);
                break;
            }
        }

        if (any)
        {
            line = new SourceLine(++_number, Encoding.Decode(_line.AsSpan(0, _length).TrimEnd(DosEndOfFile), _number), tooLong);
        }

        return any;
    }

    public void Dispose() => _stream.Dispose();

    private void SkipLineFeedAfter(byte end)
    {
        if (end == (byte)'\r' && (_at < _filled || Fill()) && _buffer[_at] == (byte)'\n')
        {
            _at++;
        }
    }

    private bool Append(ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > ReadLimits.LineBytes)
        {
            return false;
        }

        if (_length + bytes.Length > _line.Length)
        {
            Array.Resize(ref _line, Math.Max(_line.Length * 2, _length + bytes.Length));
        }

        bytes.CopyTo(_line.AsSpan(_length));
        _length += bytes.Length;
        return true;
    }

    private bool Fill()
    {
        try
        {
            _filled = _stream.Read(_buffer);
            _at = 0;
            return _filled > 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new UnreadableFileException($"{_file} breaks off ({e.Message}): send the file again.", e);
        }
    }
}

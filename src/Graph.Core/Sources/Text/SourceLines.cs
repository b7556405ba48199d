using System.Text;
using System.Text.Unicode;

namespace Graph.Core.Sources.Text;

/// <summary>Reads a file line by line in bounded memory, through gzip, from UTF-8, UTF-16 with a byte order mark, or Latin-1.</summary>
/// <remarks>
/// The encoding is judged line by line: valid UTF-8 is UTF-8, else Latin-1. A judgement on the file's beginning would be wrong
/// for OFAC's Latin-1 files, whose first accented letter may stand a megabyte in.
/// </remarks>
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

    private SourceLines(string file, Stream stream)
    {
        _file = file;
        _stream = stream;
    }

    /// <summary>Opens a file; the first line is at hand after <see cref="TryRead"/>.</summary>
    /// <exception cref="UnreadableFileException">The file is empty, binary or cannot be opened.</exception>
    public static SourceLines Open(SourceFile file)
    {
        try
        {
            return new SourceLines(file.Name, TextStreams.Open(file));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException($"{file.Name} cannot be read ({e.Message}): send the file again.", e);
        }
    }

    /// <summary>All lines of a file.</summary>
    public static IEnumerable<SourceLine> Read(SourceFile file)
    {
        using var lines = Open(file);
        while (lines.TryRead(out var line))
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
            line = new SourceLine(++_number, Decode(), tooLong);
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

    private string Decode()
    {
        var bytes = _line.AsSpan(0, _length).TrimEnd(DosEndOfFile);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
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

using System.Text;

namespace Graph.Core.Sources.Text;

/// <summary>Cuts one JSON array into the texts of its objects by counting braces, so that memory holds one object and a bad one costs itself alone.</summary>
/// <remarks>Reads characters and not lines: an array is often one line of many gigabytes. JSON is UTF-8 (RFC 8259), or UTF-16 with a byte order mark.</remarks>
internal static class JsonArrayItems
{
    /// <summary>The objects of an array, each with the line it begins on; one over the cap of a line is cut and says so.</summary>
    /// <exception cref="UnreadableFileException">The file is empty, binary, or breaks off.</exception>
    public static IEnumerable<SourceLine> Read(SourceFile file)
    {
        var cut = new ArrayCut();
        foreach (var block in Blocks(file))
        {
            for (var i = 0; i < block.Length; i++)
            {
                if (cut.Take(block.Span[i]))
                {
                    yield return cut.Item();
                }
            }
        }

        if (cut.IsOpen)
        {
            yield return cut.Item();
        }
    }

    private static IEnumerable<ReadOnlyMemory<char>> Blocks(SourceFile file)
    {
        using var reader = new StreamReader(Opened(file), Encoding.UTF8);
        var buffer = new char[32 * 1024];
        while (Fill(file, reader, buffer) is > 0 and var count)
        {
            yield return buffer.AsMemory(0, count);
        }
    }

    private static Stream Opened(SourceFile file)
    {
        try
        {
            return TextStreams.Open(file);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException($"{file.Name} cannot be read ({e.Message}): send the file again.", e);
        }
    }

    private static int Fill(SourceFile file, StreamReader reader, char[] buffer)
    {
        try
        {
            return reader.Read(buffer);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new UnreadableFileException($"{file.Name} breaks off ({e.Message}): send the file again.", e);
        }
    }

    /// <summary>Where in the array the reading stands.</summary>
    private sealed class ArrayCut
    {
        private readonly StringBuilder _item = new();
        private long _line = 1;
        private long _begun;
        private int _depth;
        private bool _inText;
        private bool _escaped;
        private bool _tooLong;

        public bool IsOpen => _depth > 0;

        /// <summary>Takes one character; answers whether it ends an object.</summary>
        public bool Take(char c)
        {
            _line += c == '\n' ? 1 : 0;
            if (_inText)
            {
                Keep(c);
                (_inText, _escaped) = (c != '"' || _escaped, c == '\\' && !_escaped);
                return false;
            }

            _inText = c == '"';
            _begun = _depth == 0 && c == '{' ? _line : _begun;
            _depth += c == '{' ? 1 : 0;
            Keep(c);
            var closes = c == '}' && _depth == 1;
            _depth -= c == '}' && _depth > 0 ? 1 : 0;
            return closes;
        }

        public SourceLine Item()
        {
            var item = new SourceLine(_begun, _item.ToString(), _tooLong);
            _item.Clear();
            _tooLong = false;
            return item;
        }

        private void Keep(char c)
        {
            _tooLong |= _item.Length >= ReadLimits.LineBytes;
            if (_depth > 0 && !_tooLong)
            {
                _item.Append(c);
            }
        }
    }
}

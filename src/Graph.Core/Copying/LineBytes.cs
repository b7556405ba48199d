namespace Graph.Core.Copying;

/// <summary>The lines of a stream as bytes, of any length: a record may be large, and a backup must hold it whole.</summary>
internal sealed class LineBytes(Stream stream) : IDisposable
{
    private byte[] _buffer = new byte[256 * 1024];
    private int _from;
    private int _to;

    /// <summary>The next line without its end, good until the next call; null after the last. A last line without an end is a line.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        var searched = _from;
        while (true)
        {
            var end = _buffer.AsSpan(searched, _to - searched).IndexOf((byte)'\n');
            if (end >= 0)
            {
                return Take(searched + end, 1);
            }

            searched = _to;
            if (!Fill(ref searched))
            {
                // Said in full: null alone would turn into an empty line here.
                return _from == _to ? (ReadOnlyMemory<byte>?)null : Take(_to, 0);
            }
        }
    }

    public void Dispose() => stream.Dispose();

    private ReadOnlyMemory<byte> Take(int end, int skip)
    {
        var line = _buffer.AsMemory(_from, end - _from);
        _from = end + skip;
        return line;
    }

    private bool Fill(ref int searched)
    {
        if (_from > 0)
        {
            _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
            (searched, _to, _from) = (searched - _from, _to - _from, 0);
        }

        if (_to == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _to, _buffer.Length - _to);
        _to += read;
        return read > 0;
    }
}

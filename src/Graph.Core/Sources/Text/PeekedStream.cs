namespace Graph.Core.Sources.Text;

/// <summary>A stream whose first bytes were already read and are given again.</summary>
internal sealed class PeekedStream(byte[] head, Stream rest) : ReadOnlyStream(rest)
{
    private int _at;

    public override int Read(Span<byte> buffer)
    {
        if (_at == head.Length)
        {
            return Inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, head.Length - _at);
        head.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}

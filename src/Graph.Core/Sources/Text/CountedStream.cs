namespace Graph.Core.Sources.Text;

/// <summary>A stream that counts the bytes read from it.</summary>
internal sealed class CountedStream(Stream inner) : ReadOnlyStream(inner)
{
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        Count += read;
        return read;
    }
}

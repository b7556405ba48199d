using System.Xml;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Xml;

/// <summary>Counts what is read since the last element or text, so that no single attribute, comment or text can fill memory.</summary>
internal sealed class MeteredStream(Stream inner) : ReadOnlyStream(inner)
{
    private long _since;

    public void Restart() => _since = 0;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        _since += read;
        return _since <= ReadLimits.XmlElementCharacters ? read : throw new XmlException("a row, text, attribute or comment is longer than 16 MB");
    }
}

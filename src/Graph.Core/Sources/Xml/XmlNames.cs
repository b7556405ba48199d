using System.Xml;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Xml;

/// <summary>The names an XML reader has met, which it keeps to its end: capped, or a file of ever new names would fill memory.</summary>
internal sealed class XmlNames : NameTable
{
    private int _count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    private string Counted(string added) =>
        ++_count <= ReadLimits.XmlNames ? added : throw new XmlException($"it has more than {ReadLimits.XmlNames:N0} different names of elements");
}

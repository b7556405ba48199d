using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ca;

/// <summary>Reads Canada's consolidated list of its autonomous sanctions (SEMA and JVCFOA) as XML: a party is an item of a schedule of a country's regulations.</summary>
internal sealed class CaReader : IXmlRecordReader
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "Country", "Schedule", "Item" };
    private static readonly ListParties Parties = new("Item", [], Known, CaParty.Read);

    public string Format => "ca";

    public bool Recognises(XmlRoot root) => root.Name == "data-set";

    public IEnumerable<ReadItem> Read(ReadRequest request) => Parties.Read(request, this);
}

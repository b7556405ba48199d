using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Un;

/// <summary>Reads the consolidated list of the United Nations Security Council (<c>consolidated.xml</c>): a party is its DATAID.</summary>
internal sealed class UnReader : IXmlRecordReader
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "VERSIONNUM", "LIST_TYPE/VALUE", "LAST_DAY_UPDATED/VALUE", "SORT_KEY", "SORT_KEY_LAST_MOD", "SUBMITTED_BY", "SUBMITTED_ON", "CITY_OF_ISSUE", "COUNTRY_OF_ISSUE", "TYPE_OF_DOCUMENT",
    };

    private static readonly ListParties Parties = new("DATAID", ["INDIVIDUALS", "ENTITIES"], Known, UnParty.Read);

    public string Format => "un";

    public bool Recognises(XmlRoot root) => root.Name == "CONSOLIDATED_LIST";

    public IEnumerable<ReadItem> Read(ReadRequest request) => Parties.Read(request, this);
}

using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ofac.Advanced;

/// <summary>Reads OFAC's sdn_advanced.xml and cons_advanced.xml, in the old namespace (www.un.org/sanctions/1.0) and the new: the elements are the same.</summary>
/// <remarks>The record's id is <c>FixedRef</c>, which is <c>uid</c> of sdn.xml and <c>ent_num</c> of sdn.csv: one party has one key whatever it is read from.</remarks>
internal sealed class OfacAdvancedReader : IXmlRecordReader
{
    public string Format => "ofac-advanced";

    public bool Recognises(XmlRoot root) => root.Name is "Sanctions";

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        request.Files.Require(this);
        var indexes = request.Files.Select(f => (File: f, Index: AdvancedIndex.Of(f, request.Tally))).ToList();
        var parties = new OfacParties(request, "FixedRef");
        foreach (var (file, index) in indexes)
        {
            var party = new AdvancedParty(request, file.Name, index);
            foreach (var element in XmlElements.Read(file, AdvancedIndex.Containers).Where(e => e.Name is "DistinctParty"))
            {
                foreach (var item in parties.Admit(party.Draft(element), element.Attribute("FixedRef"), "NamePartValue", () => element.Words()))
                {
                    yield return item;
                }
            }

            foreach (var reject in index.Unknown.Concat(index.Orphans(request.Tally)))
            {
                yield return reject;
            }
        }
    }
}

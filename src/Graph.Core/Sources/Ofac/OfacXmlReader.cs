using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ofac;

/// <summary>Reads OFAC's sdn.xml and consolidated.xml: one <c>sdnEntry</c> a party.</summary>
/// <remarks>
/// The published namespace has changed (tempuri.org, then sanctionslistservice.ofac.treas.gov) and the elements have not: the outermost
/// element alone tells the format. A file is read twice, first to see that it is whole; memory holds one party.
/// </remarks>
internal sealed class OfacXmlReader : IXmlRecordReader
{
    public string Format => "ofac-xml";

    public bool Recognises(XmlRoot root) => root.Name is "sdnList";

    public IEnumerable<ReadItem> Read(ReadRequest request)
    {
        request.Files.Require(this);
        foreach (var file in request.Files)
        {
            XmlElements.Check(file, request.Tally);
        }

        var parties = new OfacParties(request, "uid");
        foreach (var item in request.Files.SelectMany(f => Read(request, f, parties)))
        {
            yield return item;
        }
    }

    private static IEnumerable<ReadItem> Read(ReadRequest request, SourceFile file, OfacParties parties)
    {
        long? stated = null;
        long entries = 0;
        foreach (var element in XmlElements.Read(file))
        {
            switch (element.Name)
            {
                case "sdnEntry":
                    entries++;
                    foreach (var item in parties.Admit(OfacXmlParty.Draft(file.Name, element, request.Tally), element.Take("uid"), "lastName", () => element.Words()))
                    {
                        yield return item;
                    }

                    break;
                case "publshInformation" or "publishInformation":
                    stated = long.TryParse(element.Take("Record_Count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
                    break;
                default:
                    yield return XmlRemainder.Unknown(file.Name, element, request.Tally);
                    break;
            }
        }

        if (stated is not null && stated != entries)
        {
            yield return new Rejected(new Reject(
                file.Name, 1, "Record_Count", $"{stated}", $"The list says that it has {stated} parties and holds {entries}.", "Fetch the list anew: parties may be missing.", WholeRow: false));
        }
    }
}

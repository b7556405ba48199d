using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Uk;

/// <summary>Reads the UK Sanctions List of the Foreign, Commonwealth and Development Office as XML: a party is a Designation, its UniqueID the id.</summary>
internal static class UkXmlReader
{
    public static IEnumerable<ReadItem> Read(ReadRequest request, IXmlRecordReader format) =>
        new ListParties("UniqueID", [], new HashSet<string>(StringComparer.Ordinal), (file, element) => Designation(file, element, request.Tally)).Read(request, format);

    private static ListParty? Designation(string file, SourceElement element, Tally tally)
    {
        // The day the file was made stands beside the designations.
        if (element.Name == "DateGenerated")
        {
            return null;
        }

        var party = new UkParty(new Provenance(file, element.Line), tally);
        Walk(element, party);
        return party.Close();
    }

    /// <summary>Gives the party every element that holds plain values; children of one name are values of their own.</summary>
    private static void Walk(SourceElement element, UkParty party)
    {
        var plain = element.Children.Where(c => c.Children.Count == 0).ToList();
        var together = element.Name is "Designation" or "Individual" or "Entity" or "Ship" || plain.DistinctBy(c => c.Name).Count() < plain.Count ? null : new UkFields();
        foreach (var child in plain)
        {
            var fields = together ?? new UkFields();
            fields.Add(child.Name, child.Take());
            if (together is null)
            {
                party.Add(fields);
            }
        }

        if (together is not null)
        {
            party.Add(together);
        }

        foreach (var child in element.Children.Where(c => c.Children.Count > 0))
        {
            Walk(child, party);
        }
    }
}

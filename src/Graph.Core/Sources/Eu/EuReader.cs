using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Eu;

/// <summary>Reads the EU's consolidated list of financial sanctions in the FSF 1.1 schema: a party is a sanctionEntity, its reference number the id.</summary>
internal sealed class EuReader : IXmlRecordReader
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        // Of a regulation, and of the summary of one that most elements repeat.
        "@regulationType", "@organisationType", "@publicationDate", "@entryIntoForceDate", "@numberTitle", "@publicationUrl", "publicationUrl", "@programme", "@regulationLanguage",
        "@designationDate", "@designationDetails", "@logicalId", "@classificationCode", "@firstName", "@middleName", "@lastName", "@calendarType", "@countryIso2Code",
        "@dayOfMonth", "@monthOfYear", "@year", "@region", "@place", "@zipCode", "@issuedBy", "@nameOnDocument", "@identificationTypeCode", "@strong", "@code",
        "@diplomatic", "@knownExpired", "@knownFalse", "@reportedLost", "@revokedByIssuer", "@asAtListingTime",
    };

    private static readonly ListParties Parties = new("euReferenceNumber", [], Known, EuParty.Read);

    public string Format => "eu";

    public bool Recognises(XmlRoot root) => root.Name == "export" && root.Namespace.Contains("fsd/export", StringComparison.Ordinal);

    public IEnumerable<ReadItem> Read(ReadRequest request) => Parties.Read(request, this);
}

using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Eu;

/// <summary>Documents and registration numbers.</summary>
internal static class EuDocuments
{
    public static void Add(RecordDraft draft, SourceElement element)
    {
        var (number, latin) = (OneLine.Of(element.Attribute("number")), OneLine.Of(element.Attribute("latinNumber")));
        var label = element.Attribute("identificationTypeDescription") ?? element.Attribute("identificationTypeCode");
        var from = draft.Date("issueDate", element.Attribute("issueDate") ?? element.Attribute("issuedDate") ?? element.Attribute("validFrom"));
        var to = draft.Date("validTo", element.Attribute("validTo") ?? element.Attribute("expiryDate"));
        foreach (var value in new[] { number, latin }.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            draft.Add(new Claim(ClaimProperty.Identifier, value, label, EuPlaces.Country(element), From: from, To: to));
        }

        foreach (var flag in new[] { "diplomatic", "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer" })
        {
            draft.Add(ClaimProperty.Other, element.Attribute(flag) == "true" ? number ?? latin : null, flag);
        }

        EuParty.AddRemarks(draft, element);
    }
}

using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Eu;

/// <summary>Countries and addresses; UNKNOWN (code 00) is how the list prints that it knows none.</summary>
internal static class EuPlaces
{
    private static readonly (string Word, ClaimProperty Property)[] Contacts =
        [("mail", ClaimProperty.Email), ("phone", ClaimProperty.Phone), ("mobile", ClaimProperty.Phone), ("fax", ClaimProperty.Phone), ("web", ClaimProperty.Website)];

    public static string? Country(SourceElement element)
    {
        var (name, code) = (element.Attribute("countryDescription"), element.Attribute("countryIso2Code"));
        return name is null or "UNKNOWN" ? (code is null or "00" ? null : code) : name;
    }

    public static void AddAddress(RecordDraft draft, SourceElement element)
    {
        var place = OneLine.Joined(
            element.Attribute("street"), Box(element.Attribute("poBox")), element.Attribute("place"), element.Attribute("zipCode"), element.Attribute("city"), element.Attribute("region"));
        var country = Country(element);
        draft.Add(place.Length > 0 ? new Claim(ClaimProperty.Address, place, Country: country) : new Claim(ClaimProperty.Country, country ?? "", "address"));
        foreach (var contact in element.All("contactInfo"))
        {
            AddContact(draft, contact.Attribute("key") ?? "contactInfo", contact.Attribute("value") ?? contact.Take());
        }

        EuParty.AddRemarks(draft, element);
    }

    private static void AddContact(RecordDraft draft, string key, string? value)
    {
        var property = Contacts.Where(c => key.Contains(c.Word, StringComparison.OrdinalIgnoreCase)).Select(c => (ClaimProperty?)c.Property).FirstOrDefault() ?? ClaimProperty.Other;
        foreach (var one in (value ?? "").Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            draft.Add(property, one, key);
        }
    }

    private static string? Box(string? box) =>
        box is null || box.Contains("box", StringComparison.OrdinalIgnoreCase) ? box : $"P.O. Box {box}";
}

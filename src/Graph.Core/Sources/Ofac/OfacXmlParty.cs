using Graph.Core.Model;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ofac;

/// <summary>One <c>sdnEntry</c>.</summary>
internal static class OfacXmlParty
{
    private static readonly (string Path, ClaimProperty Property, string? Label)[] Values =
    [
        ("title", ClaimProperty.Title, null),
        ("nationalityList/nationality/country", ClaimProperty.Nationality, null),
        ("citizenshipList/citizenship/country", ClaimProperty.Citizenship, null),
        ("dateOfBirthList/dateOfBirthItem/dateOfBirth", ClaimProperty.BirthDate, null),
        ("placeOfBirthList/placeOfBirthItem/placeOfBirth", ClaimProperty.BirthPlace, null),
        ("vesselInfo/callSign", ClaimProperty.CallSign, null),
        ("vesselInfo/vesselType", ClaimProperty.VesselType, null),
        ("vesselInfo/tonnage", ClaimProperty.Tonnage, null),
        ("vesselInfo/grossRegisteredTonnage", ClaimProperty.Other, "GRT"),
        ("vesselInfo/vesselFlag", ClaimProperty.Flag, null),
        ("vesselInfo/vesselOwner", ClaimProperty.Owner, null),
    ];

    // Numbers of OFAC's own, and which of several values it puts first: the order of the claims says that.
    private static readonly string[] Lists = ["akaList/aka", "idList/id", "addressList/address", "nationalityList/nationality", "citizenshipList/citizenship", "dateOfBirthList/dateOfBirthItem", "placeOfBirthList/placeOfBirthItem"];

    public static RecordDraft Draft(string file, SourceElement entry, Tally tally)
    {
        var name = OfacAlias.Join(entry.Take("lastName"), entry.Take("firstName"));
        var draft = new RecordDraft(new Provenance(file, entry.Line)) { Kind = OfacKinds.Of(entry.Take("sdnType"), name ?? "") };
        draft.Add(ClaimProperty.Name, name);
        AddAliases(draft, entry, tally);
        foreach (var (path, property, label) in Values)
        {
            foreach (var element in entry.All(path))
            {
                draft.Add(property, element.Take(), label);
            }
        }

        AddAddresses(draft, entry, tally);
        AddIds(draft, entry, tally);
        new OfacRemarks(draft, tally).Read(entry.Take("remarks") ?? "", cut: false, dotted: false);
        AddDesignations(draft, entry);
        entry.One("uid")?.Skip();
        foreach (var list in Lists)
        {
            entry.Skip($"{list}/uid");
            entry.Skip($"{list}/mainEntry");
        }

        XmlRemainder.Keep(draft, entry, tally);
        return draft;
    }

    private static void AddAliases(RecordDraft draft, SourceElement entry, Tally tally)
    {
        foreach (var aka in entry.All("akaList/aka"))
        {
            tally.Add("aliases");
            OfacAlias.Add(draft, aka.Take("type"), aka.Take("category") is "weak", OfacAlias.Join(aka.Take("lastName"), aka.Take("firstName")));
        }
    }

    private static void AddAddresses(RecordDraft draft, SourceElement entry, Tally tally)
    {
        foreach (var address in entry.All("addressList/address"))
        {
            tally.Add("address rows");
            string?[] lines = [address.Take("address1"), address.Take("address2"), address.Take("address3")];
            var place = OfacAddress.Place(lines, address.Take("city"), address.Take("stateOrProvince"), address.Take("postalCode"));
            if (!OfacAddress.Add(draft, place, address.Take("country")))
            {
                tally.Add("address rows, empty");
            }
        }
    }

    private static void AddIds(RecordDraft draft, SourceElement entry, Tally tally)
    {
        foreach (var id in entry.All("idList/id"))
        {
            var (type, number) = (id.Take("idType"), id.Take("idNumber"));
            if (number is null)
            {
                // Some types say all there is to say.
                draft.Add(ClaimProperty.Other, type, "idType");
                continue;
            }

            new OfacValue(
                type ?? "id",
                number,
                id.Take("idCountry"),
                Date(draft, $"{type} issueDate", id.Take("issueDate")),
                Date(draft, $"{type} expirationDate", id.Take("expirationDate"))).AddTo(draft, tally);
        }
    }

    private static PartialDate? Date(RecordDraft draft, string column, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (DateText.TryParse(text, out var date))
        {
            return date;
        }

        draft.KeepUnread(column, text, "This is no date; it is kept as text only.", "Tell the maintainers how the list prints it.", RejectKind.UnreadDate);
        return null;
    }

    private static void AddDesignations(RecordDraft draft, SourceElement entry)
    {
        foreach (var programme in entry.All("programList/program").Select(p => p.Take()).DefaultIfEmpty(null))
        {
            draft.Add(new Designation("OFAC", programme));
        }
    }
}

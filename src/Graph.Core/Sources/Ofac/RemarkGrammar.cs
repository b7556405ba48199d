using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>The keys of Remarks entries whose value is the rest of the entry.</summary>
internal static class RemarkGrammar
{
    // A longer key stands before the shorter one that begins it.
    private static readonly (string Key, ClaimProperty Property, string? Label)[] Keys =
    [
        ("DOB", ClaimProperty.BirthDate, null),
        ("POB", ClaimProperty.BirthPlace, null),
        ("Nationality of Registration", ClaimProperty.Country, "Nationality of Registration"),
        ("nationality", ClaimProperty.Nationality, null),
        ("citizen", ClaimProperty.Citizenship, null),
        ("Gender", ClaimProperty.Gender, null),
        ("Email Address", ClaimProperty.Email, null),
        ("Email", ClaimProperty.Email, null),
        ("Website", ClaimProperty.Website, null),
        ("Phone Number", ClaimProperty.Phone, null),
        ("Telephone No.", ClaimProperty.Phone, null),
        ("Telephone", ClaimProperty.Phone, null),
        ("Phone", ClaimProperty.Phone, null),
        ("Alt. Fax", ClaimProperty.Phone, "Fax"),
        ("Fax No.", ClaimProperty.Phone, "Fax"),
        ("Fax", ClaimProperty.Phone, "Fax"),
        ("SWIFT/BIC", ClaimProperty.Identifier, "SWIFT/BIC"),
        ("Vessel Registration Identification IMO", ClaimProperty.Identifier, "IMO"),
        ("MMSI", ClaimProperty.Identifier, "MMSI"),
        ("Organization Established Date", ClaimProperty.FoundedDate, "Organization Established Date"),
        ("Aircraft Manufacture Date", ClaimProperty.FoundedDate, "Aircraft Manufacture Date"),
        ("Vessel Year of Build", ClaimProperty.FoundedDate, "Vessel Year of Build"),
        ("Aircraft Manufacturer's Serial Number (MSN)", ClaimProperty.Identifier, "Aircraft Manufacturer's Serial Number (MSN)"),
        ("Aircraft Construction Number (also called L/N or S/N or F/N)", ClaimProperty.Identifier, "Aircraft Construction Number"),
        ("Aircraft Mode S Transponder Code", ClaimProperty.Identifier, "Aircraft Mode S Transponder Code"),
        ("Previous Aircraft Tail Number", ClaimProperty.Identifier, "Previous Aircraft Tail Number"),
        ("Aircraft Tail Number", ClaimProperty.Identifier, "Aircraft Tail Number"),
        ("Aircraft Model", ClaimProperty.VesselType, "Aircraft Model"),
        ("Aircraft Operator", ClaimProperty.Owner, "Aircraft Operator"),
        ("Former Vessel Flag", ClaimProperty.Flag, "Former Vessel Flag"),
        ("Other Vessel Flag", ClaimProperty.Flag, "Other Vessel Flag"),
        ("Vessel Flag", ClaimProperty.Flag, "Vessel Flag"),
        ("Other Vessel Call Sign", ClaimProperty.CallSign, "Other Vessel Call Sign"),
        ("Vessel Call Sign", ClaimProperty.CallSign, "Vessel Call Sign"),
        ("Other Vessel Type", ClaimProperty.VesselType, "Other Vessel Type"),
        ("Former Vessel Type", ClaimProperty.VesselType, "Former Vessel Type"),
        ("Vessel Type", ClaimProperty.VesselType, "Vessel Type"),
        ("Vessel Owner", ClaimProperty.Owner, "Vessel Owner"),
        ("Position:", ClaimProperty.Position, null),
        ("Title:", ClaimProperty.Title, null),
        ("Organization Type:", ClaimProperty.Other, "Organization Type"),
        ("Target Type", ClaimProperty.Other, "Target Type"),
        ("Chinese Commercial Code", ClaimProperty.Other, "Chinese Commercial Code"),
        ("Secondary sanctions risk:", ClaimProperty.Note, "Secondary sanctions risk"),
        ("Additional Sanctions Information -", ClaimProperty.Note, "Additional Sanctions Information"),
        ("Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions:", ClaimProperty.Note, "Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions"),
        ("IFCA Determination -", ClaimProperty.Note, "IFCA Determination"),
        ("Listing Date", ClaimProperty.Other, "Listing Date"),
        ("Effective Date", ClaimProperty.Other, "Effective Date"),
    ];

    private static readonly string[] Marks = [": ", " - "];

    public static bool TryRead(string entry, RecordDraft draft)
    {
        foreach (var (key, property, label) in Keys)
        {
            if (Value(entry, key) is { } value)
            {
                draft.Add(new Claim(property, value, label, Original: entry));
                return true;
            }
        }

        return TryReadSection(entry, draft);
    }

    /// <summary>"Executive Order 13662 Directive Determination - …" and "CAATSA Section 235 Information: …" carry a number in their key.</summary>
    private static bool TryReadSection(string entry, RecordDraft draft)
    {
        if (!entry.StartsWith("Executive Order ", StringComparison.Ordinal) && !entry.StartsWith("CAATSA Section ", StringComparison.Ordinal))
        {
            return false;
        }

        var mark = Marks.Select(m => entry.IndexOf(m, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        if (mark < 0)
        {
            return false;
        }

        draft.Add(ClaimProperty.Note, entry[mark..].TrimStart(':', ' ', '-'), entry[..mark]);
        return true;
    }

    private static string? Value(string entry, string key)
    {
        // "nationality" is a key, "Nationality of Mexico Association" a note; only Phone, Fax and Alt. vary in case.
        var same = key is "Fax" or "Phone" or "Telephone" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (!entry.StartsWith(key, same) || entry.Length == key.Length || !(entry[key.Length] is ' ' or ':'))
        {
            return null;
        }

        var value = entry[key.Length..].TrimStart(':', ' ').Trim();
        return value.Length == 0 ? null : value;
    }
}

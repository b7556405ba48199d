using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>The types under which OFAC prints values: keys of Remarks, <c>idType</c> of sdn.xml, feature types of sdn_advanced.xml. One table, so that one party is read alike from all three.</summary>
internal static partial class OfacTypes
{
    // A longer key stands before the shorter one that begins it.
    private static readonly OfacType[] Keys =
    [
        new("DOB", ClaimProperty.BirthDate),
        new("Birthdate", ClaimProperty.BirthDate),
        new("POB", ClaimProperty.BirthPlace),
        new("Place of Birth", ClaimProperty.BirthPlace),
        new("Nationality of Registration", ClaimProperty.Country, "Nationality of Registration"),
        new("Registration Country", ClaimProperty.Country, "Registration Country"),
        new("Nationality Country", ClaimProperty.Nationality),
        new("nationality", ClaimProperty.Nationality),
        new("Citizenship Country", ClaimProperty.Citizenship),
        new("citizen", ClaimProperty.Citizenship),
        new("Gender", ClaimProperty.Gender),
        new("Email Address", ClaimProperty.Email),
        new("Email", ClaimProperty.Email),
        new("Website", ClaimProperty.Website),
        new("Phone Number", ClaimProperty.Phone),
        new("Telephone No.", ClaimProperty.Phone),
        new("Telephone", ClaimProperty.Phone),
        new("Phone", ClaimProperty.Phone),
        new("Alt. Fax", ClaimProperty.Phone, "Fax"),
        new("Fax No.", ClaimProperty.Phone, "Fax"),
        new("Fax", ClaimProperty.Phone, "Fax"),
        new("SWIFT/BIC", ClaimProperty.Identifier, "SWIFT/BIC"),
        new("BIK (RU)", ClaimProperty.Identifier, "BIK (RU)"),
        new("D-U-N-S Number", ClaimProperty.Identifier, "D-U-N-S Number"),
        new("ISIN", ClaimProperty.Identifier, "ISIN"),
        new("Vessel Registration Identification IMO", ClaimProperty.Identifier, "IMO"),
        new("MMSI", ClaimProperty.Identifier, "MMSI"),
        new("Organization Established Date", ClaimProperty.FoundedDate, "Organization Established Date"),
        new("Aircraft Manufacture Date", ClaimProperty.FoundedDate, "Aircraft Manufacture Date"),
        new("Vessel Year of Build", ClaimProperty.FoundedDate, "Vessel Year of Build"),
        new("Aircraft Manufacturer's Serial Number (MSN)", ClaimProperty.Identifier, "Aircraft Manufacturer's Serial Number (MSN)"),
        new("Aircraft Construction Number (also called L/N or S/N or F/N)", ClaimProperty.Identifier, "Aircraft Construction Number"),
        new("Aircraft Mode S Transponder Code", ClaimProperty.Identifier, "Aircraft Mode S Transponder Code"),
        new("Previous Aircraft Tail Number", ClaimProperty.Identifier, "Previous Aircraft Tail Number"),
        new("Aircraft Tail Number", ClaimProperty.Identifier, "Aircraft Tail Number"),
        new("Aircraft Model", ClaimProperty.VesselType, "Aircraft Model"),
        new("Aircraft Operator", ClaimProperty.Owner, "Aircraft Operator"),
        new("Former Vessel Flag", ClaimProperty.Flag, "Former Vessel Flag"),
        new("Other Vessel Flag", ClaimProperty.Flag, "Other Vessel Flag"),
        new("Vessel Flag", ClaimProperty.Flag),
        new("Other Vessel Call Sign", ClaimProperty.CallSign, "Other Vessel Call Sign"),
        new("Vessel Call Sign", ClaimProperty.CallSign),
        new("Other Vessel Type", ClaimProperty.VesselType, "Other Vessel Type"),
        new("Former Vessel Type", ClaimProperty.VesselType, "Former Vessel Type"),
        new("Vessel Type", ClaimProperty.VesselType),
        new("VESSEL TYPE", ClaimProperty.VesselType),
        new("Vessel Owner", ClaimProperty.Owner),
        new("Vessel Tonnage", ClaimProperty.Tonnage),
        new("Vessel Gross Registered Tonnage", ClaimProperty.Other, "GRT"),
        new("Position:", ClaimProperty.Position),
        new("Title:", ClaimProperty.Title),
        new("Organization Type:", ClaimProperty.Other, "Organization Type"),
        new("Target Type", ClaimProperty.Other, "Target Type"),
        new("Equity Ticker", ClaimProperty.Other, "Equity Ticker"),
        new("Issuer Name", ClaimProperty.Other, "Issuer Name"),
        new("UN/LOCODE", ClaimProperty.Other, "UN/LOCODE"),
        new("MICEX Code", ClaimProperty.Other, "MICEX Code"),
        new("Chinese Commercial Code", ClaimProperty.Other, "Chinese Commercial Code"),
        new("Secondary sanctions risk:", ClaimProperty.Note, "Secondary sanctions risk"),
        new("Additional Sanctions Information -", ClaimProperty.Note, "Additional Sanctions Information"),
        new("Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions:", ClaimProperty.Note, "Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions"),
        new("IFCA Determination -", ClaimProperty.Note, "IFCA Determination"),
        new("PEESA Information:", ClaimProperty.Note, "PEESA Information"),
    ];

    private static readonly FrozenDictionary<string, OfacType> Exact =
        Keys.ToFrozenDictionary(k => Plain(k.Key), StringComparer.Ordinal);

    /// <summary>The type that an entry of Remarks begins with, and the rest of the entry.</summary>
    public static (OfacType Type, string Value)? Leading(string entry)
    {
        foreach (var type in Keys)
        {
            if (Value(entry, type.Key) is { } value)
            {
                return (type, value);
            }
        }

        return Numbered().Match(entry) is { Success: true } m && m.Groups["value"].Length > 0 ? (OfNumbered(m), m.Groups["value"].Value) : null;
    }

    /// <summary>The type of a name that stands apart from its value; null where it is not known.</summary>
    public static OfacType? Of(string name) =>
        Exact.TryGetValue(Plain(name), out var known) ? known
        : Numbered().Match(Plain(name)) is { Success: true } m && m.Groups["value"].Length == 0 ? OfNumbered(m)
        : null;

    /// <summary>A name without the mark that parts it from its value. OFAC's XML writes the apostrophe of "Manufacturer's" in two ways.</summary>
    public static string Plain(string name) => name.Trim().TrimEnd(':', '-', ' ').Replace('’', '\'');

    private static OfacType OfNumbered(Match m)
    {
        var label = m.Groups["label"].Value;
        return new OfacType(label, m.Groups["date"].Success ? ClaimProperty.Other : ClaimProperty.Note, label);
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

    /// <summary>Types that carry the number of an order or directive: "Executive Order 13662 Directive Determination -", "CAATSA Section 235 Information:", "Listing Date (EO 14024 Directive 2):".</summary>
    [GeneratedRegex(
        """
        ^(?<label>(?:Executive\ Order|CAATSA\ Section)\ \d+(?:\ Directive)?\ (?:Determination|Information|information)
          | (?<date>(?:Listing|Effective|Purchase/Sales\ For\ Divestment)\ Date(?:\ \([^()]*\))?))
        (?:\s*[:-])?(?:\s+(?<value>.+))?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}

using Graph.Core.Model;
using Graph.Core.Sources.Lists;

namespace Graph.Core.Sources.Uk;

/// <summary>Turns the values of a designation into claims.</summary>
internal static class UkValues
{
    private static readonly (string Field, ClaimProperty Property, string? Label)[] Plain =
    [
        ("title", ClaimProperty.Title, null), ("nationality", ClaimProperty.Nationality, null), ("position", ClaimProperty.Position, null), ("gender", ClaimProperty.Gender, null),
        ("phonenumber", ClaimProperty.Phone, null), ("website", ClaimProperty.Website, null), ("businessregistrationnumber", ClaimProperty.Identifier, "Business registration number"),
        ("imonumber", ClaimProperty.Identifier, "IMO"), ("unreferencenumber", ClaimProperty.Identifier, UnReferences.Label), ("currentbelievedflagofship", ClaimProperty.Flag, null),
        ("previousflag", ClaimProperty.Flag, "Previous flag"), ("typeofship", ClaimProperty.VesselType, null), ("tonnageofship", ClaimProperty.Tonnage, null),
        ("currentowneroperator", ClaimProperty.Owner, "Current owner/operator"), ("otherinformation", ClaimProperty.Note, "Other Information"),
        ("ukstatementofreasons", ClaimProperty.Note, "UK Statement of Reasons"),
    ];

    /// <summary>The claims of values that stand together.</summary>
    public static IEnumerable<Claim> Of(UkFields fields, RecordDraft draft) =>
        UkNames.Of(fields)
            .Concat(Dates(fields, draft))
            .Concat(Places(fields))
            .Concat(Documents(fields))
            .Concat(Emails(fields))
            .Concat(Plain.Select(p => new Claim(p.Property, OneLine.Of(fields.Take(p.Field)) ?? "", p.Label)));

    /// <summary>The firms that a firm is of: stated by name.</summary>
    public static IEnumerable<StatedRelation> Relations(UkFields fields) =>
        Named(fields, "subsidiary", reversed: false).Concat(Named(fields, "parentcompany", reversed: true));

    private static IEnumerable<StatedRelation> Named(UkFields fields, string field, bool reversed) => fields.Take(field) is { } cell
        ? LetteredText.Values(cell).Select(name => new StatedRelation(RelationKind.Owns, name, TargetIsKey: false, Reversed: reversed, Original: cell))
        : [];

    private static IEnumerable<Claim> Dates(UkFields fields, RecordDraft draft)
    {
        foreach (var (field, property) in new[] { ("dob", ClaimProperty.BirthDate), ("yearbuilt", ClaimProperty.FoundedDate) })
        {
            if (fields.Take(field) is not { } text)
            {
                continue;
            }

            // What is not known of a date is printed out: "dd/mm/1970", "00/00/1970".
            if (DateText.TryParse(text, out var date))
            {
                yield return new Claim(property, date.ToString(), Original: text == date.ToString() ? null : text);
            }
            else if (!draft.Claims.Any(c => c.Property == ClaimProperty.Other && c.Value == text))
            {
                draft.KeepUnreadDate(field == "dob" ? "D.O.B" : "Year Built", text, "dd/mm/1970, dd/02/1970 or 03/02/1970");
            }
        }
    }

    private static IEnumerable<Claim> Places(UkFields fields)
    {
        var lines = Enumerable.Range(1, 6).Select(i => fields.Take($"addressline{i}")).ToArray();
        var (place, country) = (OneLine.Joined([.. lines, fields.Take("addresspostalcode")]), OneLine.Of(fields.Take("addresscountry")));
        yield return place.Length > 0 ? new Claim(ClaimProperty.Address, place, Country: country) : new Claim(ClaimProperty.Country, country ?? "", "address");
        yield return new Claim(ClaimProperty.BirthPlace, OneLine.Joined(fields.Take("townofbirth"), fields.Take("countryofbirth")));
    }

    private static IEnumerable<Claim> Documents(UkFields fields)
    {
        foreach (var (number, information, label) in new[]
        {
            ("passportnumber", "passportadditionalinformation", "Passport"), ("nationalidentifiernumber", "nationalidentifieradditionalinformation", "National Identifier"),
        })
        {
            var (value, told) = (OneLine.Of(fields.Take(number)), OneLine.Of(fields.Take(information)));
            yield return new Claim(ClaimProperty.Identifier, value ?? "", label, Original: value is not null && told is not null ? $"{value}: {told}" : null);
            yield return new Claim(ClaimProperty.Note, told ?? "", $"{label} information");
        }
    }

    private static IEnumerable<Claim> Emails(UkFields fields) =>
        (fields.Take("emailaddress") ?? "").Split([';', ',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(e => new Claim(ClaimProperty.Email, e));
}

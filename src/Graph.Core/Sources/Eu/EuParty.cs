using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Eu;

/// <summary>One sanctionEntity: all its values are attributes.</summary>
internal static class EuParty
{
    private const string Authority = "EU";

    public static ListParty? Read(string file, SourceElement element)
    {
        var draft = new RecordDraft(new Provenance(file, element.Line));
        var names = element.All("nameAlias").ToList();
        var isPerson = element.One("subjectType") is { } type && (Is(type.Attribute("code"), "person") || Is(type.Attribute("classificationCode"), "P"));
        draft.Kind = isPerson ? EntityKind.Person : EntityNames.KindOf(names.Select(n => n.Attribute("wholeName")).FirstOrDefault(n => n is not null));
        EuNames.Add(draft, names);
        foreach (var birth in element.All("birthdate"))
        {
            EuBirths.Add(draft, birth);
        }

        foreach (var citizenship in element.All("citizenship"))
        {
            draft.Add(new Claim(ClaimProperty.Citizenship, EuPlaces.Country(citizenship) ?? ""));
            AddRemarks(draft, citizenship);
        }

        foreach (var address in element.All("address"))
        {
            EuPlaces.AddAddress(draft, address);
        }

        foreach (var document in element.All("identification"))
        {
            EuDocuments.Add(draft, document);
        }

        AddRemarks(draft, element);
        AddUnitedNations(draft, element.Attribute("unitedNationId"));
        AddDesignations(draft, element);
        var reference = element.Attribute("euReferenceNumber");
        return new ListParty(reference ?? (element.Attribute("logicalId") is { } logical ? $"logical-{logical}" : null), draft);
    }

    /// <summary>Keeps the remarks of an element as notes.</summary>
    public static void AddRemarks(RecordDraft draft, SourceElement element)
    {
        foreach (var remark in element.All("remark"))
        {
            draft.Add(ClaimProperty.Note, remark.Take(), $"{element.Name} remark");
        }
    }

    private static void AddUnitedNations(RecordDraft draft, string? id) =>
        draft.Add(ClaimProperty.Identifier, id, id is not null && UnReferences.Leading(id) == id ? UnReferences.Label : "unitedNationId");

    /// <summary>A designation for each programme, from the day of listing, else the first day a regulation of the programme was in force.</summary>
    private static void AddDesignations(RecordDraft draft, SourceElement element)
    {
        var listed = draft.Date("designationDate", element.Attribute("designationDate"));
        var regulations = element.All("regulation").Select(r => (Programme: r.Attribute("programme"), From: InForce(r))).ToList();
        foreach (var programme in regulations.GroupBy(r => r.Programme, r => r.From).DefaultIfEmpty())
        {
            var first = programme?.Where(d => d is not null).Order().FirstOrDefault();
            draft.Add(new Designation(Authority, programme?.Key, listed ?? first));
        }
    }

    private static PartialDate? InForce(SourceElement regulation) =>
        DateText.TryParse(Peek(regulation, "entryIntoForceDate") ?? Peek(regulation, "publicationDate") ?? "", out var date) ? date : null;

    /// <summary>An attribute that stays to be kept under its own name.</summary>
    private static string? Peek(SourceElement element, string attribute) =>
        element.Rest().FirstOrDefault(r => r.Path == $"@{attribute}").Text;

    private static bool Is(string? text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}

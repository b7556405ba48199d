using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Un;

/// <summary>One INDIVIDUAL or ENTITY of the list.</summary>
internal static class UnParty
{
    private const string Authority = "UN";
    private static readonly string[] NameParts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

    private static readonly (string Path, ClaimProperty Property)[] Plain =
    [
        ("TITLE/VALUE", ClaimProperty.Title), ("DESIGNATION/VALUE", ClaimProperty.Position), ("NATIONALITY/VALUE", ClaimProperty.Nationality),
        ("NATIONALITY2", ClaimProperty.Nationality), ("GENDER", ClaimProperty.Gender),
    ];

    public static ListParty? Read(string file, SourceElement element)
    {
        var draft = new RecordDraft(new Provenance(file, element.Line));
        var name = OneLine.Of(string.Join(' ', NameParts.Select(element.Take)));
        draft.Kind = element.Name == "INDIVIDUAL" ? EntityKind.Person : EntityNames.KindOf(name);
        draft.Add(ClaimProperty.Name, name);
        UnNames.Add(draft, element);
        foreach (var (path, property) in Plain)
        {
            foreach (var value in element.All(path))
            {
                draft.Add(property, OneLine.Of(value.Take()), path);
            }
        }

        foreach (var kind in new[] { "INDIVIDUAL", "ENTITY" })
        {
            AddEach(element, $"{kind}_DATE_OF_BIRTH", e => UnDates.Add(draft, e));
            AddEach(element, $"{kind}_PLACE_OF_BIRTH", e => UnPlaces.AddBirth(draft, e));
            AddEach(element, $"{kind}_ADDRESS", e => UnPlaces.AddAddress(draft, e));
            AddEach(element, $"{kind}_DOCUMENT", e => UnDocuments.Add(draft, e));
        }

        draft.Add(ClaimProperty.Identifier, element.Take("REFERENCE_NUMBER"), UnReferences.Label);
        draft.Add(ClaimProperty.Note, element.Take("COMMENTS1"), "COMMENTS1");
        draft.Add(new Designation(
            Authority, OneLine.Of(element.Take("UN_LIST_TYPE")), draft.Date("LISTED_ON", element.Take("LISTED_ON")), draft.Date("DELISTED_ON", element.Take("DELISTED_ON"))));
        return new ListParty(element.Take("DATAID"), draft);
    }

    private static void AddEach(SourceElement element, string path, Action<SourceElement> add)
    {
        foreach (var one in element.All(path))
        {
            add(one);
        }
    }
}

using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Un;

/// <summary>Addresses and places of birth, in parts.</summary>
internal static class UnPlaces
{
    public static void AddAddress(RecordDraft draft, SourceElement element)
    {
        var (place, country, note) = (Place(element), OneLine.Of(element.Take("COUNTRY")), OneLine.Of(element.Take("NOTE")));
        if (place.Length > 0)
        {
            draft.Add(new Claim(ClaimProperty.Address, place, Country: country));
        }
        else
        {
            draft.Add(ClaimProperty.Country, country, "address");
        }

        draft.Add(new Claim(ClaimProperty.Note, note ?? "", "address note", Original: OneLine.Joined(place, country) is { Length: > 0 } whole ? whole : null));
    }

    public static void AddBirth(RecordDraft draft, SourceElement element)
    {
        draft.Add(ClaimProperty.BirthPlace, OneLine.Joined(Place(element), element.Take("COUNTRY")));
        draft.Add(ClaimProperty.Note, OneLine.Of(element.Take("NOTE")), "place of birth note");
    }

    private static string Place(SourceElement element) =>
        OneLine.Joined(element.Take("STREET"), element.Take("CITY"), element.Take("STATE_PROVINCE"), element.Take("ZIP_CODE"));
}

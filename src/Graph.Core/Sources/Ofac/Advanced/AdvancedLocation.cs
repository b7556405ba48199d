using Graph.Core.Model;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ofac.Advanced;

/// <summary>A <c>Location</c>: the parts of an address, or a country alone. Parties refer to it by id.</summary>
internal sealed class AdvancedLocation
{
    private readonly (string? Type, string Value)[] _parts;
    private readonly string? _country;
    private readonly string? _area;
    private readonly (string Path, string Text)[] _rest;

    public AdvancedLocation(SourceElement location)
    {
        location.Attribute("ID");
        location.Skip("FeatureVersionReference");
        _area = TakeId(location.One("LocationAreaCode"), "AreaCodeID");
        var country = location.One("LocationCountry");
        _country = TakeId(country, "CountryID");
        country?.Attribute("CountryRelevanceID");
        _parts = [.. location.All("LocationPart").SelectMany(TakeParts)];
        _rest = [.. location.Rest()];
    }

    /// <summary>Characters it holds, about.</summary>
    public int Size => 200 + _parts.Sum(p => p.Value.Length + 40) + _rest.Sum(r => r.Text.Length + 40);

    /// <summary>The country, as the legacy files print it: a region that is none is "Region: Gaza".</summary>
    public string? Country(RecordDraft draft, ReferenceSets sets)
    {
        if (_country is not null)
        {
            return sets.TextOrId(draft, "CountryValues", "CountryID", _country);
        }

        // The unknown kind of part is a country that a nationality points to.
        return Part(sets, "REGION") is { } region ? $"Region: {region}" : Part(sets, "Unknown");
    }

    /// <summary>Street and town; null where it is a country alone.</summary>
    public string? Place(ReferenceSets sets) => OfacAddress.Place(
        [Part(sets, "ADDRESS1"), Part(sets, "ADDRESS2"), Part(sets, "ADDRESS3")], Part(sets, "CITY"), Part(sets, "STATE/PROVINCE"), Part(sets, "POSTAL CODE"));

    /// <summary>Adds it as an address, with all that is not known of it.</summary>
    public void AddTo(RecordDraft draft, ReferenceSets sets, Tally tally)
    {
        tally.Add("address rows");
        var country = Country(draft, sets);
        if (!OfacAddress.Add(draft, Place(sets), country))
        {
            tally.Add("address rows, empty");
        }

        KeepRest(draft, sets, country, tally);
    }

    /// <summary>Keeps what of it has no home: parts of types that are not known, and an area that says more than the country.</summary>
    public void KeepRest(RecordDraft draft, ReferenceSets sets, string? country, Tally tally)
    {
        foreach (var (type, value) in _parts)
        {
            if (Known(sets, type) is null)
            {
                draft.Add(ClaimProperty.Other, value, $"LocationPart {sets.Text("LocPartTypeValues", type) ?? type}");
                tally.Add("values of unknown elements, LocationPart");
            }
        }

        if (country is null && _area is not null && sets.Text("AreaCodeValues", _area) is { } area && area is not "undetermined")
        {
            draft.Add(ClaimProperty.Other, area, "LocationAreaCode");
        }

        foreach (var (path, text) in _rest)
        {
            draft.Add(ClaimProperty.Other, text, $"Location/{path}");
            tally.Add($"values of unknown elements, Location/{path}");
        }
    }

    private static string? TakeId(SourceElement? element, string attribute) => element?.Attribute(attribute);

    private static IEnumerable<(string? Type, string Value)> TakeParts(SourceElement part)
    {
        var type = part.Attribute("LocPartTypeID");
        foreach (var value in part.All("LocationPartValue"))
        {
            value.Attribute("Primary");
            value.Attribute("LocPartValueTypeID");
            value.Attribute("LocPartValueStatusID");
            if (value.Take("Value") is { } text)
            {
                yield return (type, text);
            }
        }
    }

    private static string? Known(ReferenceSets sets, string? type) =>
        sets.Text("LocPartTypeValues", type) is ("REGION" or "ADDRESS1" or "ADDRESS2" or "ADDRESS3" or "CITY" or "STATE/PROVINCE" or "POSTAL CODE" or "Unknown") and var known ? known : null;

    private string? Part(ReferenceSets sets, string type) =>
        OfacAddress.Join(", ", _parts.Where(p => Known(sets, p.Type) == type).Select(p => p.Value));
}

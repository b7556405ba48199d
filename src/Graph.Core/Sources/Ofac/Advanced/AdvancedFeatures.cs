using Graph.Core.Model;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ofac.Advanced;

/// <summary>The features of a profile: birth dates, nationalities, addresses, wallets … each of a type of the list's own.</summary>
internal sealed class AdvancedFeatures(RecordDraft draft, AdvancedIndex index, Tally tally)
{
    private const string Address = "Location";

    private ReferenceSets Sets => index.Sets;

    /// <summary>Takes a feature with all its versions.</summary>
    public void Add(SourceElement feature)
    {
        feature.Attribute("ID");
        feature.Skip("IdentityReference");
        var type = Sets.TextOrId(draft, "FeatureTypeValues", "FeatureTypeID", feature.Attribute("FeatureTypeID"));
        foreach (var version in feature.All("FeatureVersion"))
        {
            version.Attribute("ID");
            AddVersion(version, Reliable(version, type), version.Take("Comment"));
        }
    }

    /// <summary>A value that the list itself calls false is kept, but not as what it would be were it true.</summary>
    private string Reliable(SourceElement version, string type) =>
        Sets.Text("ReliabilityValues", version.Attribute("ReliabilityID")) is "False" ? $"{type}, reliability False" : type;

    private void AddVersion(SourceElement version, string type, string? comment)
    {
        var before = draft.Claims.Count;
        var texts = version.All("VersionDetail").Select(d => Detail(d, type)).OfType<string>().ToList();
        var periods = version.All("DatePeriod").Select(AdvancedDates.Period).OfType<PartialDate>().ToList();
        if (texts.Count == 0)
        {
            periods.ForEach(p => Value(type, AdvancedDates.Print(p), null));
        }

        texts.ForEach(t => Value(type, t, periods.Count > 0 ? periods[0] : null));
        var locations = version.All("VersionLocation").ToList();
        locations.ForEach(l => AddLocation(l, type));
        if (draft.Claims.Count == before && locations.Count == 0)
        {
            // Some types say all there is to say.
            draft.Add(ClaimProperty.Other, comment ?? type, OfacTypes.Plain(type));
        }
        else if (comment is not null)
        {
            draft.Add(ClaimProperty.Other, comment, $"{OfacTypes.Plain(type)}, comment");
        }
    }

    private string? Detail(SourceElement detail, string type)
    {
        detail.Attribute("DetailTypeID");
        var reference = detail.Attribute("DetailReferenceID");
        var text = detail.Take();
        var looked = Sets.Text("DetailReferenceValues", reference);
        if (reference is null || looked is not null)
        {
            return OfacAddress.Join(", ", looked, text);
        }

        draft.KeepUnread(type, $"DetailReferenceID {reference}", "DetailReferenceValues has no value of this id; the id is kept in its place.", "Fetch the list anew: its reference sets are not complete.");
        return text;
    }

    private void AddLocation(SourceElement reference, string type)
    {
        var id = reference.Attribute("LocationID");
        if (index.Location(id) is not { } location)
        {
            draft.KeepUnread(type, $"location {id}", "The list has no Location of this id; the id is kept in its place.", "Fetch the list anew: its locations are not complete.");
            return;
        }

        if (type is Address)
        {
            location.AddTo(draft, Sets, tally);
            return;
        }

        var country = location.Country(draft, Sets);
        if (OfacAddress.Join(", ", location.Place(Sets), country) is { } place)
        {
            Value(type, place, null);
        }

        location.KeepRest(draft, Sets, country, tally);
    }

    private void Value(string type, string text, PartialDate? period) => new OfacValue(type, text, From: period).AddTo(draft, tally);
}

using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Ca;

/// <summary>One record of the list.</summary>
internal static class CaParty
{
    private const string Authority = "Canada";

    public static ListParty? Read(string file, SourceElement element)
    {
        var draft = new RecordDraft(new Provenance(file, element.Line));
        var (last, given, entity) = (OneLine.Of(element.Take("LastName")), OneLine.Of(element.Take("GivenName")), OneLine.Of(element.Take("EntityOrShip")));
        var imo = element.Take("ShipIMONumber");
        draft.Kind = last is not null || given is not null ? EntityKind.Person : imo is not null ? EntityKind.Vessel : EntityNames.KindOf(entity);
        draft.Add(ClaimProperty.Name, string.Join(' ', new[] { given, last }.OfType<string>()));
        CaNames.AddEntity(draft, entity);
        CaNames.AddAliases(draft, element.Take("Aliases"));
        draft.Add(draft.Kind == EntityKind.Vessel ? ClaimProperty.VesselType : ClaimProperty.Title, OneLine.Of(element.Take("TitleOrShip")), "TitleOrShip");
        draft.Add(ClaimProperty.Identifier, imo, "IMO");
        CaDates.Add(draft, OneLine.Of(element.Take("DateOfBirthOrShipBuildDate")));
        draft.Add(new Designation(Authority, English(element.One("Country")?.Text), draft.Date("DateOfListing", element.Take("DateOfListing"))));
        return new ListParty(Id(element), draft);
    }

    /// <summary>Country, schedule and item; spacing apart, which varies within one file ("1,Part 3" and "1, Part 3" are one schedule). Each part alone is no id.</summary>
    private static string? Id(SourceElement element)
    {
        var (country, schedule, item) = (English(element.One("Country")?.Text), Spaced(element.One("Schedule")?.Text), OneLine.Of(element.One("Item")?.Text));
        return country is null || item is null ? null : $"{country}/{schedule}/{item}";
    }

    /// <summary>The English of "Belarus / Bélarus".</summary>
    private static string? English(string? text)
    {
        var slash = text?.IndexOf(" / ", StringComparison.Ordinal) ?? -1;
        return OneLine.Of(slash < 0 ? text : text![..slash]);
    }

    private static string Spaced(string? schedule) =>
        string.Join(", ", (OneLine.Of(schedule) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}

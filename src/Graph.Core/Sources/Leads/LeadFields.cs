using Graph.Core.Model;

namespace Graph.Core.Sources.Leads;

/// <summary>The fields of a lead (<c>schema/lead.schema.json</c>) that are plain values, by name; singular spellings are accepted.</summary>
internal static class LeadFields
{
    private static readonly Dictionary<string, ClaimProperty> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["names"] = ClaimProperty.Name,
        ["aliases"] = ClaimProperty.Alias,
        ["weakAliases"] = ClaimProperty.WeakAlias,
        ["formerNames"] = ClaimProperty.FormerName,
        ["birthDates"] = ClaimProperty.BirthDate,
        ["birthPlaces"] = ClaimProperty.BirthPlace,
        ["deathDates"] = ClaimProperty.DeathDate,
        ["foundedDates"] = ClaimProperty.FoundedDate,
        ["dissolvedDates"] = ClaimProperty.DissolvedDate,
        ["genders"] = ClaimProperty.Gender,
        ["nationalities"] = ClaimProperty.Nationality,
        ["citizenships"] = ClaimProperty.Citizenship,
        ["countries"] = ClaimProperty.Country,
        ["identifiers"] = ClaimProperty.Identifier,
        ["addresses"] = ClaimProperty.Address,
        ["phones"] = ClaimProperty.Phone,
        ["emails"] = ClaimProperty.Email,
        ["websites"] = ClaimProperty.Website,
        ["handles"] = ClaimProperty.Handle,
        ["wallets"] = ClaimProperty.Wallet,
        ["ips"] = ClaimProperty.Ip,
        ["devices"] = ClaimProperty.Device,
        ["documents"] = ClaimProperty.DocumentHash,
        ["accounts"] = ClaimProperty.Account,
        ["titles"] = ClaimProperty.Title,
        ["positions"] = ClaimProperty.Position,
        ["employers"] = ClaimProperty.Employer,
        ["legalForms"] = ClaimProperty.LegalForm,
        ["topics"] = ClaimProperty.Topic,
        ["notes"] = ClaimProperty.Note,
    };

    private static readonly Dictionary<string, string> Plurals = Singulars();

    /// <summary>Every field name, in the plural; those of more than one value and the rest.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. Plain.Keys, "id", "kind", "relations", "designations"];

    /// <summary>The name of a field as the schema spells it, or null where there is no such field.</summary>
    public static string? Canonical(string name) =>
        Plurals.TryGetValue(name, out var plural) ? plural
        : Names.FirstOrDefault(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The property that a canonical field states.</summary>
    public static ClaimProperty? Property(string canonical) => Plain.TryGetValue(canonical, out var property) ? property : null;

    public static bool IsDate(ClaimProperty property) =>
        property is ClaimProperty.BirthDate or ClaimProperty.DeathDate or ClaimProperty.FoundedDate or ClaimProperty.DissolvedDate;

    /// <summary>An account name written <c>service:name</c>, or alone.</summary>
    public static Claim Handle(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !string.IsNullOrWhiteSpace(text[(colon + 1)..])
            ? new Claim(ClaimProperty.Handle, text[(colon + 1)..], text[..colon])
            : new Claim(ClaimProperty.Handle, text);
    }

    private static Dictionary<string, string> Singulars()
    {
        var singulars = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["relation"] = "relations", ["designation"] = "designations" };
        foreach (var plural in Plain.Keys)
        {
            singulars[Singular(plural)] = plural;
        }

        return singulars;
    }

    private static string Singular(string plural) => plural switch
    {
        "aliases" or "weakAliases" or "addresses" => plural[..^2],
        _ when plural.EndsWith("ies", StringComparison.Ordinal) => $"{plural[..^3]}y",
        _ => plural[..^1],
    };
}

namespace Graph.Core.Sources.Leads;

/// <summary>What a column of a CSV lead file holds.</summary>
/// <param name="Field">A field of the lead schema, a part of an address or name (<c>street</c>, <c>firstName</c>), or null: kept under its own name.</param>
/// <param name="Label">The type of an identifier, the service of a handle, the ticker of a wallet.</param>
internal sealed record LeadColumn(string? Field, string? Label = null)
{
    /// <summary>Parts that are joined over columns: a name in writing order, an address from street to country.</summary>
    public static readonly string[] NameParts = ["firstName", "middleName", "lastName"];

    public static readonly string[] AddressParts = ["street", "city", "region", "postcode"];

    /// <summary>Reads a field as a mapping file writes it: <c>names</c>, <c>street</c>, <c>identifiers:Passport</c>.</summary>
    /// <returns>Null where there is no such field.</returns>
    public static LeadColumn? Of(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var (field, label) = colon < 0 ? (written.Trim(), null) : (written[..colon].Trim(), written[(colon + 1)..].Trim());
        var part = NameParts.Concat(AddressParts).FirstOrDefault(p => string.Equals(p, field, StringComparison.OrdinalIgnoreCase));
        var canonical = part ?? LeadFields.Canonical(field);
        return canonical is null ? null : new LeadColumn(canonical, label);
    }
}

using Graph.Core.Model;

namespace Graph.Core.Sources.Leads;

/// <summary>What a column of a table of leads holds.</summary>
/// <param name="Field">A field of the lead schema, a part of an address, name or relation (<c>street</c>, <c>firstName</c>, <c>share</c>), or null: kept under its own name.</param>
/// <param name="Label">The type of an identifier, the service of a handle, the ticker of a wallet, the kind of a relation.</param>
internal sealed record LeadColumn(string? Field, string? Label = null)
{
    /// <summary>Kept under its own name, as a mapping file writes it.</summary>
    public const string Other = "other";

    /// <summary>Relations whose cells name the other end by its id, whether or not the file holds it.</summary>
    public const string RelationIds = "relationIds";

    /// <summary>The kind of the relation that another column of the row states.</summary>
    public const string RelationKinds = "relationKind";

    /// <summary>The share of the ownership that another column of the row states, in percent.</summary>
    public const string Share = "share";

    /// <summary>Label of a date column whose months stand before days.</summary>
    public const string MonthFirst = "month-first";

    /// <summary>The number of a house, where it has a column of its own.</summary>
    public const string StreetNumber = "streetNumber";

    /// <summary>Parts that are joined over columns: a name in writing order, an address from street to country.</summary>
    public static readonly string[] NameParts = ["firstName", "middleName", "lastName"];

    public static readonly string[] AddressParts = [StreetNumber, "street", "city", "region", "postcode"];

    private static readonly string[] OfColumns = [.. NameParts, .. AddressParts, RelationIds, RelationKinds, Share];

    /// <summary>The number at the end of the header ("Phone 2"), by which parts of one thing are kept together.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Whether the header says "name" and no more: beside a column of the other part it is a part of the name.</summary>
    public bool IsBareName { get; init; }

    /// <summary>Every field that a mapping file may name.</summary>
    public static IReadOnlyList<string> FieldNames { get; } = [.. LeadFields.Names, .. OfColumns, Other];

    public bool IsRelation => Field is "relations" or RelationIds;

    /// <summary>Whether the column can tell whom a row is about.</summary>
    public bool TellsWho => Field is not (null or "id" or "kind" or RelationKinds or Share or RelationIds or "relations" or "notes" or "topics" or "designations");

    /// <summary>The field as a mapping file writes it.</summary>
    public string Written => Field is null ? Other : Label is null ? Field : $"{Field}:{Label}";

    /// <summary>Reads a field as a mapping file writes it: <c>names</c>, <c>street</c>, <c>identifiers:Passport</c>, <c>relations:ownedBy</c>, <c>birthDates:month-first</c>.</summary>
    /// <returns>Null where there is no such field.</returns>
    public static LeadColumn? Of(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var (field, label) = colon < 0 ? (written.Trim(), null) : (written[..colon].Trim(), written[(colon + 1)..].Trim());
        if (string.Equals(field, Other, StringComparison.OrdinalIgnoreCase))
        {
            return new LeadColumn(Field: null);
        }

        string? part = Array.Find(OfColumns, p => string.Equals(p, field, StringComparison.OrdinalIgnoreCase));
        var canonical = part ?? LeadFields.Canonical(field);
        var column = canonical is null ? null : new LeadColumn(canonical, string.IsNullOrEmpty(label) ? null : label);
        return column is { IsRelation: true, Label: { } kind } && !LeadRelationKinds.TryRead(kind, out _, out _) ? null : column;
    }

    /// <summary>Whether the column's dates are written month first, as its header or mapping says.</summary>
    public bool IsMonthFirst => Label is MonthFirst && Field is not null && LeadFields.Property(Field) is { } property && LeadFields.IsDate(property);

    /// <summary>The label that a claim of this column bears.</summary>
    public string? ClaimLabel(ClaimProperty property) => LeadFields.IsDate(property) ? null : Label;
}

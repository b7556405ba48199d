using Graph.Core.Model;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>What each schema of FollowTheMoney is in this model.</summary>
internal static class FtmSchemata
{
    private static readonly Dictionary<string, EntityKind> Kinds = new(StringComparer.Ordinal)
    {
        ["Person"] = EntityKind.Person,
        ["Company"] = EntityKind.Company,
        ["Organization"] = EntityKind.Organization,
        ["PublicBody"] = EntityKind.Organization,
        ["LegalEntity"] = EntityKind.Party,
        ["Vessel"] = EntityKind.Vessel,
        ["Airplane"] = EntityKind.Aircraft,
        ["CryptoWallet"] = EntityKind.Wallet,
        ["UserAccount"] = EntityKind.Persona,
    };

    // Edges and intervals are lines of their own; the first end bears the relation. An employer is the subject of "employs",
    // so there the employee's record states it reversed. What this model has no type for is untyped.
    private static readonly Dictionary<string, FtmEdge> Edges = new(StringComparer.Ordinal)
    {
        ["Ownership"] = new("owner", "asset", RelationKind.Owns),
        ["Directorship"] = new("director", "organization", RelationKind.Directs),
        ["Membership"] = new("member", "organization", RelationKind.AssociatedWith),
        ["Employment"] = new("employee", "employer", RelationKind.Employs, Reversed: true),
        ["Family"] = new("person", "relative", RelationKind.FamilyOf),
        ["Associate"] = new("person", "associate", RelationKind.AssociatedWith),
        ["Representation"] = new("agent", "client", RelationKind.ActsFor),
        ["UnknownLink"] = new("subject", "object", RelationKind.LinkedTo),
        ["Payment"] = new("payer", "beneficiary", RelationKind.TransferredTo),
        ["Debt"] = new("debtor", "creditor", RelationKind.LinkedTo),
        ["Succession"] = new("predecessor", "successor", RelationKind.LinkedTo),
        ["ContractAward"] = new("supplier", "contract", RelationKind.LinkedTo),
        ["ProjectParticipant"] = new("participant", "project", RelationKind.LinkedTo),
        ["CourtCaseParty"] = new("party", "case", RelationKind.LinkedTo),
        ["Documentation"] = new("entity", "document", RelationKind.LinkedTo),
    };

    /// <summary>Lines with one end: they say more of the entity named in the property.</summary>
    private static readonly Dictionary<string, string> Intervals = new(StringComparer.Ordinal)
    {
        ["Sanction"] = "entity",
        ["Identification"] = "holder",
        ["Passport"] = "holder",
        ["Occupancy"] = "holder",
    };

    /// <summary>The kind of a party, or null where the schema is no party (Position, RealEstate, Document …).</summary>
    public static EntityKind? Kind(string schema) => Kinds.TryGetValue(schema, out var kind) ? kind : null;

    public static FtmEdge? Edge(string schema) => Edges.GetValueOrDefault(schema);

    public static string? Holder(string schema) => Intervals.GetValueOrDefault(schema);
}

/// <summary>The ends of an edge schema.</summary>
internal sealed record FtmEdge(string Subject, string Object, RelationKind Kind, bool Reversed = false);

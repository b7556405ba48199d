using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Exporting.FollowTheMoney;

/// <summary>The property of FollowTheMoney that holds a number of a type.</summary>
internal static class FtmIdentifiers
{
    private static readonly Dictionary<string, string> OfLegal = new(StringComparer.Ordinal)
    {
        ["tax"] = "taxNumber",
        ["registration"] = "registrationNumber",
        ["uscc"] = "uscCode",
        ["lei"] = "leiCode",
        ["inn"] = "innCode",
        ["ogrn"] = "ogrnCode",
        ["swift"] = "swiftBic",
        ["duns"] = "dunsCode",
    };

    /// <summary>The property, or null where the schema of the kind has none.</summary>
    public static string? Property(Claim identifier, EntityKind kind)
    {
        var type = IdentifierTypes.OfLabel(TextFold.Fold(identifier.Label ?? ""));
        return kind switch
        {
            EntityKind.Wallet or EntityKind.Persona => null,
            EntityKind.Vessel => type switch { "imo" => "imoNumber", "mmsi" => "mmsi", _ => "registrationNumber" },
            EntityKind.Aircraft => type is "msn" ? "serialNumber" : "registrationNumber",
            EntityKind.Person when type is "passport" => "passportNumber",
            EntityKind.Person when type is "ssn" => "socialSecurityNumber",
            _ => OfLegal.GetValueOrDefault(type, "idNumber"),
        };
    }
}

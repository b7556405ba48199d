using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Exporting.FollowTheMoney;

/// <summary>What of a record FollowTheMoney's own schemata can say: only properties that the schema of its kind has, in the form that their types ask for.</summary>
internal static class FtmNodes
{
    private static readonly Dictionary<EntityKind, string> Schemata = new()
    {
        [EntityKind.Party] = "LegalEntity",
        [EntityKind.Person] = "Person",
        [EntityKind.Company] = "Company",
        [EntityKind.Organization] = "Organization",
        [EntityKind.Wallet] = "CryptoWallet",
        [EntityKind.Vessel] = "Vessel",
        [EntityKind.Aircraft] = "Airplane",
        [EntityKind.Persona] = "UserAccount",
    };

    private static readonly EntityKind[] Legal = [EntityKind.Party, EntityKind.Person, EntityKind.Company, EntityKind.Organization];

    /// <summary>The schema of a kind.</summary>
    public static string Schema(EntityKind kind) => Schemata[kind];

    /// <summary>Whether a kind is a person or a body, which all relations of FollowTheMoney are between.</summary>
    public static bool IsLegal(EntityKind kind) => Legal.Contains(kind);

    /// <summary>Property and value, as the schema has them; values with no property there are none.</summary>
    public static IEnumerable<(string Property, string Value)> Properties(Record record) =>
        record.Claims.SelectMany(c => Of(c, record.Kind)).Distinct();

    private static IEnumerable<(string Property, string Value)> Of(Claim claim, EntityKind kind) => claim.Property switch
    {
        ClaimProperty.Name => [("name", claim.Value)],
        ClaimProperty.Alias => [("alias", claim.Value)],
        ClaimProperty.FormerName => [("previousName", claim.Value)],
        ClaimProperty.WeakAlias => [("weakAlias", claim.Value)],
        ClaimProperty.Country => Coded("country", claim.Value),
        ClaimProperty.Address => [("address", claim.Value)],
        ClaimProperty.Note => [("notes", claim.Value)],
        ClaimProperty.Topic when claim.Value.All(c => char.IsAsciiLetterLower(c) || c == '.') => [("topics", claim.Value)],
        ClaimProperty.Identifier => FtmIdentifiers.Property(claim, kind) is { } property ? [(property, claim.Value)] : [],
        _ => kind switch
        {
            EntityKind.Vessel or EntityKind.Aircraft => OfVehicle(claim, kind),
            EntityKind.Wallet => OfWallet(claim),
            EntityKind.Persona => OfAccount(claim),
            _ => OfLegal(claim, kind),
        },
    };

    private static IEnumerable<(string, string)> OfLegal(Claim claim, EntityKind kind) => (claim.Property, kind) switch
    {
        (ClaimProperty.Email, _) => [("email", claim.Value)],
        (ClaimProperty.Phone, _) => [("phone", claim.Value)],
        (ClaimProperty.Website, _) => [("website", claim.Value)],
        (ClaimProperty.LegalForm, _) => [("legalForm", claim.Value)],
        (ClaimProperty.FoundedDate, _) => Dated("incorporationDate", claim.Value),
        (ClaimProperty.DissolvedDate, _) => Dated("dissolutionDate", claim.Value),
        (ClaimProperty.BirthDate, EntityKind.Person) => Dated("birthDate", claim.Value),
        (ClaimProperty.DeathDate, EntityKind.Person) => Dated("deathDate", claim.Value),
        (ClaimProperty.BirthPlace, EntityKind.Person) => [("birthPlace", claim.Value)],
        (ClaimProperty.Gender, EntityKind.Person) when claim.Value.ToLowerInvariant() is "male" or "female" => [("gender", claim.Value.ToLowerInvariant())],
        (ClaimProperty.Nationality, EntityKind.Person) => Coded("nationality", claim.Value),
        (ClaimProperty.Citizenship, EntityKind.Person) => Coded("citizenship", claim.Value),
        (ClaimProperty.Title, EntityKind.Person) => [("title", claim.Value)],
        (ClaimProperty.Position, EntityKind.Person) => [("position", claim.Value)],
        _ => [],
    };

    private static IEnumerable<(string, string)> OfVehicle(Claim claim, EntityKind kind) => claim.Property switch
    {
        ClaimProperty.FoundedDate => Dated("buildDate", claim.Value),
        ClaimProperty.VesselType => [("type", claim.Value)],
        ClaimProperty.Flag when kind == EntityKind.Vessel => Coded("flag", claim.Value),
        ClaimProperty.CallSign when kind == EntityKind.Vessel => [("callSign", claim.Value)],
        ClaimProperty.Tonnage when kind == EntityKind.Vessel => [("tonnage", claim.Value)],
        _ => [],
    };

    /// <summary>A wallet as CryptoWallet has it; of any other claim nothing.</summary>
    public static IEnumerable<(string Property, string Value)> OfWallet(Claim claim) => claim.Property switch
    {
        ClaimProperty.Wallet when claim.Label is { } currency => [("publicKey", claim.Value), ("currencySymbol", currency)],
        ClaimProperty.Wallet => [("publicKey", claim.Value)],
        _ => [],
    };

    private static IEnumerable<(string, string)> OfAccount(Claim claim) => claim.Property switch
    {
        ClaimProperty.Handle when claim.Label is { } service => [("username", claim.Value), ("service", service)],
        ClaimProperty.Handle => [("username", claim.Value)],
        ClaimProperty.Email => [("email", claim.Value)],
        ClaimProperty.Ip => [("ipAddress", claim.Value)],
        _ => [],
    };

    private static IEnumerable<(string, string)> Dated(string property, string value) =>
        DateText.TryParse(value, out var date) && FtmDates.Exact(date) is { } exact ? [(property, exact)] : [];

    private static IEnumerable<(string, string)> Coded(string property, string value) => Countries.Code(value) is { } code ? [(property, code)] : [];
}

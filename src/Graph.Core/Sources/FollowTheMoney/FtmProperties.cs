using Graph.Core.Model;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>What each property of FollowTheMoney states in this model; every other is kept under its own name.</summary>
internal static class FtmProperties
{
    private static readonly Dictionary<string, ClaimProperty> Typed = new(StringComparer.Ordinal)
    {
        ["name"] = ClaimProperty.Name,
        ["alias"] = ClaimProperty.Alias,
        ["weakAlias"] = ClaimProperty.WeakAlias,
        ["previousName"] = ClaimProperty.FormerName,
        ["pastNames"] = ClaimProperty.FormerName,
        ["abbreviation"] = ClaimProperty.WeakAlias,
        ["birthDate"] = ClaimProperty.BirthDate,
        ["birthPlace"] = ClaimProperty.BirthPlace,
        ["deathDate"] = ClaimProperty.DeathDate,
        ["incorporationDate"] = ClaimProperty.FoundedDate,
        ["buildDate"] = ClaimProperty.FoundedDate,
        ["dissolutionDate"] = ClaimProperty.DissolvedDate,
        ["gender"] = ClaimProperty.Gender,
        ["nationality"] = ClaimProperty.Nationality,
        ["citizenship"] = ClaimProperty.Citizenship,
        ["country"] = ClaimProperty.Country,
        ["jurisdiction"] = ClaimProperty.Country,
        ["mainCountry"] = ClaimProperty.Country,
        ["address"] = ClaimProperty.Address,
        ["phone"] = ClaimProperty.Phone,
        ["email"] = ClaimProperty.Email,
        ["website"] = ClaimProperty.Website,
        ["username"] = ClaimProperty.Handle,
        ["ipAddress"] = ClaimProperty.Ip,
        ["iban"] = ClaimProperty.Account,
        ["accountNumber"] = ClaimProperty.Account,
        ["publicKey"] = ClaimProperty.Wallet,
        ["title"] = ClaimProperty.Title,
        ["position"] = ClaimProperty.Position,
        ["legalForm"] = ClaimProperty.LegalForm,
        ["topics"] = ClaimProperty.Topic,
        ["flag"] = ClaimProperty.Flag,
        ["callSign"] = ClaimProperty.CallSign,
        ["tonnage"] = ClaimProperty.Tonnage,
        ["grossRegisteredTonnage"] = ClaimProperty.Tonnage,
        ["contentHash"] = ClaimProperty.DocumentHash,
        ["notes"] = ClaimProperty.Note,
        ["description"] = ClaimProperty.Note,
        ["summary"] = ClaimProperty.Note,
    };

    private static readonly HashSet<string> Identifiers = new(StringComparer.Ordinal)
    {
        "idNumber", "passportNumber", "taxNumber", "registrationNumber", "innCode", "ogrnCode", "leiCode", "imoNumber", "mmsi", "swiftBic",
        "uscCode", "vatCode", "dunsCode", "okpoCode", "kppCode", "bikCode", "socialSecurityNumber", "npiCode", "uniqueEntityId", "giiNumber",
        "jibCode", "ricCode", "icijId", "cageCode", "fnsCode", "svbCode", "cikCode", "irsCode", "isinCode", "permId", "wikidataId",
        "opencorporatesUrl", "ofsiCode", "unscId", "nationalId", "serialNumber", "registrationNumberAircraft", "crsNumber", "passport",
    };

    /// <summary>Names and other words of the person in parts: used to build a name where there is none, and kept.</summary>
    public static readonly string[] NameParts = ["firstName", "secondName", "middleName", "fatherName", "lastName"];

    /// <summary>The claim that a value of a property states.</summary>
    /// <param name="property">The property; a schema before it (<c>Person:birthDate</c>) is passed over.</param>
    /// <param name="value">The value.</param>
    public static Claim Claim(string property, string value)
    {
        var bare = property[(property.LastIndexOf(':') + 1)..];
        if (Identifiers.Contains(bare))
        {
            return new Claim(ClaimProperty.Identifier, value, bare);
        }

        return Typed.TryGetValue(bare, out var typed)
            ? new Claim(typed, value, IsOwnName(bare, typed) ? null : bare)
            : new Claim(ClaimProperty.Other, value, property);
    }

    /// <summary>Whether the model's name of the property says all that its own name does.</summary>
    private static bool IsOwnName(string bare, ClaimProperty typed) =>
        bare.StartsWith(typed.ToString(), StringComparison.OrdinalIgnoreCase) || bare is "previousName" or "topics" or "username" or "publicKey";
}

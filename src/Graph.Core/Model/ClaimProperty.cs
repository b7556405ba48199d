namespace Graph.Core.Model;

/// <summary>What a claim is about. A value with no typed home is kept as <see cref="Other"/> under its original name.</summary>
public enum ClaimProperty
{
    /// <summary>The source's primary name of the party.</summary>
    Name,

    /// <summary>Another name in full use.</summary>
    Alias,

    /// <summary>A name no longer used (f.k.a., former vessel name).</summary>
    FormerName,

    /// <summary>A weak alias (OFAC FAQ 122-124): confirms a match, never creates a candidate.</summary>
    WeakAlias,
    BirthDate,
    BirthPlace,
    DeathDate,

    /// <summary>Day a company was founded or a vessel built.</summary>
    FoundedDate,
    DissolvedDate,
    Gender,
    Nationality,
    Citizenship,

    /// <summary>A country of residence, registration or operation.</summary>
    Country,
    Address,
    Phone,
    Email,
    Website,

    /// <summary>An account name at a service; <see cref="Claim.Label"/> is the service.</summary>
    Handle,

    /// <summary>A document or registration number; <see cref="Claim.Label"/> is its type as printed, <see cref="Claim.Country"/> its issuer.</summary>
    Identifier,

    /// <summary>A wallet address; <see cref="Claim.Label"/> is the ticker as printed, which is not the chain.</summary>
    Wallet,
    Ip,
    Device,
    DocumentHash,

    /// <summary>A bank, payment or platform account number; <see cref="Claim.Label"/> is the institution or service.</summary>
    Account,
    Title,
    Position,
    Employer,

    /// <summary>A legal form as stated apart from the name.</summary>
    LegalForm,
    Topic,
    VesselType,
    Flag,
    CallSign,
    Tonnage,
    Owner,

    /// <summary>Free text that stays with the record.</summary>
    Note,

    /// <summary>Anything else, under its original name in <see cref="Claim.Label"/>.</summary>
    Other,
}

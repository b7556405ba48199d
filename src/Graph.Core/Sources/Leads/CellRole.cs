namespace Graph.Core.Sources.Leads;

/// <summary>What a cell of a file that is deduplicated holds; evidence of one role is compared with evidence of the same role.</summary>
internal enum CellRole
{
    /// <summary>Not recognised, or nothing that tells parties apart.</summary>
    None,
    Id,
    Kind,

    /// <summary>A whole name, of a person or an organisation.</summary>
    FullName,
    GivenName,
    MiddleName,
    FamilyName,

    /// <summary>A day of birth or founding.</summary>
    BirthDate,
    Gender,
    Country,

    /// <summary>A whole address, or a line of one.</summary>
    Address,
    StreetNumber,
    City,
    Region,
    Postcode,
    Phone,
    Email,
    Website,

    /// <summary>An account, wallet or handle.</summary>
    Account,

    /// <summary>A document or registration number; the column's label is its type.</summary>
    Identifier,
    Employer,
}

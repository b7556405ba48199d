namespace Benchmarks.Generating.Cast;

/// <summary>An invented party as it truly is.</summary>
/// <param name="Culture">Of a person; null for a company.</param>
/// <param name="Name">Its parts: of a person given names first and family last (also where the family is said first), of a company brand, trade, legal form. Alternative spellings of a part are divided by a slash.</param>
/// <param name="IsFemale">Of a person.</param>
/// <param name="Born">Birth date, or the day of founding.</param>
/// <param name="Home">Where it lives or sits.</param>
/// <param name="Phone">Null where it has none.</param>
/// <param name="Email">Null where it has none.</param>
/// <param name="Number">Of a national identity card, or of a register of companies; null where it has none.</param>
internal sealed record MadeParty(
    Culture? Culture, IReadOnlyList<string> Name, bool IsFemale, DateOnly Born, Home Home, string? Phone, string? Email, string? Number)
{
    public bool IsPerson => Culture is not null;
}

/// <summary>A postal address in parts.</summary>
internal sealed record Home(string Street, string City, string Postcode, string Country);

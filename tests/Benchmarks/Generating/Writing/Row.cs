namespace Benchmarks.Generating.Writing;

/// <summary>What a row states; null where it has a gap.</summary>
internal sealed record Row(
    string Kind, string? Name, string? Gender, string? BirthDate, string? FoundedDate, string? Street, string? City, string? Postcode, string? Country, string? Phone, string? Email, string? NationalId, string? RegistrationNumber)
{
    /// <summary>The header, in spellings that the reader of leads recognises.</summary>
    public const string Header = "id,kind,name,gender,birth date,founded,street,city,postcode,country,phone,email,national id,registration number";

    public IEnumerable<string?> Cells => [Kind, Name, Gender, BirthDate, FoundedDate, Street, City, Postcode, Country, Phone, Email, NationalId, RegistrationNumber];
}

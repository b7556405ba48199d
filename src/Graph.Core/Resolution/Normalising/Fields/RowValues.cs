using Graph.Core.Model;
using Graph.Core.Sources.Leads;

namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>The values of one row in their normal forms, before they get numbers. Pure, so that rows are read in parallel.</summary>
internal sealed class RowValues
{
    private const int FewestDigits = 6;

    private RowValues(EntityKind kind) => Kind = kind;

    public EntityKind Kind { get; }

    public List<(PersonName Person, string Whole)> Names { get; } = [];

    public AddressParts? Address { get; private set; }

    public List<string> Dates { get; } = [];

    public List<string> Phones { get; } = [];

    public List<string> Emails { get; } = [];

    public List<string> Identifiers { get; } = [];

    public List<string> Genders { get; } = [];

    public List<string> Countries { get; } = [];

    public List<string> Websites { get; } = [];

    public List<string> Accounts { get; } = [];

    public List<string> Employers { get; } = [];

    /// <summary>Cells that could not be read, as column and value.</summary>
    public List<(string Header, string Value)> Unread { get; } = [];

    /// <summary>Reads the filled cells of a row.</summary>
    public static RowValues Read(IReadOnlyList<(CellColumn Column, string Value)> cells)
    {
        var parts = new RowParts(cells);
        var stated = parts.Has(CellRole.Kind) ? LeadKinds.Of(parts.Text(CellRole.Kind)) : null;
        var row = new RowValues(stated ?? (parts.HasNameParts ? EntityKind.Person : EntityKind.Party));
        row.AddNames(parts);
        row.AddAddress(parts);
        foreach (var (column, cell) in cells)
        {
            row.AddCell(column, cell);
        }

        return row;
    }

    private static string[] Values(string cell) => cell.AsSpan().IndexOfAny(';', '|') < 0
        ? [cell]
        : cell.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void AddNames(RowParts parts)
    {
        if (parts.HasNameParts)
        {
            Names.Add((PersonNames.OfParts(parts.Text(CellRole.GivenName), parts.Text(CellRole.MiddleName), parts.Text(CellRole.FamilyName)), ""));
        }

        foreach (var text in parts.All(CellRole.FullName).SelectMany(Values))
        {
            var isPerson = Kind is EntityKind.Person or EntityKind.Persona;
            var mayBePerson = isPerson || (Kind == EntityKind.Party && LegalForms.Strip(TextFold.Fold(text)).Form is null);
            foreach (var name in mayBePerson ? PersonNames.OfText(text) : [default])
            {
                Names.Add((name, isPerson ? "" : text));
            }
        }
    }

    private void AddAddress(RowParts parts)
    {
        if (parts.HasAddress)
        {
            Address = AddressParts.Of(parts.Text(CellRole.StreetNumber), parts.All(CellRole.Address), parts.Text(CellRole.City), parts.Text(CellRole.Postcode));
        }
    }

    private void AddCell(CellColumn column, string cell)
    {
        if (column.Role == CellRole.BirthDate)
        {
            Put(Dates, column, cell, FieldDates.IsDate(cell) ? cell : null);
            return;
        }

        foreach (var value in column.Role is >= CellRole.Phone or CellRole.Gender or CellRole.Country ? Values(cell) : [])
        {
            AddValue(column, value);
        }
    }

    private void AddValue(CellColumn column, string value)
    {
        switch (column.Role)
        {
            case CellRole.Phone:
                Put(Phones, column, value, Digits(value));
                break;
            case CellRole.Email:
                // A mistyped address that is none is compared as it stands: letter by letter it still is nearly the right one.
                Emails.Add(Normalising.Emails.TryParse(value, out var email) ? email.Normal : value.ToLowerInvariant());
                break;
            case CellRole.Website:
                Put(Websites, column, value, Domains.Registrable(value));
                break;
            case CellRole.Account:
                Put(Accounts, column, value, $"{column.Label}/{TextFold.Fold(value).Replace(" ", "", StringComparison.Ordinal)}");
                break;
            case CellRole.Identifier:
                Identifiers.Add($"{column.Label}\t{TextFold.Fold(value).Replace(" ", "", StringComparison.Ordinal)}");
                break;
            case CellRole.Gender:
                Genders.Add(Normaliser.GenderOf(value) ?? "");
                break;
            case CellRole.Country:
                Countries.Add(Normalising.Countries.Code(value) ?? "");
                break;
            case CellRole.Employer:
                Employers.Add(value);
                break;
            default:
                throw new InvalidOperationException($"{column.Role} is read elsewhere.");
        }
    }

    private void Put(List<string> values, CellColumn column, string value, string? normal)
    {
        if (normal is null)
        {
            Unread.Add((column.Header, value));
        }
        else
        {
            values.Add(normal);
        }
    }

    /// <summary>Digits alone, without the noughts that stand before a number; libphonenumber would cost more than all else of the row.</summary>
    private static string? Digits(string text)
    {
        Span<char> digits = stackalloc char[text.Length <= 64 ? text.Length : 0];
        var length = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && (length > 0 || text[i] != '0'))
            {
                digits[length++] = text[i];
            }
        }

        return length >= FewestDigits ? digits[..length].ToString() : null;
    }
}

using Graph.Core.Model;

namespace Graph.Learning.Generating;

/// <summary>An invented party before it is written down: its name as words in all their spellings, and its true values.</summary>
/// <param name="Kind">Person or company.</param>
/// <param name="Culture">How its name is put together.</param>
/// <param name="Words">The words of the name: of a person surname first, of a company town, brand, trade, form.</param>
/// <param name="Born">Birth date, or day of founding.</param>
/// <param name="Town">Town, its original script, country.</param>
/// <param name="Street">Street and number.</param>
/// <param name="Document">Passport or registration number.</param>
/// <param name="Phone">Phone number.</param>
/// <param name="Email">E-mail address.</param>
internal sealed record PairSketch(
    EntityKind Kind,
    NameCulture Culture,
    IReadOnlyList<string[]> Words,
    PartialDate Born,
    string[] Town,
    string Street,
    string Document,
    string Phone,
    string Email)
{
    public bool IsPerson => Kind == EntityKind.Person;
}

/// <summary>How a name is put together and written.</summary>
internal enum NameCulture
{
    Korean,
    Chinese,
    Russian,
    Arabic,
    Latin,
    Firm,
}

using Graph.Core.Model;

namespace Graph.Core.Resolution.Normalising;

/// <summary>Makes a record ready for comparison. Pure: equal records give equal profiles.</summary>
public static class Normaliser
{
    /// <summary>The profile of a record. Claims that have no normal form are left out of it; they stay with the record.</summary>
    public static RecordProfile Profile(Record record)
    {
        var identifiers = Of(record, ClaimProperty.Identifier, c => Some(Identifiers.Parse(c.Label, c.Value, c.Country))).ToArray();
        var addresses = Of(record, ClaimProperty.Address, c => Some(PostalAddresses.Parse(c.Value, c.Country))).ToArray();
        var emails = Of(record, ClaimProperty.Email, c => Emails.TryParse(c.Value, out var email) ? Some(email) : null).ToArray();
        return new RecordProfile
        {
            Key = record.Key,
            Kind = record.Kind,
            Names = Names(record, ClaimProperty.Name, ClaimProperty.Alias, ClaimProperty.FormerName),
            WeakNames = Names(record, ClaimProperty.WeakAlias),
            BirthDates = [.. Of(record, ClaimProperty.BirthDate, Date).Concat(Of(record, ClaimProperty.FoundedDate, Date))],
            BirthPlaces = [.. Of(record, ClaimProperty.BirthPlace, c => Places.Parse(c.Value) is { } place ? Some(place) : null)],
            Countries = Countries(record, addresses),
            Genders = [.. Of(record, ClaimProperty.Gender, c => NonEmpty(GenderOf(c.Value)))],
            Identifiers = identifiers,
            Addresses = addresses,
            Emails = emails,
            Selectors = SelectorReading.Of(record, identifiers, addresses, emails),
        };
    }

    private static NameForm[] Names(Record record, params ReadOnlySpan<ClaimProperty> properties)
    {
        var names = new List<NameForm>();
        foreach (var property in properties)
        {
            names.AddRange(record.Values(property).Select(v => NameForms.Of(v, record.Kind)).Where(n => n.Tokens.Length > 0));
        }

        return [.. names.DistinctBy(n => (string.Join(' ', n.Tokens.Select(t => t.Text)), n.LegalForm))];
    }

    private static Stated<string>[] Countries(Record record, Stated<NormalAddress>[] addresses)
    {
        ClaimProperty[] properties = [ClaimProperty.Nationality, ClaimProperty.Citizenship, ClaimProperty.Country, ClaimProperty.Flag];
        return
        [
            .. properties.SelectMany(p => Of(record, p, c => NonEmpty(Normalising.Countries.Code(c.Value))))
                // Stated apart, or read at the end of the text: many lists print an address as one line.
                .Concat(addresses.Where(a => a.Normal.Country is not null).Select(a => new Stated<string>(a.Normal.Country!, a.Text)))
                .DistinctBy(c => c.Normal),
        ];
    }

    private static IEnumerable<Stated<T>> Of<T>(Record record, ClaimProperty property, Func<Claim, Found<T>?> read)
    {
        foreach (var claim in record.Claims)
        {
            if (claim.Property == property && read(claim) is { } found)
            {
                yield return new Stated<T>(found.Value, claim.Value);
            }
        }
    }

    private static Found<PartialDate>? Date(Claim claim) => DateText.TryParse(claim.Value, out var date) ? Some(date) : null;

    private static Found<string>? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : Some(text);

    /// <summary>"male" or "female"; null for anything else.</summary>
    internal static string? GenderOf(string text) => TextFold.Fold(text) switch
    {
        "male" or "m" or "man" => "male",
        "female" or "f" or "woman" => "female",
        _ => null,
    };

    private static Found<T>? Some<T>(T value) => new Found<T>(value);

    private readonly record struct Found<T>(T Value);
}

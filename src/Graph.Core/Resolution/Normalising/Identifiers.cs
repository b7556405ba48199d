namespace Graph.Core.Resolution.Normalising;

/// <summary>A document or registration number in its normal form.</summary>
/// <param name="Type">passport, national, tax, registration, uscc, unsc, lei, inn, ogrn, imo, imocompany, mmsi, swift, iban, isin, ssn, driving, callsign, msn, tail, duns, gazette, ccc or other.</param>
/// <param name="Number">Upper-case letters and digits only; empty where the text has none.</param>
/// <param name="Country">Issuer, alpha-2 in lower case; from the number itself where its form holds it.</param>
/// <param name="ChecksumValid">Whether the check digit is right; null where the type has none.</param>
/// <param name="SingleValued">Whether one party has but one (LEI, IMO, USCC, the UN's reference number), so that two different valid ones contradict.</param>
public sealed record NormalIdentifier(string Type, string Number, string? Country, bool? ChecksumValid, bool SingleValued)
{
    private const int ShortestShared = 4;

    /// <summary><c>type/country/number</c>, the country left empty where the number is unique over the world; null where it tells nothing: too short, or shared by design (a gazette's number).</summary>
    public string? SelectorValue { get; } = Number.Length < ShortestShared || Type is "gazette" or "ccc" ? null
        : IdentifierTypes.IsWorldwide(Type) ? $"{Type}//{Number}"
        : $"{Type}/{Country}/{Number}";
}

/// <summary>Reads document and registration numbers by their label and their own form.</summary>
public static class Identifiers
{
    private const int LongestValue = 200;

    /// <summary>The normal form of a number.</summary>
    /// <param name="label">Its type as printed ("National ID No.", "Tax ID No.", "leiCode"); null where unknown.</param>
    /// <param name="value">The number as printed; a type or an issuer that stands in it ("IMO 9187629") is read.</param>
    /// <param name="country">Its issuer, a name or a code.</param>
    public static NormalIdentifier Parse(string? label, string value, string? country)
    {
        ArgumentNullException.ThrowIfNull(value);
        var folded = TextFold.Fold(value.Length > LongestValue ? value[..LongestValue] : value);
        var type = IdentifierTypes.OfLabel(TextFold.Fold(label ?? ""));
        if (folded.StartsWith("imo ", StringComparison.Ordinal) || (type is "imo" or "imocompany" && folded.StartsWith("imo", StringComparison.Ordinal)))
        {
            type = type == "imocompany" ? type : IdentifierTypes.OfImo(label);
            folded = folded[3..];
        }

        var number = folded.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var issuer = country is null ? null : Countries.Code(country);
        type = Refined(type, number, issuer);
        return new NormalIdentifier(type, number, IssuerOf(type, number) ?? issuer, ChecksumOf(type, number), type is "lei" or "imo" or "uscc" or "unsc");
    }

    /// <summary>A number whose own form and check digit name its type is believed over a general label.</summary>
    private static string Refined(string type, string number, string? issuer) => type switch
    {
        "other" or "registration" or "tax" when issuer is null or "cn" && Checksums.IsUscc(number) && !Checksums.AreDigits(number) => "uscc",
        "other" or "registration" when Checksums.IsLei(number) => "lei",
        "tax" when issuer is "ru" && number.Length is 10 or 12 && Checksums.IsInn(number) => "inn",
        "other" or "registration" or "tax" when issuer is "ru" && Checksums.IsOgrn(number) => "ogrn",
        "other" when Checksums.IsIban(number) => "iban",
        _ => type,
    };

    private static string? IssuerOf(string type, string number) => type switch
    {
        "uscc" => "cn",
        "inn" or "ogrn" => "ru",
        "ssn" => "us",
        "iban" or "isin" when number.Length > 2 => Countries.Code(number[..2]),
        "swift" when number.Length is 8 or 11 => Countries.Code(number[4..6]),
        _ => null,
    };

    private static bool? ChecksumOf(string type, string number) => type switch
    {
        "uscc" => Checksums.IsUscc(number),
        "lei" => Checksums.IsLei(number),
        "inn" => Checksums.IsInn(number),
        "ogrn" => Checksums.IsOgrn(number),
        "imo" => Checksums.IsImo(number),
        "iban" => Checksums.IsIban(number),
        "isin" => Checksums.IsIsin(number),
        "unsc" => Checksums.IsUnReference(number),
        _ => null,
    };
}

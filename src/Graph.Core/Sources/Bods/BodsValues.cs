using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Bods;

/// <summary>Reads the values of BODS that are objects: names, places, countries, identifiers.</summary>
internal static class BodsValues
{
    private const string GlobalLei = "XI-LEI";

    // Of a scheme of org-id.guide, what is no register of companies: the words by which the types of numbers are known.
    private static readonly string[] NoRegister = ["EIN", "TIN", "VAT", "INN", "OGRN", "USCC", "PASSPORT", "TAXID", "IDCARD", "DRIVINGLICENCE"];

    private static readonly string?[] Types = ["individual", "legal", "former", "birth", "alternative", "translation", "transliteration"];

    private static readonly string[] NameParts = ["givenName", "patronymicName", "familyName"];

    /// <summary>A name of a person, by its type (codelist nameType); its parts are kept beside it.</summary>
    public static void Name(RecordDraft draft, JsonElement name)
    {
        var type = JsonLine.Text(name, "type");
        var property = type switch
        {
            "former" or "birth" => ClaimProperty.FormerName,
            "alternative" or "translation" or "transliteration" => ClaimProperty.Alias,
            _ => ClaimProperty.Name,
        };
        var full = Text(name, "fullName") ?? string.Join(' ', NameParts.Select(p => Text(name, p)).OfType<string>());
        draft.Add(property, full, type is "birth" or "translation" or "transliteration" ? type : null);
        Remainder.Keep(draft, "names.", name, Types.Contains(type) ? ["type", "fullName"] : ["fullName"]);
    }

    /// <summary>A country as its code where there is one.</summary>
    public static void Country(RecordDraft draft, ClaimProperty property, string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Remainder.Keep(draft, name, value);
            return;
        }

        var code = Text(value, "code");
        draft.Add(new Claim(property, code ?? Text(value, "name") ?? "", name is "taxResidencies" ? "tax residency" : null, Original: code is null ? null : Text(value, "name")));
        Remainder.Keep(draft, $"{name}.", value, ["code", "name"]);
    }

    /// <summary>An identifier. Its scheme (<c>GB-COH</c>) names the country and the register; <c>XI-LEI</c> is the LEI.</summary>
    public static void Identifier(RecordDraft draft, JsonElement value, EntityKind kind)
    {
        if (Text(value, "id") is not { } id)
        {
            Remainder.Keep(draft, "identifiers", value);
            return;
        }

        var (scheme, schemeName) = (Text(value, "scheme"), Text(value, "schemeName"));
        draft.Add(new Claim(ClaimProperty.Identifier, id, Label(scheme, kind) ?? schemeName, Issuer(scheme)));
        Remainder.Keep(draft, "identifiers.", value, scheme is null ? ["id", "schemeName"] : ["id", "scheme"]);
    }

    private static string? Label(string? scheme, EntityKind kind) => scheme switch
    {
        null => null,
        GlobalLei => "LEI",
        _ when kind == EntityKind.Person || Issuer(scheme) is null || NoRegister.Any(w => scheme.EndsWith(w, StringComparison.OrdinalIgnoreCase)) => scheme,
        _ => $"Registration Number ({scheme})",
    };

    /// <summary>The country that a scheme begins with; XI, XM and XR are org-id.guide's own, for bodies of no country.</summary>
    private static string? Issuer(string? scheme) =>
        scheme is { Length: > 3 } && scheme[2] == '-' && char.IsAsciiLetterUpper(scheme[0]) && char.IsAsciiLetterUpper(scheme[1]) && scheme[..2] is not ("XI" or "XM" or "XR")
            ? scheme[..2]
            : null;

    private static string? Text(JsonElement value, string member) => JsonLine.Text(value, member)?.Trim() is { Length: > 0 } text ? text : null;
}

using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Bods;

/// <summary>Reads addresses and places: lines with the post code, in a country.</summary>
internal static class BodsAddress
{
    /// <summary>Adds the address; one that is no more than a country is that country's name.</summary>
    /// <param name="draft">The record.</param>
    /// <param name="property">An address, or a place of birth.</param>
    /// <param name="name">The member that holds it.</param>
    /// <param name="value">The address.</param>
    public static void Read(RecordDraft draft, ClaimProperty property, string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Remainder.Keep(draft, name, value);
            return;
        }

        var (code, country) = Country(value);
        var text = Lines(value);
        var place = text.Length > 0 ? text : country ?? code ?? "";
        draft.Add(new Claim(
            property, place, Text(value, "type") ?? (name is "placeOfResidence" ? "residence" : null), code ?? country,
            Original: text.Length > 0 && code is not null && country is not null ? $"{text}, {country}" : null));
        KeepRest(draft, name, value, place.Length > 0);
    }

    private static (string? Code, string? Name) Country(JsonElement address) =>
        !address.TryGetProperty("country", out var country) ? default
        : country.ValueKind == JsonValueKind.Object ? (Text(country, "code"), Text(country, "name"))
        : (Text(address, "country"), null);

    private static string Lines(JsonElement address)
    {
        var (lines, post) = (Text(address, "address"), Text(address, "postCode"));
        return lines is null || post is null || lines.Contains(post, StringComparison.Ordinal) ? lines ?? post ?? "" : $"{lines}, {post}";
    }

    private static void KeepRest(RecordDraft draft, string name, JsonElement value, bool isPlace)
    {
        Remainder.Keep(draft, $"{name}.", Without(value, "country"), isPlace ? ["address", "postCode", "type"] : []);
        if (value.TryGetProperty("country", out var country) && JsonLine.Text(country) is null)
        {
            Keep(draft, $"{name}.country", country);
        }
    }

    private static void Keep(RecordDraft draft, string name, JsonElement country)
    {
        if (country.ValueKind == JsonValueKind.Object)
        {
            Remainder.Keep(draft, $"{name}.", country, ["code", "name"]);
        }
        else
        {
            Remainder.Keep(draft, name, country);
        }
    }

    private static JsonElement Without(JsonElement value, string member) =>
        JsonSerializer.SerializeToElement(value.EnumerateObject().Where(m => m.Name != member).DistinctBy(m => m.Name).ToDictionary(m => m.Name, m => m.Value));

    private static string? Text(JsonElement value, string member) => JsonLine.Text(value, member)?.Trim() is { Length: > 0 } text ? text : null;
}

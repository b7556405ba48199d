using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>Reads members of one entity's JSON: properties are arrays of text, and of whole entities where a file nests them.</summary>
internal sealed class FtmValues(JsonElement entity)
{
    public string? Id => JsonLine.Text(entity, "id") is { } id && !string.IsNullOrWhiteSpace(id) ? id : null;

    public string Schema => JsonLine.Text(entity, "schema") ?? "";

    public string? Caption => JsonLine.Text(entity, "caption");

    /// <summary>Every property with its values, in the order of the file. A value that is no text is null.</summary>
    public IEnumerable<(string Name, JsonElement Raw, string? Value)> All()
    {
        if (entity.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in properties.EnumerateObject())
            {
                foreach (var value in JsonLine.Many(property.Value))
                {
                    yield return (property.Name, value, value.ValueKind == JsonValueKind.Object ? JsonLine.Text(value, "id") : JsonLine.Text(value));
                }
            }
        }
    }

    public IEnumerable<string> Of(string name) =>
        All().Where(v => string.Equals(v.Name, name, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(v.Value)).Select(v => v.Value!.Trim());

    public string? First(params string[] names) => names.SelectMany(Of).FirstOrDefault();

    public PartialDate? Date(params string[] names) => First(names) is { } text && DateText.TryParse(text, out var date) ? date : null;

    /// <summary>Every property but some, as words: <c>role: agent; summary: …</c>.</summary>
    public string? Words(params string[] but) =>
        string.Join("; ", All().Where(v => !but.Contains(v.Name) && !string.IsNullOrWhiteSpace(v.Value)).Select(v => $"{v.Name}: {v.Value}")) is { Length: > 0 } words ? words : null;

    /// <summary>An array of texts beside the properties (datasets, referents).</summary>
    public IEnumerable<string> Beside(string member) =>
        entity.TryGetProperty(member, out var values) ? JsonLine.Many(values).Select(JsonLine.Text).OfType<string>() : [];
}

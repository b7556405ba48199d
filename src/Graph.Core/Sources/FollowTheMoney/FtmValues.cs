using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.FollowTheMoney;

/// <summary>Reads members of one entity's JSON: properties are arrays of text, and of whole entities where a file nests them.</summary>
/// <param name="entity">The entity.</param>
/// <param name="details">Of values that statements gave, by property and value: their language and original text.</param>
internal sealed class FtmValues(JsonElement entity, IReadOnlyDictionary<(string Property, string Value), FtmStatement>? details = null)
{
    private static readonly string[] Known =
        ["id", "schema", "properties", "datasets", "referents", "caption", "first_seen", "last_seen", "last_change", "target", FtmSealed.Member];

    private readonly HashSet<(string Name, string Value)> _taken = [];

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

    /// <summary>The claim with the language and the original text that a statement gave its value.</summary>
    public Claim Detailed(Claim claim, string name, string value) =>
        details?.GetValueOrDefault((name, value)) is { } statement ? claim with { Language = statement.Language, Original = statement.Original } : claim;

    public IEnumerable<string> Of(string name) =>
        All().Where(v => string.Equals(v.Name, name, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(v.Value)).Select(v => v.Value!.Trim());

    public string? First(params string[] names) => names.SelectMany(Of).FirstOrDefault();

    /// <summary>The first value, which is then no part of the <see cref="Rest"/>.</summary>
    public string? Take(params string[] names)
    {
        foreach (var name in names)
        {
            if (First(name) is { } value)
            {
                _taken.Add((name, value));
                return value;
            }
        }

        return null;
    }

    /// <summary>All values of a property, which are then no part of the <see cref="Rest"/>.</summary>
    public IReadOnlyList<string> TakeAll(string name)
    {
        var values = Of(name).ToList();
        _taken.UnionWith(values.Select(v => (name, v)));
        return values;
    }

    /// <summary>The first date of the properties; words that are none stay in the <see cref="Rest"/> and are named.</summary>
    public PartialDate? Date(Action<string, string> unread, params string[] names)
    {
        if (names.FirstOrDefault(n => First(n) is not null) is not { } name)
        {
            return null;
        }

        var text = First(name)!;
        if (!DateText.TryParse(text, out var date))
        {
            unread(name, text);
            return null;
        }

        if (string.Equals(date.ToString(), text, StringComparison.Ordinal))
        {
            _taken.Add((name, text));
        }

        return date;
    }

    /// <summary>Every text that was not taken, that of nested entities and of unknown members beside the properties too.</summary>
    public IEnumerable<(string Name, string Value)> Rest() =>
        All().SelectMany(v => Remainder.Texts(v.Name, v.Raw)).Concat(Strange().SelectMany(m => Remainder.Texts(m.Name, m.Value)))
            .Select(t => (t.Name, Value: JsonLine.Text(t.Value)?.Trim() ?? ""))
            .Where(t => t.Value.Length > 0 && !_taken.Contains(t));

    /// <summary>The rest as words: <c>role: agent; summary: …</c>.</summary>
    public string? Words() => string.Join("; ", Rest().Select(v => $"{v.Name}: {v.Value}")) is { Length: > 0 } words ? words : null;

    /// <summary>Members beside the properties that no export is known to write.</summary>
    public IEnumerable<JsonProperty> Strange() => entity.EnumerateObject().Where(m => !Known.Contains(m.Name));

    /// <summary>An array of texts beside the properties (datasets, referents).</summary>
    public IEnumerable<string> Beside(string member) =>
        entity.TryGetProperty(member, out var values) ? JsonLine.Many(values).Select(JsonLine.Text).OfType<string>() : [];
}

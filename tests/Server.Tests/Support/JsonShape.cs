using System.Text.Json.Nodes;

namespace Server.Tests.Support;

/// <summary>Checks JSON against the part of JSON Schema that our schemata use: type, enum, required, properties, additionalProperties, items, oneOf and $ref.</summary>
internal sealed class JsonShape(JsonNode root)
{
    /// <summary>The schema of a file in <c>schema</c>.</summary>
    public static JsonShape Of(string file) => new(JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "schema", file)))!);

    /// <summary>What is wrong with a value, one sentence each; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults(JsonNode? value) => [.. Check(root, value, "$")];

    private IEnumerable<string> Check(JsonNode schema, JsonNode? value, string at)
    {
        if (schema["$ref"] is { } reference)
        {
            return Check(((string)reference!).TrimStart('#', '/').Split('/').Aggregate(root, (n, step) => n[step]!), value, at);
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            return choices.Count(c => !Check(c!, value, at).Any()) == 1 ? [] : choices.SelectMany(c => Check(c!, value, at));
        }

        return Type(schema, value, at).Concat(value switch
        {
            JsonObject item => Object(schema, item, at),
            JsonArray list => list.SelectMany((e, i) => schema["items"] is { } items ? Check(items, e, $"{at}[{i}]") : []),
            _ => [],
        });
    }

    private IEnumerable<string> Object(JsonNode schema, JsonObject value, string at)
    {
        var properties = schema["properties"] as JsonObject ?? [];
        var missing = (schema["required"] as JsonArray ?? []).Select(r => (string)r!).Where(r => !value.ContainsKey(r)).Select(r => $"{at}.{r} is missing");
        return missing.Concat(value.SelectMany(p => properties[p.Key] is { } known ? Check(known, p.Value, $"{at}.{p.Key}")
            : schema["additionalProperties"] is JsonObject any ? Check(any, p.Value, $"{at}.{p.Key}")
            : [$"{at}.{p.Key} is not described"]));
    }

    private static IEnumerable<string> Type(JsonNode schema, JsonNode? value, string at)
    {
        var kind = value?.GetValueKind().ToString().ToLowerInvariant() switch
        {
            null => "null",
            "true" or "false" => "boolean",
            var other => other,
        };
        var types = schema["type"] switch { JsonArray many => many.Select(t => (string)t!), { } one => [(string)one!], null => [kind] };
        if (!types.Any(t => t == kind || (t == "integer" && kind == "number")))
        {
            yield return $"{at} is {kind}";
        }

        if (schema["enum"] is JsonArray words && !words.Any(w => JsonNode.DeepEquals(w, value)))
        {
            yield return $"{at} is {value}";
        }
    }
}

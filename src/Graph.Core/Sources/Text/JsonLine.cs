using System.Text.Json;

namespace Graph.Core.Sources.Text;

/// <summary>A line that should hold one JSON object.</summary>
internal static class JsonLine
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowTrailingCommas = true };

    /// <summary>Parses a line; the caller disposes the document.</summary>
    /// <param name="problem">What is wrong, in a sentence, when it is none.</param>
    public static JsonDocument? TryParse(SourceLine line, out string problem)
    {
        problem = line.TooLong ? "The line is longer than 16 MB." : "The line is no JSON object.";
        if (line.TooLong)
        {
            return null;
        }

        try
        {
            var document = JsonDocument.Parse(line.Text, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException e)
        {
            problem = $"The line is no JSON: it breaks at character {e.BytePositionInLine + 1 ?? 1}.";
        }

        return null;
    }

    /// <summary>The text of a string, number or boolean; null of anything else, and of a string with broken surrogates.</summary>
    public static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // A lone \ud800: well-formed JSON that is no text.
            return null;
        }
    }

    /// <summary>A member as text.</summary>
    public static string? Text(JsonElement value, string member) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member, out var found) ? Text(found) : null;

    /// <summary>The elements of an array, or the one value that stands in its place; null is no value.</summary>
    public static IEnumerable<JsonElement> Many(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Where(v => v.ValueKind != JsonValueKind.Null),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [value],
    };
}

using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;

namespace Graph.Server.Api.Transport;

/// <summary>The body of a request: one operation. Arrays of operations are not taken.</summary>
internal sealed record GraphRequest(string Query, string? OperationName, Inputs Variables)
{
    private static readonly GraphQLSerializer Serializer = new();

    /// <summary>Reads a body.</summary>
    /// <exception cref="BadRequestException">It is no request.</exception>
    public static GraphRequest Parse(ReadOnlyMemory<byte> body)
    {
        using var json = Json(body);
        return Of(json.RootElement);
    }

    /// <summary>Reads a request that was parsed as JSON.</summary>
    /// <exception cref="BadRequestException">It is no request.</exception>
    public static GraphRequest Of(JsonElement request)
    {
        if (request.ValueKind != JsonValueKind.Object)
        {
            throw new BadRequestException("The body must be one JSON object with 'query'; arrays of requests are not taken.");
        }

        var query = Text(request, "query") ?? throw new BadRequestException("The body lacks 'query', the GraphQL document.");
        return new GraphRequest(query, Text(request, "operationName"), VariablesOf(request));
    }

    private static JsonDocument Json(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            // The reader's message quotes the body, which may hold personal data.
            throw new BadRequestException("The body is no JSON; send {\"query\": …, \"variables\": {…}}.");
        }
    }

    private static string? Text(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw new BadRequestException($"'{name}' must be a string.");
    }

    private static Inputs VariablesOf(JsonElement body)
    {
        if (!body.TryGetProperty("variables", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return Inputs.Empty;
        }

        return value.ValueKind == JsonValueKind.Object
            ? Serializer.ReadNode<Inputs>(value) ?? Inputs.Empty
            : throw new BadRequestException("'variables' must be an object.");
    }
}

/// <summary>The request cannot be read. The message is for the caller.</summary>
internal sealed class BadRequestException(string message) : Exception(message);

using Graph.Core.Model;
using Graph.Server.Api.Page;
using GraphQLParser;
using GraphQLParser.AST;

namespace Graph.Server.Api.Transport;

/// <summary>Hands the name of the operation to the request log: of a document, nothing else is written there (design rule 10).</summary>
/// <remarks>A caller may call an operation after a person, so only names of the questions we ship are written as they are; of others a hash, by which equal ones are still told apart from the rest.</remarks>
internal static class OperationNames
{
    private const int HashDigits = 8;
    private static readonly object Key = new();

    private static readonly HashSet<string> Shipped = ExampleQueries.All
        .SelectMany(q => Parser.Parse(q.Text).Definitions.OfType<GraphQLOperationDefinition>())
        .Select(o => o.Name?.StringValue).OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    public static void Note(HttpContext http, string? name) =>
        http.Items[Key] = name is null || Shipped.Contains(name) ? name : "#" + StableHash.Hex(name)[..HashDigits];

    public static string? Of(HttpContext http) => http.Items.TryGetValue(Key, out var name) ? name as string : null;
}

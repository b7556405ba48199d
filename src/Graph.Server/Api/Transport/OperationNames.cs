namespace Graph.Server.Api.Transport;

/// <summary>Hands the name of the operation to the request log: of a document, nothing else is written there (design rule 10).</summary>
internal static class OperationNames
{
    private const int Longest = 64;
    private static readonly object Key = new();

    public static void Note(HttpContext http, string? name) =>
        http.Items[Key] = name is { Length: > Longest } ? name[..Longest] : name;

    public static string? Of(HttpContext http) => http.Items.TryGetValue(Key, out var name) ? name as string : null;
}

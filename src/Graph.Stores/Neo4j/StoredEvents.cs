using Graph.Core.Storage;

namespace Graph.Stores.Neo4j;

/// <summary>What a commit tells, as its node keeps it: a JSON list of kind, subject and object, in order.</summary>
internal static class StoredEvents
{
    public static string Write(IReadOnlyList<FeedEvent> events) => StoredText.Json(events.Select(e => e.Object is { } other
        ? new[] { e.Kind.ToString(), OrdinalText.Write(e.Subject), OrdinalText.Write(other) }
        : [e.Kind.ToString(), OrdinalText.Write(e.Subject)]));

    public static IEnumerable<FeedEvent> Read(string stored) =>
        StoredText.Json<string[][]>(stored).Select(e => new FeedEvent(Enum.Parse<FeedEventKind>(e[0]), OrdinalText.Read(e[1]), e.Length > 2 ? OrdinalText.Read(e[2]) : null));
}

using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Writing;

/// <summary>Writes which entity holds each record, what is seen of entities, and the edges between them, which follow the relations of their records.</summary>
/// <param name="leaders">Records that were made with an entity of their own.</param>
/// <param name="lists">The sources whose open records are designated parties.</param>
internal sealed class EntityWriter(WriteScope scope, KnownRecords known, HashSet<RecordKey> leaders, HashSet<string> lists)
{
    private static readonly Cypher EdgesLeft = Cypher.Load("write/edges-left");
    private static readonly Cypher MembersLeft = Cypher.Load("write/members-left");
    private static readonly Cypher Entities = Cypher.Load("write/entities");
    private static readonly Cypher Members = Cypher.Load("write/members");
    private static readonly Cypher Edges = Cypher.Load("write/edges");
    private static readonly Cypher Empty = Cypher.Load("write/empty");
    private static readonly Cypher Lists = Cypher.Load("ledger/lists");
    private static readonly Cypher Faces = Cypher.Load("write/faces");
    private static readonly Cypher Designated = Cypher.Load("write/designated");

    /// <summary>The sources whose open records are designated parties, as the change leaves them.</summary>
    public static async Task<HashSet<string>> ListsAsync(WriteScope scope) =>
        (await scope.AskAsync(Lists, new Parameters()).ConfigureAwait(false)).Select(row => row.Text("name")).ToHashSet(StringComparer.Ordinal);

    public async Task WriteAsync()
    {
        var members = scope.Change.Memberships.Where(m => !leaders.Contains(m.Record)).DistinctBy(m => m.Record).OrderBy(m => m.Record).ToList();
        await DrawAsync(EdgesLeft, Stood(members.Select(m => m.Record), scope.Change.Gone), Stood(scope.Change.Relations.Keys)).ConfigureAwait(false);
        var left = await LeaveAsync(members).ConfigureAwait(false);
        await scope.RunAsync(Entities, "ids", Keys(members.Select(m => m.Entity))).ConfigureAwait(false);
        await scope.RunAsync(
            Members, members, static (to, m) => to.Text("key", StoredText.Key(m.Record)).Text("entity", StoredText.Key(m.Entity))).ConfigureAwait(false);
        await scope.RunAsync(Empty, "ids", left).ConfigureAwait(false);
        await new RelationWriter(scope, known).WriteAsync().ConfigureAwait(false);
        await DrawAsync(Edges, Keys(members.Select(m => m.Record)), Keys(scope.Change.Relations.Where(r => r.Value.Count > 0).Select(r => r.Key))).ConfigureAwait(false);
        await FaceAsync(members, left).ConfigureAwait(false);
    }

    private Task DrawAsync(Cypher statement, List<string> moved, List<string> restated) => moved.Count + restated.Count == 0
        ? Task.CompletedTask
        : scope.RunAsync(statement, new Parameters().Texts("moved", moved).Texts("restated", restated));

    /// <summary>The entities that records left.</summary>
    private async Task<List<string>> LeaveAsync(List<Membership> members)
    {
        var answer = await scope.AskAsync(MembersLeft, "keys", Stood(members.Select(m => m.Record), scope.Change.Gone)).ConfigureAwait(false);
        return [.. answer.Select(row => row.Text("id")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private async Task FaceAsync(List<Membership> members, List<string> left)
    {
        var touched = Keys(
            members.Select(m => m.Record),
            scope.Change.Versions.Select(v => v.Record.Key).Where(key => !known.IsFresh(key)),
            scope.Change.Closings.Select(c => c.Record));
        if (touched.Count + left.Count > 0)
        {
            await scope.RunAsync(Faces, new Parameters().Texts("keys", touched).Texts("ids", left).Texts("lists", lists.Order(StringComparer.Ordinal))).ConfigureAwait(false);
        }

        if (scope.Change.Source is { } source)
        {
            await scope.RunAsync(Designated, new Parameters().Text("source", source.Name).Texts("lists", lists.Order(StringComparer.Ordinal))).ConfigureAwait(false);
        }
    }

    /// <summary>Those of the records that stood before: nothing of what this commit makes has to be taken away.</summary>
    private List<string> Stood(params IEnumerable<RecordKey>[] records) => Keys([.. records.Select(keys => keys.Where(key => !known.IsFresh(key)))]);

    private static List<string> Keys(params IEnumerable<RecordKey>[] records) =>
        [.. records.SelectMany(keys => keys).Distinct().Order().Select(StoredText.Key)];
}

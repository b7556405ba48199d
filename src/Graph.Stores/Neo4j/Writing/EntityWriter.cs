using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Writing;

/// <summary>Writes which entity holds each record, what is seen of entities, and the edges between them, which follow the relations of their records.</summary>
internal sealed class EntityWriter(WriteScope scope, KnownRecords known)
{
    private static readonly Cypher EdgesLeft = Cypher.Load("write/edges-left");
    private static readonly Cypher MembersLeft = Cypher.Load("write/members-left");
    private static readonly Cypher Entities = Cypher.Load("write/entities");
    private static readonly Cypher MembersNew = Cypher.Load("write/members-new");
    private static readonly Cypher Edges = Cypher.Load("write/edges");
    private static readonly Cypher Empty = Cypher.Load("write/empty");
    private static readonly Cypher Lists = Cypher.Load("ledger/lists");
    private static readonly Cypher FacesNew = Cypher.Load("write/faces-new");
    private static readonly Cypher Faces = Cypher.Load("write/faces");
    private static readonly Cypher Designated = Cypher.Load("write/designated");

    public async Task WriteAsync()
    {
        var members = scope.Change.Memberships.DistinctBy(m => m.Record).OrderBy(m => m.Record).ToList();
        await scope.RunAsync(EdgesLeft, "keys", Stood(members.Select(m => m.Record), scope.Change.Relations.Keys, scope.Change.Gone)).ConfigureAwait(false);
        var left = await LeaveAsync(members).ConfigureAwait(false);
        await scope.RunAsync(Entities, "ids", Keys(members.Select(m => m.Entity))).ConfigureAwait(false);
        await scope.RunAsync(
            MembersNew, members, static (to, m) => to.Text("key", StoredText.Key(m.Record)).Text("entity", StoredText.Key(m.Entity))).ConfigureAwait(false);
        await scope.RunAsync(Empty, "ids", left).ConfigureAwait(false);
        await new RelationWriter(scope, known).WriteAsync().ConfigureAwait(false);
        await scope.RunAsync(Edges, "keys", Keys(members.Select(m => m.Record), scope.Change.Relations.Keys)).ConfigureAwait(false);
        await FaceAsync(members, left).ConfigureAwait(false);
    }

    /// <summary>The entities that records left.</summary>
    private async Task<List<string>> LeaveAsync(List<Membership> members)
    {
        var answer = await scope.AskAsync(MembersLeft, "keys", Stood(members.Select(m => m.Record), scope.Change.Gone)).ConfigureAwait(false);
        return [.. answer.Select(row => row.Text("id")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private async Task FaceAsync(List<Membership> members, List<string> left)
    {
        var lists = (await scope.AskAsync(Lists, new Parameters()).ConfigureAwait(false)).ConvertAll(row => row.Text("name"));
        void WithLists(Parameters to) => to.Texts("lists", lists);
        await scope.RunAsync(
            FacesNew, "ids", Keys(members.Select(m => m.Entity).Where(known.IsFresh)), WithLists).ConfigureAwait(false);
        var touched = Keys(
            members.Where(m => !known.IsFresh(m.Entity)).Select(m => m.Record),
            scope.Change.Versions.Select(v => v.Record.Key).Where(key => !known.IsFresh(key)),
            scope.Change.Closings.Select(c => c.Record));
        if (touched.Count + left.Count > 0)
        {
            await scope.RunAsync(Faces, Of(touched, left, WithLists)).ConfigureAwait(false);
        }

        if (scope.Change.Source is { } source)
        {
            await scope.RunAsync(Designated, new Parameters().Text("source", source.Name).Texts("lists", lists)).ConfigureAwait(false);
        }
    }

    private static Parameters Of(IEnumerable<string> keys, IEnumerable<string> ids, Action<Parameters> with)
    {
        var parameters = new Parameters().Texts("keys", keys).Texts("ids", ids);
        with(parameters);
        return parameters;
    }

    /// <summary>Those of the records that stood before: nothing of what this commit makes has to be taken away.</summary>
    private List<string> Stood(params IEnumerable<RecordKey>[] records) => Keys([.. records.Select(keys => keys.Where(key => !known.IsFresh(key)))]);

    private static List<string> Keys(params IEnumerable<RecordKey>[] records) =>
        [.. records.SelectMany(keys => keys).Distinct().Order().Select(StoredText.Key)];
}

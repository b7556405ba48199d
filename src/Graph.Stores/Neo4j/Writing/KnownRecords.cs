using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Writing;

/// <summary>Which records of a change stand in the graph before it; the others are made by it, and nothing of their own has to be replaced.</summary>
internal sealed class KnownRecords
{
    private static readonly Cypher Existing = Cypher.Load("write/existing");
    private static readonly Cypher Named = Cypher.Load("write/named");
    private static readonly Cypher ShippedSources = Cypher.Load("write/sources-shipped");

    private readonly HashSet<RecordKey> _fresh;
    private readonly HashSet<RecordKey> _made;

    private KnownRecords(HashSet<RecordKey> fresh, HashSet<RecordKey> written) => (_fresh, _made) = (fresh, [.. written.Where(fresh.Contains)]);

    /// <summary>Whether this commit makes the record.</summary>
    public bool IsFresh(RecordKey record) => _fresh.Contains(record);

    /// <summary>Whether this commit makes the record with a version that stands.</summary>
    public bool IsMade(RecordKey record) => _made.Contains(record);

    /// <summary>Looks which records stand, and makes those that others name before they came.</summary>
    public static async Task<KnownRecords> OfAsync(WriteScope scope)
    {
        var all = Involved(scope.Change).ToHashSet();
        var found = await scope.AskAsync(Existing, "keys", [.. all.Order().Select(StoredText.Key)]).ConfigureAwait(false);
        all.ExceptWith(found.Select(row => StoredText.Key(row.Text("key"))));
        await SourcesAsync(scope, all).ConfigureAwait(false);
        var written = scope.Change.Versions.Select(v => v.Record.Key).ToHashSet();
        await scope.RunAsync(
            Named,
            [.. all.Where(key => !written.Contains(key)).Order()],
            static (to, key) => to.Text("key", StoredText.Key(key)).Text("source", key.Source)).ConfigureAwait(false);
        return new KnownRecords(all, written);
    }

    private static Task SourcesAsync(WriteScope scope, HashSet<RecordKey> fresh) => scope.RunAsync(
        ShippedSources,
        [.. fresh.Select(key => key.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Source.Default)],
        static (to, source) => LedgerWriter.Write(to, source));

    private static IEnumerable<RecordKey> Involved(GraphChange change)
    {
        IEnumerable<RecordKey>[] all =
        [
            change.Versions.Select(v => v.Record.Key),
            change.LateVersions.Select(v => v.Record.Key),
            change.Statements.Select(s => s.Record),
            change.Closings.Select(c => c.Record),
            change.Gone,
            change.Memberships.SelectMany(m => new[] { m.Record, m.Entity }),
            change.Relations.Keys,
            change.Relations.Values.SelectMany(relations => relations).SelectMany(relation => relation.Targets),
            change.Selectors.Keys,
            change.Links.SelectMany(link => new[] { link.Left, link.Right }),
        ];
        return all.SelectMany(keys => keys);
    }
}

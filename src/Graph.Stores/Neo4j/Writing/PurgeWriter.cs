using System.Text;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Reading;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Writing;

/// <summary>Removes the text of records from the graph, and keeps what was decided: keys, hashes, scores, decisions.</summary>
internal sealed class PurgeWriter(WriteScope scope)
{
    private const string RemovedText = "Its text was purged.";
    private static readonly Cypher LinksOf = Cypher.Load("graph/links-of");
    private static readonly Cypher Kept = Cypher.Load("write/purged-links");
    private static readonly Cypher Versions = Cypher.Load("write/purged-versions");
    private static readonly Cypher Rejects = Cypher.Load("write/purged-rejects");
    private static readonly Cypher Purges = Cypher.Load("write/purges");
    private static readonly Cypher Loads = Cypher.Load("write/purged-loads");

    private List<string> Keys => [.. scope.Change.Purged.Select(p => p.Record).Distinct().Order().Select(StoredText.Key)];

    /// <summary>Keeps the links of the purged records without the values that were compared; before the links go.</summary>
    public async Task KeepDecisionsAsync()
    {
        var links = await scope.AskAsync(LinksOf, "keys", Keys).ConfigureAwait(false);
        await scope.RunAsync(
            Kept,
            [.. links.Select(ModelRows.Link).DistinctBy(l => l.Key).OrderBy(l => l.Key)],
            static (to, link) => LinkWriter.WriteDecision(to, link, link.Contributions.Select(c => c with { Left = null, Right = null })),
            to => to.Long("number", scope.Number)).ConfigureAwait(false);
    }

    /// <summary>Empties every version of the purged records, and what was set aside of their rows.</summary>
    public async Task EraseAsync()
    {
        void Removed(Parameters to) => to.Text("removed", RemovedText);
        var versions = await scope.AskAsync(Versions, "keys", Keys).ConfigureAwait(false);
        await scope.RunAsync(
            Rejects, versions.ConvertAll(row => (Load: row.Text("load"), Record: ModelRows.Content(row.Text("content")))), static (to, v) => Write(to, v.Load, v.Record), Removed).ConfigureAwait(false);
        var purged = await scope.AskAsync(
            Purges, [.. scope.Change.Purged.OrderBy(p => p.Record)], static (to, purge) => Write(to, purge), to => to.Long("number", scope.Number)).ConfigureAwait(false);
        if (purged.Count != Keys.Count)
        {
            throw new InvalidOperationException($"There is no record to purge for {Keys.Count - purged.Count} of the keys.");
        }

        await scope.RunAsync(Loads, "loads", [.. scope.Change.PurgedLoads.Order(StringComparer.Ordinal)], Removed).ConfigureAwait(false);
    }

    /// <summary>A row that a record was read from may have had values set aside; and a row that took its key names its own party.</summary>
    private static void Write(Parameters to, string load, Record record) => to
        .Text("load", load)
        .Text("file", OrdinalText.Write(record.Provenance.File))
        .Long("row", record.Provenance.Row)
        .Text("id", SoundText.Of(record.Key.RecordId));

    private static void Write(Parameters to, Purge purge) => to
        .Text("key", StoredText.Key(purge.Record))
        .Text("at", StoredText.Time(purge.At))
        .Text("user", SoundText.Of(purge.User))
        .Text("reason", SoundText.Of(purge.Reason))
        .Text("content", Encoding.UTF8.GetString(RecordContent.Write(new Record(purge.Record, EntityKind.Party, [], [], [], new Provenance("", 0)))));
}

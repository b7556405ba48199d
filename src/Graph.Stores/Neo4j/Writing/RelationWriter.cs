using Graph.Core.Model;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Writing;

/// <summary>Writes what records state of others: whole in the record's node, and as a relationship to the record it is tied to.</summary>
internal sealed class RelationWriter(WriteScope scope, KnownRecords known)
{
    private static readonly Cypher Left = Cypher.Load("write/relations-left");
    private static readonly Cypher Tied = Cypher.Load("write/relations");
    private static readonly Cypher Ties = Cypher.Load("write/ties");

    public async Task WriteAsync()
    {
        var replaced = scope.Change.Relations.Keys.Concat(scope.Change.Gone).Where(key => !known.IsFresh(key)).Distinct().Order();
        await scope.RunAsync(Left, "keys", [.. replaced.Select(StoredText.Key)]).ConfigureAwait(false);
        await scope.RunAsync(
            Ties,
            [.. scope.Change.Relations.Where(r => !known.IsMade(r.Key) && (r.Value.Count > 0 || !known.IsFresh(r.Key))).OrderBy(r => r.Key)],
            static (to, stated) => WriteTies(to.Text("key", StoredText.Key(stated.Key)), stated.Value)).ConfigureAwait(false);
        await scope.RunAsync(
            Tied,
            [.. from stated in scope.Change.Relations.OrderBy(r => r.Key)
                from relation in stated.Value
                where relation.Status == RelationStatus.Resolved
                from target in relation.Targets
                select (relation, target)],
            static (to, tied) => WriteTied(to, tied.relation, tied.target)).ConfigureAwait(false);
    }

    /// <summary>What a record states of others, as its node keeps it.</summary>
    public static void WriteTies(Parameters to, IReadOnlyList<Relation> relations)
    {
        var untied = relations.Where(r => r.Status != RelationStatus.Resolved).OrderBy(r => r.Ordinal).Select(r => FormattableString.Invariant($"{r.Status} {r.Stated.Kind} {r.Ordinal}")).ToList();
        to.Text("relations", relations.Count == 0 ? null : StoredRelation.Write(relations))
            .Long("resolved", relations.Count == untied.Count ? null : relations.Count - untied.Count);
        _ = untied.Count == 0 ? to.Text("untied", null) : to.Texts("untied", untied);
    }

    private static void WriteTied(Parameters to, Relation relation, RecordKey target)
    {
        var (stated, by, other) = (relation.Stated, StoredText.Key(relation.StatedBy), StoredText.Key(target));
        to.Text("type", Labels.Of(stated.Kind))
            .Text("subject", stated.Reversed ? other : by)
            .Text("object", stated.Reversed ? by : other)
            .Map("properties", relation, static (of, r) => WriteProperties(of, r));
    }

    private static void WriteProperties(Parameters to, Relation relation)
    {
        var stated = relation.Stated;
        to.Text("record", StoredText.Key(relation.StatedBy))
            .Long("ordinal", relation.Ordinal)
            .Text("stated", StoredText.Json(stated))
            .Text("from", stated.From?.ToString())
            .Text("to", stated.To?.ToString())
            .Text("share", stated.Share is { } share ? Told(share) : null)
            .Text("words", SoundText.OrNull(stated.Original));
    }

    /// <summary>A share as people write it: 50 %, or 50–75 %.</summary>
    private static string Told(ShareRange share) => share.Minimum == share.Maximum
        ? FormattableString.Invariant($"{share.Minimum:0.####} %")
        : FormattableString.Invariant($"{(share.MinimumExcluded ? ">" : "")}{share.Minimum:0.####}–{(share.MaximumExcluded ? "<" : "")}{share.Maximum:0.####} %");
}

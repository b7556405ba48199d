using Graph.Core.Model;

namespace Graph.Stores.Neo4j;

/// <summary>A relation as a record's node keeps it, in a JSON list: also where its other end is tied to nobody, or to several.</summary>
internal sealed record StoredRelation(int Ordinal, RelationStatus Status, IReadOnlyList<RecordKey> Targets, StatedRelation Stated)
{
    public static string Write(IEnumerable<Relation> relations) =>
        StoredText.Json(relations.Select(r => new StoredRelation(r.Ordinal, r.Status, r.Targets, r.Stated)));

    public static IReadOnlyList<Relation> Read(RecordKey statedBy, string? stored) => stored is null
        ? []
        : [.. StoredText.Json<StoredRelation[]>(stored).Select(r => new Relation(statedBy, r.Ordinal, r.Stated, r.Status, r.Targets)).OrderBy(r => r.Ordinal)];
}

using Graph.Core.Model;

namespace Graph.Core.Resolution.Blocking;

/// <summary>
/// Ties stated relations to records: by key, else by primary name, else by another name, else by the name read as an id of the stating record's source; the stating record's own source first, and of
/// its bearers those that are open: a party relisted under another id must not make its name ambiguous.
/// Where several bear the name, the spelling decides, letter by letter; then a programme shared with the stating record; if one alone is left.
/// </summary>
internal sealed class RelationTargets(Func<ulong, IReadOnlyList<int>> members, Func<int, RecordKey> keyOf, Func<RecordKey, bool> isClosed)
{
    /// <summary>The records a relation may mean, by the name keys alone; sorted.</summary>
    public IReadOnlyList<RecordKey> Candidates(RecordKey statedBy, StatedRelation relation)
    {
        foreach (var key in RecordKeys.Targets(statedBy, relation))
        {
            var found = members(key).Select(keyOf).Where(k => k != statedBy).ToList();
            var own = found.Where(k => string.Equals(k.Source, statedBy.Source, StringComparison.Ordinal)).ToList();
            if (found.Count > 0)
            {
                return Open(own.Count > 0 ? own : found);
            }
        }

        return [];
    }

    private List<RecordKey> Open(List<RecordKey> found)
    {
        var open = found.Count > 1 ? found.Where(k => !isClosed(k)).ToList() : found;
        return [.. (open.Count > 0 ? open : found).Order()];
    }

    /// <summary>The relations of a record with their resolution.</summary>
    /// <param name="record">The record that states them.</param>
    /// <param name="recordOf">A candidate.</param>
    public IReadOnlyList<Relation> Resolve(Record record, Func<RecordKey, Record?> recordOf) =>
        [.. record.Relations.Select((stated, i) => Resolve(record, stated, i, recordOf))];

    private Relation Resolve(Record record, StatedRelation stated, int ordinal, Func<RecordKey, Record?> recordOf)
    {
        var candidates = Candidates(record.Key, stated);
        var deciding = candidates.Count <= 1 ? candidates : Decide(record, stated.Target, [.. candidates.Select(recordOf).OfType<Record>()]);
        return deciding.Count == 1
            ? new Relation(record.Key, ordinal, stated, RelationStatus.Resolved, deciding)
            : new Relation(record.Key, ordinal, stated, candidates.Count == 0 ? RelationStatus.Unresolved : RelationStatus.Ambiguous, candidates);
    }

    private static IReadOnlyList<RecordKey> Decide(Record record, string target, IReadOnlyList<Record> candidates)
    {
        var spelt = candidates.Where(c => c.Values(ClaimProperty.Name).Contains(target, StringComparer.Ordinal)).ToList();
        var left = spelt.Count > 0 ? spelt : candidates;
        var own = record.Designations.Select(d => d.Programme).ToHashSet(StringComparer.Ordinal);
        return left.Count == 1
            ? [left[0].Key]
            : [.. left.Where(c => c.Designations.Any(d => d.Programme is not null && own.Contains(d.Programme))).Select(c => c.Key)];
    }
}

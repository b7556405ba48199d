using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Exporting;

/// <summary>Reads the nodes of a page of records.</summary>
internal sealed class NodePages(IRecordStore records, IGraphStore graph, ExportQuery query)
{
    public async Task<IEnumerable<ExportNode>> ReadAsync(IReadOnlyList<Membership> page, CancellationToken cancellation) =>
        query.Grain == ExportGrain.Record
            ? await RecordsAsync([.. page.Where(m => query.Asks(m.Record))], cancellation).ConfigureAwait(false)
            : await EntitiesAsync([.. page.Where(m => m.Record == m.Entity).Select(m => m.Entity)], cancellation).ConfigureAwait(false);

    private async Task<IEnumerable<ExportNode>> RecordsAsync(IReadOnlyList<Membership> page, CancellationToken cancellation)
    {
        var current = await records.CurrentAsync([.. page.Select(m => m.Record)], cancellation).ConfigureAwait(false);
        return page.Where(m => current.ContainsKey(m.Record)).Select(m => (m.Entity, Version: current[m.Record]))
            .Select(n => new ExportNode(n.Version.Record, n.Entity, [n.Version.Record.Key], IsListed(n.Version), n.Version.Closed));
    }

    private async Task<IEnumerable<ExportNode>> EntitiesAsync(IReadOnlyList<RecordKey> entities, CancellationToken cancellation)
    {
        var members = await graph.MembersAsync(entities, cancellation).ConfigureAwait(false);
        var current = await records.CurrentAsync([.. members.Values.SelectMany(m => m)], cancellation).ConfigureAwait(false);
        var holding = await HoldingAsync(current.Values.SelectMany(v => v.Record.Relations), cancellation).ConfigureAwait(false);
        return entities.Where(members.ContainsKey)
            .Select(e => (Entity: e, Versions: members[e].Where(current.ContainsKey).OrderBy(r => r == e ? 0 : 1).Select(r => current[r]).ToList()))
            .Where(e => e.Versions.Count > 0)
            .Select(e => new ExportNode(
                Joined(e.Entity, [.. e.Versions.Select(v => v.Record)], holding), e.Entity, [.. e.Versions.Select(v => v.Record.Key)],
                e.Versions.Exists(IsListed), e.Versions.TrueForAll(v => v.Closed is not null) ? e.Versions.Max(v => v.Closed) : null));
    }

    /// <summary>The entities that hold the other ends of relations.</summary>
    private Task<IReadOnlyDictionary<RecordKey, RecordKey>> HoldingAsync(IEnumerable<StatedRelation> relations, CancellationToken cancellation) =>
        graph.EntitiesOfAsync([.. relations.Select(Target).OfType<RecordKey>().Distinct()], cancellation);

    /// <summary>One record under the entity's id with what all its records state, each once, the leading one's first; relations are to entities.</summary>
    private static Record Joined(RecordKey entity, List<Record> members, IReadOnlyDictionary<RecordKey, RecordKey> holding) => members[0] with
    {
        Key = entity,
        Claims = [.. members.SelectMany(r => r.Claims).Distinct()],
        Relations = [.. members.SelectMany(r => r.Relations).Select(r => Target(r) is { } key && holding.TryGetValue(key, out var held) ? r with { Target = held.ToString() } : r).Distinct()],
        Designations = [.. members.SelectMany(r => r.Designations).Distinct()],
    };

    private static RecordKey? Target(StatedRelation relation) => relation.TargetIsKey && RecordKey.TryParse(relation.Target, out var key) ? key : null;

    private bool IsListed(RecordVersion version) => version.Closed is null && query.SourceOf(version.Record.Key.Source).Designates;
}

using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Exporting;

/// <summary>Reads the edges of a page of records: each relation with the record that states it, each candidate link with its left end.</summary>
internal sealed class EdgePages(IGraphStore graph, ExportQuery query, ExportScope scope)
{
    /// <summary>Relations read that have no edge, since their other end is not known or is several.</summary>
    public long Untied { get; private set; }

    /// <summary>Edges whose two ends are nodes of the export, in the order of the page.</summary>
    public async Task<IReadOnlyList<ExportEdge>> ReadAsync(IReadOnlyList<Membership> page, CancellationToken cancellation)
    {
        var asked = page.Select(m => m.Record).Where(query.Asks).ToList();
        var ties = await graph.TiesOfAsync(asked, cancellation).ConfigureAwait(false);
        var relations = asked.SelectMany(r => ties.TryGetValue(r, out var of) ? of.Relations : []).ToList();
        var tied = relations.Where(r => r.Status == RelationStatus.Resolved).ToList();
        Untied += relations.Count - tied.Count;
        var left = asked.ToHashSet();
        var links = (await graph.LinksOfAsync(asked, cancellation).ConfigureAwait(false)).Where(l => left.Contains(l.Left) && l.Decision != LinkDecision.None).ToList();
        var entities = await EntitiesAsync(page, tied.Select(r => r.Targets[0]).Concat(links.Select(l => l.Right)), cancellation).ConfigureAwait(false);
        return [.. tied.Select(r => Edge(r, entities)).Concat(links.Select(l => Edge(l, entities))).OfType<ExportEdge>().Where(e => e.From != e.To)];
    }

    private async Task<Dictionary<RecordKey, RecordKey>> EntitiesAsync(IReadOnlyList<Membership> page, IEnumerable<RecordKey> ends, CancellationToken cancellation)
    {
        var entities = page.ToDictionary(m => m.Record, m => m.Entity);
        foreach (var (record, entity) in await graph.EntitiesOfAsync([.. ends.Distinct()], cancellation).ConfigureAwait(false))
        {
            entities[record] = entity;
        }

        return entities;
    }

    private ExportEdge? Edge(Relation relation, Dictionary<RecordKey, RecordKey> entities) =>
        Node(relation.StatedBy, entities) is { } by && Node(relation.Targets[0], entities) is { } other
            ? new ExportEdge(relation.Stated.Reversed ? other : by, relation.Stated.Reversed ? by : other, by, relation, null)
            : null;

    private ExportEdge? Edge(CandidateLink link, Dictionary<RecordKey, RecordKey> entities) =>
        Node(link.Left, entities) is { } from && Node(link.Right, entities) is { } to ? new ExportEdge(from, to, from, null, link) : null;

    /// <summary>The node of a record; null where it is none of the export.</summary>
    private RecordKey? Node(RecordKey record, Dictionary<RecordKey, RecordKey> entities) =>
        !entities.TryGetValue(record, out var entity) || !scope.Holds(entity) || !query.Asks(record) ? null
        : query.Grain == ExportGrain.Record ? record
        : entity;
}

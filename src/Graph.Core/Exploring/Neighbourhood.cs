using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Exploring;

/// <summary>An entity of a network.</summary>
/// <param name="Entity">Its id.</param>
/// <param name="Depth">Edges from the entity asked for.</param>
/// <param name="More">Edges it has that are not shown: beyond the cut of nodes, of edges an entity, or of depth. With a filter of
/// kinds, edges beyond <see cref="Neighbourhood.EdgesAnEntity"/> count whatever their kind.</param>
public sealed record NetworkNode(RecordKey Entity, int Depth, int More);

/// <summary>What lies around an entity.</summary>
/// <param name="Nodes">Entities by depth, then by id; the one asked for is first.</param>
/// <param name="Edges">Edges between them, sorted.</param>
/// <param name="Truncated">How many more entities were met and not taken in; those behind them are not counted.</param>
public sealed record Network(IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<GraphEdge> Edges, int Truncated);

/// <summary>What network to read.</summary>
/// <param name="Entity">The entity in its middle.</param>
/// <param name="Depth">Edges to go outward, 1 to 4.</param>
/// <param name="Kinds">Relations of these kinds only; null for every relation and every candidate link that is not dismissed.</param>
/// <param name="First">Entities at most.</param>
public sealed record NetworkQuery(RecordKey Entity, int Depth, IReadOnlyCollection<RelationKind>? Kinds, int First);

/// <summary>Reads the network of an entity, layer by layer: one store call a layer.</summary>
public static class Neighbourhood
{
    /// <summary>Edges read of one entity at most; a hub says how many more it has.</summary>
    public const int EdgesAnEntity = 1_000;

    /// <summary>Reads it. An entity that is not known is a network of itself alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A depth outside 1 to 4, or fewer than one entity.</exception>
    public static async Task<Network> ReadAsync(IGraphStore graph, NetworkQuery query, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Depth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Depth, 4);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.First, 1);
        var depths = new Dictionary<RecordKey, int> { [query.Entity] = 0 };
        var around = new Dictionary<RecordKey, Surroundings>();
        var cut = new HashSet<RecordKey>();
        List<RecordKey> layer = [query.Entity];
        for (var depth = 1; depth <= query.Depth && layer.Count > 0; depth++)
        {
            await ReadLayerAsync(graph, query, layer, around, cancellation).ConfigureAwait(false);
            var met = layer.SelectMany(entity => around[entity].Ends(entity)).Where(entity => !depths.ContainsKey(entity)).Distinct().Order().ToList();
            layer = [.. met.Take(query.First - depths.Count)];
            cut.UnionWith(met.Skip(layer.Count));
            foreach (var entity in layer)
            {
                depths.Add(entity, depth);
            }
        }

        // The outermost layer's own edges: those among the entities shown, and how many lead on.
        await ReadLayerAsync(graph, query, [.. layer.Where(entity => !around.ContainsKey(entity))], around, cancellation).ConfigureAwait(false);
        return Drawn(depths, around, cut);
    }

    private static async Task ReadLayerAsync(
        IGraphStore graph, NetworkQuery query, List<RecordKey> layer, Dictionary<RecordKey, Surroundings> around, CancellationToken cancellation)
    {
        if (layer.Count == 0)
        {
            return;
        }

        var found = await graph.NeighboursAsync(layer, EdgesAnEntity, cancellation).ConfigureAwait(false);
        foreach (var entity in layer)
        {
            around.Add(entity, found.TryGetValue(entity, out var neighbours)
                ? new Surroundings([.. neighbours.Edges.Where(edge => Asked(edge, query.Kinds))], neighbours.Total - neighbours.Edges.Count)
                : new Surroundings([], 0));
        }
    }

    private static Network Drawn(Dictionary<RecordKey, int> depths, Dictionary<RecordKey, Surroundings> around, HashSet<RecordKey> cut)
    {
        bool Shown(GraphEdge edge) => depths.ContainsKey(edge.From) && depths.ContainsKey(edge.To);
        var nodes = depths
            .OrderBy(node => node.Value)
            .ThenBy(node => node.Key)
            .Select(node => new NetworkNode(node.Key, node.Value, around[node.Key].Unread + around[node.Key].Edges.Count(edge => !Shown(edge))));
        var edges = around.Values
            .SelectMany(surroundings => surroundings.Edges.Where(Shown))
            .DistinctBy(edge => (edge.Relation?.StatedBy, edge.Relation?.Ordinal, edge.Link?.Key, edge.From, edge.To))
            .Order(Comparer<GraphEdge>.Create((left, right) => left.CompareTo(right)));
        return new Network([.. nodes], [.. edges], cut.Count(entity => !depths.ContainsKey(entity)));
    }

    private static bool Asked(GraphEdge edge, IReadOnlyCollection<RelationKind>? kinds) => edge.Relation is { } relation
        ? kinds is null || kinds.Contains(relation.Stated.Kind)
        : kinds is null && edge.Link!.Decision != LinkDecision.None;

    private sealed record Surroundings(IReadOnlyList<GraphEdge> Edges, int Unread)
    {
        public IEnumerable<RecordKey> Ends(RecordKey entity) => Edges.Select(edge => edge.From == entity ? edge.To : edge.From);
    }
}

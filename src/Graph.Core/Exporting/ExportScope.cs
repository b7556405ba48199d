using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Exporting;

/// <summary>Which entities an export holds: all, or those some edges around given ones.</summary>
public sealed class ExportScope
{
    /// <summary>Edges outward at most.</summary>
    public const int MostHops = 6;

    /// <summary>Edges followed of one entity; a subgraph through a hub of more says that it is cut.</summary>
    public const int EdgesAnEntity = 10_000;

    private const int Page = 500;

    private readonly SortedSet<RecordKey>? _entities;

    private ExportScope(SortedSet<RecordKey>? entities, long cut) => (_entities, Cut) = (entities, cut);

    /// <summary>Edges of hubs that were not followed.</summary>
    public long Cut { get; }

    /// <summary>Every entity.</summary>
    public static ExportScope Everything { get; } = new(null, 0);

    /// <summary>The entities within some hops of the given ones, over relations and candidate links that are not dismissed.</summary>
    /// <exception cref="KeyNotFoundException">One is not known; the message names it.</exception>
    public static async Task<ExportScope> AroundAsync(IGraphStore graph, IReadOnlyList<RecordKey> around, int hops, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hops, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hops, MostHops);
        var entities = await graph.EntitiesOfAsync(around, cancellation).ConfigureAwait(false);
        if (around.FirstOrDefault(k => !entities.ContainsKey(k)) is { Source: not null } unknown)
        {
            throw new KeyNotFoundException($"There is no entity or record {unknown} in the store: search for the party and name the id that is shown.");
        }

        var found = new SortedSet<RecordKey>(entities.Values);
        var layer = found.ToList();
        var cut = 0L;
        for (var hop = 0; hop < hops && layer.Count > 0; hop++)
        {
            var next = new SortedSet<RecordKey>();
            foreach (var page in layer.Chunk(Page))
            {
                var neighbours = await graph.NeighboursAsync(page, EdgesAnEntity, cancellation).ConfigureAwait(false);
                cut += neighbours.Values.Sum(n => (long)n.Total - n.Edges.Count);
                next.UnionWith(neighbours.Values.SelectMany(n => n.Edges).Where(e => e.Link is not { Decision: LinkDecision.None }).SelectMany(e => new[] { e.From, e.To }));
            }

            layer = [.. next.Where(found.Add)];
        }

        return new ExportScope(found, cut);
    }

    /// <summary>Whether an entity is part of the export.</summary>
    public bool Holds(RecordKey entity) => _entities?.Contains(entity) ?? true;

    /// <summary>Pages of records with their entities, by record; of a subgraph by entity, then by record.</summary>
    internal IAsyncEnumerable<IReadOnlyList<Membership>> PagesAsync(IRecordStore records, IGraphStore graph, CancellationToken cancellation) =>
        _entities is null ? ExportPages.AllAsync(records, Page, cancellation) : ExportPages.OfAsync(graph, _entities, Page, cancellation);
}

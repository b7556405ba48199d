using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Exploring;

/// <summary>Shortest paths between entities, by breadth-first search in batches over the graph port.</summary>
/// <remarks>
/// A step goes over a resolved relation (either way), over an association decided as match or review, or over a selector that
/// members of both entities bear. For every entity to reach that is within <see cref="PathQuery.MaxHops"/>, all paths of its
/// least length are found; they come by length, then by their first entity, then step by step (next entity, edges before
/// selectors, then the edge or selector itself), and are cut at <see cref="PathQuery.MaxPaths"/>. An entity with more than
/// <see cref="PathQuery.MaxDegree"/> edges, or a selector with more bearers, is not passed through; those asked from always are.
/// A layer that would take the search past <see cref="MostVisited"/> entities is not begun.
/// </remarks>
public static class ShortestPaths
{
    /// <summary>Entities a search visits at most.</summary>
    public const int MostVisited = 20_000;

    /// <summary>Finds the paths in a store. Who is designated hangs on what is closed, which is read only where nobody says whom to reach.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 6 hops, or fewer than 1.</exception>
    public static async Task<IReadOnlyList<GraphPath>> FindAsync<TStore>(TStore store, PathQuery query, CancellationToken cancellation)
        where TStore : IGraphStore, ILedger, IStatements =>
        await FindAsync(store, query.To is null ? await StandingAsync(store, store, cancellation).ConfigureAwait(false) : static key => Source.Default(key.Source), query, cancellation)
            .ConfigureAwait(false);

    /// <summary>Finds the paths.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="sourceOf">What a record's source is for it: tells designated entities when <see cref="PathQuery.To"/> is null.</param>
    /// <param name="query">What to look for.</param>
    /// <exception cref="ArgumentOutOfRangeException">More than 6 hops, or fewer than 1.</exception>
    public static async Task<IReadOnlyList<GraphPath>> FindAsync(
        IGraphStore graph, Func<RecordKey, Source> sourceOf, PathQuery query, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.MaxHops, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.MaxHops, 6);
        var from = query.From.ToHashSet();
        var goals = query.To?.Where(entity => !from.Contains(entity)).ToHashSet();
        var reached = from.ToDictionary(entity => entity, _ => (IReadOnlyList<PathStep>)[]);
        var steps = new StepSource(graph, query.MaxDegree);
        var paths = new List<GraphPath>();
        var frontier = from.Order().ToList();
        for (var hop = 1; hop <= query.MaxHops && frontier.Count > 0 && paths.Count < query.MaxPaths && reached.Count <= MostVisited; hop++)
        {
            var layer = (await steps.FromAsync(frontier, unguarded: hop == 1, cancellation).ConfigureAwait(false))
                .Where(step => !reached.ContainsKey(step.To))
                .GroupBy(step => step.To)
                .ToDictionary(steps => steps.Key, steps => (IReadOnlyList<PathStep>)[.. steps]);
            foreach (var (entity, into) in layer)
            {
                reached.Add(entity, into);
            }

            frontier = [.. layer.Keys.Order()];
            var ends = goals is null
                ? await DesignatedEntities.AmongAsync(graph, sourceOf, frontier, cancellation).ConfigureAwait(false)
                : frontier.Where(goals.Contains).ToHashSet();
            paths.AddRange(PathTrace.Of(reached, ends).Take(query.MaxPaths - paths.Count));
        }

        return paths;
    }

    /// <summary>What each record's source is for it.</summary>
    private static async Task<Func<RecordKey, Source>> StandingAsync(ILedger ledger, IStatements statements, CancellationToken cancellation)
    {
        var sourceOf = await ledger.SourceOfAsync(cancellation).ConfigureAwait(false);
        var closed = new HashSet<RecordKey>();
        await foreach (var closing in statements.ClosedAsync(cancellation).ConfigureAwait(false))
        {
            closed.Add(closing.Record);
        }

        return key => sourceOf(key.Source).For(closed.Contains(key));
    }
}

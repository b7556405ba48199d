using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Exploring;

/// <summary>Finds the steps that leave a batch of entities: a constant number of store calls a batch.</summary>
internal sealed class StepSource(IGraphStore graph, int maxDegree)
{
    /// <param name="entities">A layer of the search.</param>
    /// <param name="unguarded">Whether entities of any degree are left.</param>
    public async Task<IReadOnlyList<PathStep>> FromAsync(IReadOnlyList<RecordKey> entities, bool unguarded, CancellationToken cancellation)
    {
        var limit = unguarded ? int.MaxValue : maxDegree;
        var around = await graph.NeighboursAsync(entities, limit, cancellation).ConfigureAwait(false);
        var passed = entities.Where(entity => !around.TryGetValue(entity, out var found) || found.Total <= limit).ToList();
        var edges = passed.Where(around.ContainsKey).SelectMany(entity => around[entity].Edges.Where(Connects).Select(edge => Step(entity, edge)));
        return WithoutRepeats([.. edges, .. await OverSelectorsAsync(passed, cancellation).ConfigureAwait(false)]);
    }

    /// <summary>An association is made of the relations and selectors between its ends; where those are steps themselves, it would only tell them twice.</summary>
    private static List<PathStep> WithoutRepeats(List<PathStep> steps)
    {
        var stated = steps.Where(step => step.Edge?.Link is null).Select(step => (step.From, step.To)).ToHashSet();
        steps.RemoveAll(step => step.Edge?.Link is not null && stated.Contains((step.From, step.To)));
        // Both ends of a relation often state it, each in its own record: one step.
        return [.. steps.DistinctBy(step => (step.From, step.To, step.Edge?.From, step.Edge?.Relation?.Stated.Kind, step.Edge?.Link?.Key, step.Selector))];
    }

    /// <summary>An undecided identity is a question, no connection; an association that was dismissed is none either.</summary>
    private static bool Connects(GraphEdge edge) =>
        edge.Link is null or { Kind: LinkKind.Associated, Decision: LinkDecision.Match or LinkDecision.Review };

    private static PathStep Step(RecordKey entity, GraphEdge edge) => new(entity, edge.From == entity ? edge.To : edge.From, edge, null);

    private async Task<IEnumerable<PathStep>> OverSelectorsAsync(List<RecordKey> entities, CancellationToken cancellation)
    {
        var borne = await EntitySelectors.OfAsync(graph, entities, cancellation).ConfigureAwait(false);
        var selectors = borne.Values.SelectMany(selectors => selectors).ToHashSet();
        var bearers = await graph.BearersAsync(selectors, maxDegree, cancellation).ConfigureAwait(false);
        var shared = bearers.Where(found => found.Value.Total > 1 && found.Value.Total <= maxDegree).ToDictionary(found => found.Key, found => found.Value.Records);
        var entityOf = await graph.EntitiesOfAsync([.. shared.Values.SelectMany(records => records).Distinct()], cancellation).ConfigureAwait(false);
        return from entity in entities
               from selector in borne[entity]
               where shared.ContainsKey(selector)
               from other in shared[selector].Where(entityOf.ContainsKey).Select(record => entityOf[record]).Distinct()
               where other != entity
               select new PathStep(entity, other, null, selector);
    }
}

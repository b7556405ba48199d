using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Exploring;

/// <summary>The selectors an entity bears: those of its member records.</summary>
internal static class EntitySelectors
{
    /// <summary>Of each entity, sorted; empty for an entity that is not known.</summary>
    public static async Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<Selector>>> OfAsync(
        IGraphStore graph, IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation)
    {
        var members = await graph.MembersAsync(entities, cancellation).ConfigureAwait(false);
        var ties = await graph.TiesOfAsync([.. members.Values.SelectMany(records => records)], cancellation).ConfigureAwait(false);
        return entities.ToDictionary(
            entity => entity,
            entity => (IReadOnlyList<Selector>)[.. members.GetValueOrDefault(entity, [])
                .Where(ties.ContainsKey)
                .SelectMany(record => ties[record].Selectors)
                .Distinct()
                .Order()]);
    }
}

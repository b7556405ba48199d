using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Exploring;

/// <summary>An entity is designated when a member record is of a source of trust <see cref="SourceTrust.List"/> and open.</summary>
public static class DesignatedEntities
{
    /// <summary>Those of the entities that are designated.</summary>
    /// <param name="sourceOf">What a record's source is for it (<see cref="Source.For"/>).</param>
    public static async Task<HashSet<RecordKey>> AmongAsync(
        IGraphStore graph, Func<RecordKey, Source> sourceOf, IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation)
    {
        var members = await graph.MembersAsync(entities, cancellation).ConfigureAwait(false);
        return [.. entities.Where(entity => members.TryGetValue(entity, out var records) && records.Any(record => sourceOf(record).Designates))];
    }
}

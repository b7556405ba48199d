using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Storage;

namespace Graph.Core.Exploring;

/// <summary>Another entity that bears a selector.</summary>
/// <param name="Entity">Its id.</param>
/// <param name="Designated">Whether a member record is of a list.</param>
/// <param name="Records">The member records that bear the selector, sorted.</param>
public sealed record SharingEntity(RecordKey Entity, bool Designated, IReadOnlyList<RecordKey> Records);

/// <summary>A selector of an entity and who else bears it.</summary>
/// <param name="Selector">The selector.</param>
/// <param name="Degree">Distinct records bearing it, each unverified source counting at most 3.</param>
/// <param name="Step">The degree's step: all that scores see of it.</param>
/// <param name="Others">Other entities bearing it: designated first, then by id; cut at the number asked for.</param>
/// <param name="More">How many others were cut.</param>
public sealed record SharedSelector(Selector Selector, int Degree, SelectorStep Step, IReadOnlyList<SharingEntity> Others, int More);

/// <summary>The selectors an entity shares with others.</summary>
public static class SharedSelectors
{
    /// <summary>Bearers read of one selector at most; those beyond are in its degree, not among the others.</summary>
    public const int BearersRead = 10_000;

    /// <summary>Each selector the entity's member records bear, hubs last; of the others those shared with a designated entity first, then shared ones, then the rest; each by selector.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="sourceOf">What a record's source is for it.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="firstOthers">Other entities told of one selector at most.</param>
    public static async Task<IReadOnlyList<SharedSelector>> OfAsync(
        IGraphStore graph, Func<RecordKey, Source> sourceOf, RecordKey entity, int firstOthers, CancellationToken cancellation)
    {
        var selectors = (await EntitySelectors.OfAsync(graph, [entity], cancellation).ConfigureAwait(false))[entity];
        var bearers = await graph.BearersAsync(selectors, BearersRead, cancellation).ConfigureAwait(false);
        var records = bearers.Values.SelectMany(found => found.Records).Distinct().ToList();
        var entityOf = await graph.EntitiesOfAsync(records, cancellation).ConfigureAwait(false);
        var designated = await DesignatedEntities.AmongAsync(graph, sourceOf, [.. entityOf.Values.Distinct()], cancellation).ConfigureAwait(false);
        return [.. selectors
            .Where(bearers.ContainsKey)
            .Select(selector => Shared(selector, bearers[selector]))
            .OrderByDescending(shared => shared.Step != SelectorStep.Hub)
            .ThenByDescending(shared => shared.Others.Any(other => other.Designated))
            .ThenByDescending(shared => shared.Others.Count > 0)
            .ThenBy(shared => shared.Selector)];

        SharedSelector Shared(Selector selector, Bearers found)
        {
            var others = found.Records
                .Where(entityOf.ContainsKey)
                .GroupBy(record => entityOf[record])
                .Where(group => group.Key != entity)
                .Select(group => new SharingEntity(group.Key, designated.Contains(group.Key), [.. group.Order()]))
                .OrderByDescending(other => other.Designated)
                .ThenBy(other => other.Entity)
                .ToList();
            var degree = Degree(found, sourceOf);
            return new SharedSelector(selector, degree, SelectorSteps.StepOf(degree), [.. others.Take(firstOthers)], Math.Max(others.Count - firstOthers, 0));
        }
    }

    private static int Degree(Bearers found, Func<RecordKey, Source> sourceOf) =>
        found.Total - found.Records.Count + found.Records
            .GroupBy(record => record.Source, StringComparer.Ordinal)
            .Sum(group => SelectorSteps.Counted(group.Count(), sourceOf(group.First()).Trust));
}

using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>An edge between two entities: a resolved relation or a candidate link. Exactly one of the two is set.</summary>
/// <param name="From">Entity at the subject's end.</param>
/// <param name="To">Entity at the object's end.</param>
/// <param name="Relation">The relation, with the record that states it.</param>
/// <param name="Link">The candidate link, with its two records.</param>
public sealed record GraphEdge(RecordKey From, RecordKey To, Relation? Relation, CandidateLink? Link)
{
    /// <summary>By the two ends, relations before links, then by the stating record and ordinal, or by link key.</summary>
    public int CompareTo(GraphEdge other)
    {
        var byEnds = From != other.From ? From.CompareTo(other.From) : To.CompareTo(other.To);
        return byEnds != 0 ? byEnds : (Relation, other.Relation) switch
        {
            ({ } left, { } right) => left.StatedBy != right.StatedBy ? left.StatedBy.CompareTo(right.StatedBy) : left.Ordinal.CompareTo(right.Ordinal),
            (null, null) => Link!.Key.CompareTo(other.Link!.Key),
            _ => Relation is null ? 1 : -1,
        };
    }
}

/// <summary>What ties a record to others.</summary>
/// <param name="Selectors">The selectors it bears, sorted.</param>
/// <param name="Relations">The relations it states, resolved or not, by ordinal.</param>
public sealed record RecordTies(IReadOnlyList<Selector> Selectors, IReadOnlyList<Relation> Relations);

/// <summary>The edges of one entity, possibly cut; <see cref="Total"/> says how many there are.</summary>
public sealed record Neighbours(IReadOnlyList<GraphEdge> Edges, int Total);

/// <summary>The records bearing a selector, possibly cut; <see cref="Total"/> says how many there are.</summary>
public sealed record Bearers(IReadOnlyList<RecordKey> Records, int Total);

/// <summary>What paths to look for.</summary>
/// <param name="From">Entities to start from.</param>
/// <param name="To">Entities to reach; null for any designated entity outside <paramref name="From"/>.</param>
/// <param name="MaxHops">Longest path, in edges (a shared selector is one); 1 to 6.</param>
/// <param name="MaxPaths">How many paths at most.</param>
/// <param name="MaxDegree">Entities and selectors with more edges or bearers than this are not passed through.</param>
public sealed record PathQuery(IReadOnlyCollection<RecordKey> From, IReadOnlyCollection<RecordKey>? To, int MaxHops, int MaxPaths, int MaxDegree);

/// <summary>One step of a path between two entities: over an edge, or over a selector both bear.</summary>
/// <param name="From">Entity the step leaves.</param>
/// <param name="To">Entity it reaches.</param>
/// <param name="Edge">The edge, in its own direction, or null.</param>
/// <param name="Selector">The shared selector, or null.</param>
public sealed record PathStep(RecordKey From, RecordKey To, GraphEdge? Edge, Selector? Selector);

/// <summary>A path from one entity to another.</summary>
public sealed record GraphPath(IReadOnlyList<PathStep> Steps);

/// <summary>The order of the review queue.</summary>
public enum LinkOrder
{
    /// <summary>By link key.</summary>
    Key,

    /// <summary>By <c>risk × uncertainty</c>, greatest first, then by key: what a reviewer should see next.</summary>
    RiskAndUncertainty,
}

/// <summary>A place in a list of candidate links, in either order; it stays one when its link is gone or scored anew.</summary>
/// <param name="Link">The link last read.</param>
/// <param name="Priority">Its priority when it was read.</param>
public sealed record LinkPlace(LinkKey Link, double Priority)
{
    /// <summary>The place of a link as it was read.</summary>
    public static LinkPlace Of(CandidateLink link) => new(link.Key, link.Priority);
}

/// <summary>A page of candidate links.</summary>
/// <param name="Kind">Only of this kind.</param>
/// <param name="Decisions">Only with these decisions; empty for all.</param>
/// <param name="Source">Only with a record of this source.</param>
/// <param name="Order">The order.</param>
/// <param name="After">The place after which the page begins.</param>
/// <param name="Take">Page size.</param>
public sealed record LinkQuery(
    LinkKind? Kind = null,
    IReadOnlyList<LinkDecision>? Decisions = null,
    string? Source = null,
    LinkOrder Order = LinkOrder.Key,
    LinkPlace? After = null,
    int Take = 100);

/// <summary>Counts of the whole graph.</summary>
/// <param name="Records">Current records by source.</param>
/// <param name="Entities">Entities by kind of their leading record.</param>
/// <param name="Links">Candidate links by kind and decision, keyed <c>SameAs/Review</c>.</param>
/// <param name="Relations">Stated relations by status.</param>
/// <param name="Selectors">Distinct selectors by kind.</param>
public sealed record GraphTotals(
    IReadOnlyDictionary<string, long> Records,
    IReadOnlyDictionary<EntityKind, long> Entities,
    IReadOnlyDictionary<string, long> Links,
    IReadOnlyDictionary<RelationStatus, long> Relations,
    IReadOnlyDictionary<SelectorKind, long> Selectors)
{
    /// <summary>Of the current records, those that are closed, by source.</summary>
    public IReadOnlyDictionary<string, long> Closed { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);
}

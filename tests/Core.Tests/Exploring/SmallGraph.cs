using Graph.Core.Model;
using Graph.Core.Storage;

namespace Core.Tests.Exploring;

/// <summary>A graph in memory, written out by hand: every entity is led by its first record.</summary>
internal sealed class SmallGraph : IGraphStore
{
    private readonly SortedDictionary<RecordKey, RecordKey> _entityOf = [];
    private readonly List<GraphEdge> _edges = [];
    private readonly SortedDictionary<RecordKey, SortedSet<Selector>> _selectors = [];

    /// <summary>Calls made, so that batching can be told.</summary>
    public int Calls { get; private set; }

    public static RecordKey Key(string text) => RecordKey.Parse(text.Contains(':', StringComparison.Ordinal) ? text : $"leads:{text}");

    public SmallGraph Entity(params string[] records)
    {
        foreach (var record in records)
        {
            _entityOf.Add(Key(record), Key(records[0]));
        }

        return this;
    }

    public SmallGraph Relation(string from, string to, RelationKind kind = RelationKind.LinkedTo)
    {
        var stated = new StatedRelation(kind, to, true);
        var ordinal = _edges.Count(edge => edge.Relation?.StatedBy == Key(from));
        return Edge(from, to, new Relation(Key(from), ordinal, stated, RelationStatus.Resolved, [Key(to)]), null);
    }

    public SmallGraph Link(string from, string to, LinkKind kind, LinkDecision decision) =>
        Edge(from, to, null, new CandidateLink(kind, Key(from), Key(to), 0, 0, 0.5, decision, "", [], "", 1));

    public SmallGraph Selector(string value, params string[] records)
    {
        foreach (var record in records)
        {
            _selectors.TryAdd(Key(record), []);
            _selectors[Key(record)].Add(new Selector(SelectorKind.Phone, value));
        }

        return this;
    }

    public Task<IReadOnlyDictionary<RecordKey, RecordKey>> EntitiesOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        Map(records.Where(_entityOf.ContainsKey), record => _entityOf[record]);

    public Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>> MembersAsync(IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation) =>
        Map<RecordKey, IReadOnlyList<RecordKey>>(entities.Where(_entityOf.ContainsValue), entity => [.. _entityOf.Where(m => m.Value == entity).Select(m => m.Key)]);

    public Task<IReadOnlyDictionary<RecordKey, RecordTies>> TiesOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        Map(records.Where(_entityOf.ContainsKey), record => new RecordTies([.. _selectors.GetValueOrDefault(record, [])], []));

    public Task<IReadOnlyDictionary<RecordKey, Neighbours>> NeighboursAsync(IReadOnlyCollection<RecordKey> entities, int limit, CancellationToken cancellation) =>
        Map(entities.Where(_entityOf.ContainsValue), entity =>
        {
            var edges = _edges.Where(edge => edge.From == entity || edge.To == entity).Order(Comparer<GraphEdge>.Create((a, b) => a.CompareTo(b))).ToList();
            return new Neighbours([.. edges.Take(limit)], edges.Count);
        });

    public Task<IReadOnlyDictionary<Selector, Bearers>> BearersAsync(IReadOnlyCollection<Selector> selectors, int limit, CancellationToken cancellation) =>
        Map(selectors, selector =>
        {
            var records = _selectors.Where(borne => borne.Value.Contains(selector)).Select(borne => borne.Key).ToList();
            return new Bearers([.. records.Take(limit)], records.Count);
        });

    public Task<IReadOnlyList<GraphPath>> ShortestPathsAsync(PathQuery query, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<CandidateLink>> LinksOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<CandidateLink>> LinksAsync(LinkQuery query, CancellationToken cancellation) => throw new NotSupportedException();

    private SmallGraph Edge(string from, string to, Relation? relation, CandidateLink? link)
    {
        _edges.Add(new GraphEdge(_entityOf[Key(from)], _entityOf[Key(to)], relation, link));
        return this;
    }

    private Task<IReadOnlyDictionary<TKey, TValue>> Map<TKey, TValue>(IEnumerable<TKey> keys, Func<TKey, TValue> value)
        where TKey : notnull
    {
        Calls++;
        return Task.FromResult<IReadOnlyDictionary<TKey, TValue>>(keys.Distinct().ToDictionary(key => key, value));
    }
}

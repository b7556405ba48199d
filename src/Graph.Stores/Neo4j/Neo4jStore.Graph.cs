using Graph.Core.Exploring;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Reading;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j;

/// <content>The resolved graph.</content>
public sealed partial class Neo4jStore
{
    private static readonly Cypher EntitiesOf = Cypher.Load("graph/entities-of");
    private static readonly Cypher Members = Cypher.Load("graph/members");
    private static readonly Cypher Ties = Cypher.Load("graph/ties");
    private static readonly Cypher NeighboursOf = Cypher.Load("graph/neighbours");
    private static readonly Cypher BearersOf = Cypher.Load("graph/bearers");
    private static readonly Cypher LinksTouching = Cypher.Load("graph/links-of");

    public async Task<IReadOnlyDictionary<RecordKey, RecordKey>> EntitiesOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        (await MarkedAsync(EntitiesOf, records.Select(StoredText.Key), cancellation).ConfigureAwait(false)).ToDictionary(row => row.Key("key"), row => row.Key("entity"));

    public async Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>> MembersAsync(
        IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation) =>
        (await MarkedAsync(Members, entities.Select(StoredText.Key), cancellation, "ids").ConfigureAwait(false))
        .GroupBy(row => row.Key("entity"), row => row.Key("key"))
        .ToDictionary(g => g.Key, IReadOnlyList<RecordKey> (g) => [.. g.Order()]);

    public async Task<IReadOnlyDictionary<RecordKey, RecordTies>> TiesOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        (await MarkedAsync(Ties, records.Select(StoredText.Key), cancellation).ConfigureAwait(false))
        .ToDictionary(row => row.Key("key"), row => new RecordTies(row.Selectors("selectors"), StoredRelation.Read(row.Key("key"), row.TextOrNull("relations"))));

    public async Task<IReadOnlyDictionary<RecordKey, Neighbours>> NeighboursAsync(
        IReadOnlyCollection<RecordKey> entities, int limit, CancellationToken cancellation)
    {
        string[] ids = [.. entities.Distinct().Select(StoredText.Key)];
        var rows = await _turns.ReadAsync(NeighboursOf, () => new Parameters().Texts("ids", ids).Long("limit", limit), cancellation).ConfigureAwait(false);
        return rows.ToDictionary(row => row.Key("id"), EdgeRows.Read);
    }

    public async Task<IReadOnlyDictionary<Selector, Bearers>> BearersAsync(IReadOnlyCollection<Selector> selectors, int limit, CancellationToken cancellation)
    {
        Selector[] distinct = [.. selectors.Distinct()];
        var rows = await _turns.ReadAsync(BearersOf, () => new Parameters().Rows("rows", distinct, Write).Long("limit", limit), cancellation).ConfigureAwait(false);
        return rows.ToDictionary(
            row => new Selector(row.Named<SelectorKind>("kind"), OrdinalText.Read(row.Text("value"))),
            row => new Bearers([.. row.Texts("keys").Select(StoredText.Key)], row.Int("total")));
    }

    public Task<IReadOnlyList<GraphPath>> ShortestPathsAsync(PathQuery query, CancellationToken cancellation) => ShortestPaths.FindAsync(this, query, cancellation);

    public async Task<IReadOnlyList<CandidateLink>> LinksOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        [.. (await RowsAsync(LinksTouching, records.Select(StoredText.Key), cancellation).ConfigureAwait(false)).Select(ModelRows.Link).OrderBy(link => link.Key)];

    public Task<IReadOnlyList<CandidateLink>> LinksAsync(LinkQuery query, CancellationToken cancellation) =>
        _turns.ReadAsync(() => new LinkPages(_api, query).ReadAsync(cancellation), cancellation);

    private static void Write(Parameters to, Selector selector) =>
        to.Text("kind", selector.Kind.ToString()).Text("value", OrdinalText.Write(selector.Value));
}

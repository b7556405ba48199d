using System.Globalization;
using Graph.Core.Exploring;
using Graph.Core.Model;
using Graph.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Graph.Stores.Embedded;

/// <content>The resolved graph.</content>
public sealed partial class EmbeddedStore
{
    private const string LinkColumns =
        "l.kind, l.\"left\", l.\"right\", l.prior, l.score, l.probability, l.decision, l.reason, l.contributions, l.model, l.risk";

    internal const string SelectLink = $"SELECT {LinkColumns} FROM link l";

    public Task<IReadOnlyDictionary<RecordKey, RecordKey>> EntitiesOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        _sessions.ReadWarmAsync<IReadOnlyDictionary<RecordKey, RecordKey>>(
            session => records.Distinct()
                .Select(key => (Record: key, Entity: session.Scalar("SELECT e.key FROM record r JOIN record e ON e.id = r.entity WHERE r.key = $1", RowText.Key(key))))
                .Where(found => found.Entity is not null)
                .ToDictionary(found => found.Record, found => RecordKey.Parse(OrdinalText.Read((string)found.Entity!))),
            cancellation);

    public Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordKey>>> MembersAsync(
        IReadOnlyCollection<RecordKey> entities, CancellationToken cancellation) =>
        MapAsync<RecordKey, IReadOnlyList<RecordKey>>(
            entities,
            (session, entity) => session.Rows(
                "SELECT m.key FROM record e JOIN record m ON m.entity = e.id WHERE e.key = $1 ORDER BY m.key",
                row => RowText.Key(row, 0),
                RowText.Key(entity)) is { Count: > 0 } members ? members : null,
            cancellation);

    public Task<IReadOnlyDictionary<RecordKey, RecordTies>> TiesOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        MapAsync(
            records,
            (session, key) => session.Number("SELECT id FROM record WHERE key = $1", RowText.Key(key)) is { } record
                ? new RecordTies(SelectorsOf(session, record), EdgeRows.RelationsOf(session, key, record))
                : null,
            cancellation);

    public Task<IReadOnlyDictionary<RecordKey, Neighbours>> NeighboursAsync(
        IReadOnlyCollection<RecordKey> entities, int limit, CancellationToken cancellation) =>
        MapAsync(entities, (session, entity) => EdgeRows.Of(session, entity, limit), cancellation);

    public Task<IReadOnlyDictionary<Selector, Bearers>> BearersAsync(IReadOnlyCollection<Selector> selectors, int limit, CancellationToken cancellation) =>
        MapAsync(selectors, (session, selector) => BearersOf(session, selector, limit), cancellation);

    public Task<IReadOnlyList<GraphPath>> ShortestPathsAsync(PathQuery query, CancellationToken cancellation) => ShortestPaths.FindAsync(this, query, cancellation);

    public Task<IReadOnlyList<CandidateLink>> LinksOfAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        _sessions.ReadWarmAsync<IReadOnlyList<CandidateLink>>(
            session => [.. records
                .Distinct()
                .SelectMany(key => session.Rows(
                    $"""
                    {SelectLink} WHERE l.kind IN (0, 1) AND l."left" = $1
                    UNION ALL
                    {SelectLink} WHERE l."right" = $1
                    """,
                    ReadLink,
                    RowText.Key(key)))
                .DistinctBy(link => link.Key)
                .OrderBy(link => link.Key)],
            cancellation);

    public Task<IReadOnlyList<CandidateLink>> LinksAsync(LinkQuery query, CancellationToken cancellation) =>
        _sessions.ReadAsync(session => LinkPage.Read(session, query), cancellation);

    internal static CandidateLink ReadLink(SqliteDataReader row) => new(
        (LinkKind)row.GetInt32(0),
        RowText.Key(row, 1),
        RowText.Key(row, 2),
        row.GetDouble(3),
        row.GetDouble(4),
        row.GetDouble(5),
        RowText.Named<LinkDecision>(row, 6),
        row.GetString(7),
        new StoredContributions(row.GetString(8)),
        row.GetString(9),
        row.GetDouble(10));

    internal static List<Selector> SelectorsOf(Session session, long record)
    {
        var selectors = session.Rows(
            "SELECT s.kind, s.value FROM bearer b JOIN selector s ON s.id = b.selector WHERE b.record = $1",
            row => new Selector(RowText.Named<SelectorKind>(row, 0), OrdinalText.Read(row.GetString(1))),
            record);
        selectors.Sort();
        return selectors;
    }

    private static Bearers? BearersOf(Session session, Selector selector, int limit)
    {
        if (session.Number("SELECT id FROM selector WHERE kind = $1 AND value = $2", selector.Kind.ToString(), OrdinalText.Write(selector.Value)) is not { } id)
        {
            return null;
        }

        var records = session.Rows(
            "SELECT r.key FROM bearer b JOIN record r ON r.id = b.record WHERE b.selector = $1 ORDER BY r.key LIMIT $2",
            row => RowText.Key(row, 0),
            id,
            limit);
        return new Bearers(records, Convert.ToInt32(session.Number("SELECT count(*) FROM bearer WHERE selector = $1", id), CultureInfo.InvariantCulture));
    }
}

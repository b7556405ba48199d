using Graph.Core.Model;
using Graph.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Graph.Stores.Embedded;

/// <summary>Reads edges: relations with their targets, and what touches an entity from either side.</summary>
internal static class EdgeRows
{
    // The order of GraphEdge.CompareTo, on numbers and keys alone; what an edge says is read for those within the limit.
    // CROSS JOIN keeps SQLite to the order written, from the members outward: by itself it would read every link first.
    internal const string Edges =
        """
        WITH edge (subject, object, stated_by, ordinal, link, kind, a, b) AS (
          SELECT iif(r.reversed, t.target, m.id), iif(r.reversed, m.id, t.target), m.id, r.ordinal, NULL, NULL, NULL, NULL
          FROM record m
          CROSS JOIN relation r ON r.record = m.id AND r.status = 'Resolved'
          CROSS JOIN relation_target t ON t.record = r.record AND t.ordinal = r.ordinal
          WHERE m.entity = $1
          UNION ALL
          SELECT iif(r.reversed, m.id, r.record), iif(r.reversed, r.record, m.id), r.record, r.ordinal, NULL, NULL, NULL, NULL
          FROM record m
          CROSS JOIN relation_target t ON t.target = m.id
          CROSS JOIN relation r ON r.record = t.record AND r.ordinal = t.ordinal AND r.status = 'Resolved'
          WHERE m.entity = $1
          UNION ALL
          SELECT m.id, o.id, NULL, NULL, l.id, l.kind, l."left", l."right"
          FROM record m CROSS JOIN link l ON l.kind IN (0, 1) AND l."left" = m.key CROSS JOIN record o ON o.key = l."right"
          WHERE m.entity = $1
          UNION ALL
          SELECT o.id, m.id, NULL, NULL, l.id, l.kind, l."left", l."right"
          FROM record m CROSS JOIN link l ON l."right" = m.key CROSS JOIN record o ON o.key = l."left"
          WHERE m.entity = $1
        )
        SELECT f.key, t.key, s.key, e.stated_by, e.ordinal, e.link, count(*) OVER ()
        FROM edge e
        JOIN record subject ON subject.id = e.subject
        JOIN record object ON object.id = e.object
        JOIN record f ON f.id = subject.entity
        JOIN record t ON t.id = object.entity
        LEFT JOIN record s ON s.id = e.stated_by
        WHERE f.id <> t.id
        ORDER BY f.key, t.key, e.link IS NOT NULL, s.key, e.ordinal, e.kind, e.a, e.b
        LIMIT $2
        """;

    public static Neighbours? Of(Session session, RecordKey entity, int limit)
    {
        if (session.Number("SELECT id FROM record WHERE key = $1 AND entity = id", RowText.Key(entity)) is not { } id)
        {
            return null;
        }

        // At least one row, because the total comes with the rows.
        var places = session.Rows(Edges, Place.Read, id, Math.Max(limit, 1));
        return new Neighbours([.. places.Take(limit).Select(place => Edge(session, place))], places.Count == 0 ? 0 : places[0].Total);
    }

    /// <summary>The relations a record states, by ordinal.</summary>
    public static List<Relation> RelationsOf(Session session, RecordKey key, long record) =>
        [.. session
            .Rows("SELECT ordinal, status, body FROM relation WHERE record = $1 ORDER BY ordinal", Stated.Read, record)
            .Select(stated => Whole(session, key, record, stated))];

    private static GraphEdge Edge(Session session, Place place) => place.Link is { } link
        ? new GraphEdge(place.From, place.To, null, session.Rows($"{EmbeddedStore.SelectLink} WHERE l.id = $1", EmbeddedStore.ReadLink, link).Single())
        : new GraphEdge(place.From, place.To, RelationAt(session, place), null);

    private static Relation RelationAt(Session session, Place place) =>
        Whole(
            session,
            place.StatedBy!.Value,
            place.Record,
            session.Rows("SELECT ordinal, status, body FROM relation WHERE record = $1 AND ordinal = $2", Stated.Read, place.Record, place.Ordinal).Single());

    private static Relation Whole(Session session, RecordKey key, long record, Stated stated) =>
        new(key, stated.Ordinal, stated.Body, stated.Status, session.Rows(
            "SELECT r.key FROM relation_target t JOIN record r ON r.id = t.target WHERE t.record = $1 AND t.ordinal = $2 ORDER BY r.key",
            row => RowText.Key(row, 0),
            record,
            stated.Ordinal));

    private sealed record Stated(int Ordinal, RelationStatus Status, StatedRelation Body)
    {
        public static Stated Read(SqliteDataReader row) =>
            new(row.GetInt32(0), RowText.Named<RelationStatus>(row, 1), RowText.Json<StatedRelation>(row, 2));
    }

    private sealed record Place(RecordKey From, RecordKey To, RecordKey? StatedBy, long Record, int Ordinal, long? Link, int Total)
    {
        public static Place Read(SqliteDataReader row)
        {
            var isLink = !row.IsDBNull(5);
            return new Place(
                RowText.Key(row, 0),
                RowText.Key(row, 1),
                isLink ? null : RowText.Key(row, 2),
                isLink ? 0 : row.GetInt64(3),
                isLink ? 0 : row.GetInt32(4),
                isLink ? row.GetInt64(5) : null,
                row.GetInt32(6));
        }
    }
}

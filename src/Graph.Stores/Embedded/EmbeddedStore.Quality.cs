using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Graph.Stores.Embedded;

/// <content>The quality of what was loaded.</content>
public sealed partial class EmbeddedStore : IQualityStore
{
    /// <summary>Groups of one kind that are told: past it they are of files whose columns are no columns.</summary>
    private const int MostGroups = 500;

    public Task<IReadOnlyList<QualityFinding>> SetAsideAsync(QualityQuery query, CancellationToken cancellation) =>
        _sessions.ReadAsync<IReadOnlyList<QualityFinding>>(
            session => session.Rows(
                """
                SELECT kind, source, load, "column", n, json_group_array(place)
                FROM (
                  SELECT r.kind, l.source, r.load, r."column", r.file || ', row ' || r.row AS place,
                    count(*) OVER (PARTITION BY r.load, r.kind, r."column") AS n,
                    row_number() OVER (PARTITION BY r.load, r.kind, r."column" ORDER BY r.file, r.row, r.id) AS place_number
                  FROM reject r JOIN load l ON l.id = r.load
                  WHERE ($1 IS NULL OR l.source = $1) AND ($2 IS NULL OR l.id = $2)
                )
                WHERE place_number <= max($3, 1)
                GROUP BY load, kind, "column"
                ORDER BY n DESC, load, kind, "column" LIMIT $4
                """,
                row => Finding(row, RowText.Named<QualityKind>(row, 0), query),
                query.Source,
                query.Load,
                query.Examples,
                MostGroups),
            cancellation);

    public Task<IReadOnlyList<QualityFinding>> UntiedAsync(QualityQuery query, CancellationToken cancellation) =>
        _sessions.ReadAsync<IReadOnlyList<QualityFinding>>(
            session => session.Rows(
                """
                SELECT status, source, $2, kind, n, json_group_array(key)
                FROM (
                  SELECT t.status, r.source, t.kind, r.key,
                    count(*) OVER (PARTITION BY r.source, t.status, t.kind) AS n,
                    row_number() OVER (PARTITION BY r.source, t.status, t.kind ORDER BY r.key, t.ordinal) AS place_number
                  FROM relation t JOIN record r ON r.id = t.record JOIN version v ON v.id = r.version
                  WHERE t.status <> 'Resolved' AND ($1 IS NULL OR r.source = $1) AND ($2 IS NULL OR v.load = $2)
                )
                WHERE place_number <= max($3, 1)
                GROUP BY source, status, kind
                ORDER BY n DESC, source, status, kind LIMIT $4
                """,
                row => Finding(row, RowText.Named<RelationStatus>(row, 0) == RelationStatus.Ambiguous ? QualityKind.AmbiguousRelation : QualityKind.UnresolvedRelation, query),
                query.Source,
                query.Load,
                query.Examples,
                MostGroups),
            cancellation);

    public async Task<IReadOnlyList<QualityFinding>> HubsAsync(QualityQuery query, CancellationToken cancellation)
    {
        var sourceOf = await this.SourceOfAsync(cancellation).ConfigureAwait(false);
        return await _sessions.ReadAsync<IReadOnlyList<QualityFinding>>(
            session =>
            [
                .. HubDegrees.Of(Borne(session), query.Source, sourceOf)
                    .OrderBy(h => h.Selector.Id)
                    .GroupBy(h => h.Selector.Kind)
                    .Select(g => new QualityFinding(QualityKind.Hub, query.Source, null, g.Key.ToString(), g.Count(), BearersOfFirst(session, g.MaxBy(h => h.Degree).Selector.Id, query.Examples)))
                    .OrderByDescending(f => f.Count).ThenBy(f => f.Detail, StringComparer.Ordinal),
            ],
            cancellation).ConfigureAwait(false);
    }

    private static QualityFinding Finding(SqliteDataReader row, QualityKind kind, QualityQuery query) => new(
        kind,
        RowText.Text(row, 1),
        RowText.Text(row, 2),
        row.GetString(3),
        row.GetInt64(4),
        [.. RowText.Json<string[]>(row, 5).Take(query.Examples).Select(OrdinalText.Read)]);

    /// <summary>The selectors that enough records bear to be hubs, source by source.</summary>
    private static List<((long Id, SelectorKind Kind) Selector, string Source, int Bearers)> Borne(Session session) =>
        session.Rows(
            """
            SELECT b.selector, s.kind, r.source, count(*)
            FROM bearer b JOIN record r ON r.id = b.record JOIN selector s ON s.id = b.selector
            WHERE b.selector IN (SELECT selector FROM bearer GROUP BY selector HAVING count(*) >= $1)
            GROUP BY b.selector, r.source
            """,
            row => ((row.GetInt64(0), RowText.Named<SelectorKind>(row, 1)), row.GetString(2), row.GetInt32(3)),
            SelectorSteps.HubDegree);

    private static List<string> BearersOfFirst(Session session, long hub, int take) =>
        session.Rows("SELECT r.key FROM bearer b JOIN record r ON r.id = b.record WHERE b.selector = $1 ORDER BY r.key LIMIT $2", row => RowText.Key(row, 0).ToString(), hub, take);
}

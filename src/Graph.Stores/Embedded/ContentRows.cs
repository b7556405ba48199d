using Graph.Core.Model;
using Graph.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Graph.Stores.Embedded;

/// <summary>Everything the file holds, page by page; the caller keeps one snapshot open.</summary>
internal static class ContentRows
{
    private const int Page = 500;

    public static IEnumerable<StoredItem> Of(Session session)
    {
        IEnumerable<StoredItem>[] parts =
        [
            [new StoredHead(session.Number("SELECT number FROM head")!.Value)],
            session.Rows("SELECT name, rank, trust, each_once FROM source WHERE chosen = 1 ORDER BY name", row => new StoredSource(EmbeddedStore.ReadSource(row))),
            LoadsOf(session),
            RejectsOf(session),
            PurgedLinksOf(session),
            RecordsOf(session),
            LinksOf(session),
            session.Rows($"SELECT {EmbeddedStore.JudgementColumns} FROM judgement ORDER BY at, id", row => new StoredJudgement(EmbeddedStore.ReadJudgement(row))),
        ];
        return parts.SelectMany(items => items);
    }

    private static List<StoredLoad> LoadsOf(Session session) =>
    [
        // In the order in which they were begun: their numbers are given in it.
        .. session.Rows($"SELECT {EmbeddedStore.LoadColumns} FROM load ORDER BY number", EmbeddedStore.ReadLoad).Select(load => new StoredLoad(
            load, session.Rows("SELECT number FROM batch WHERE load = $1 ORDER BY number", row => row.GetInt32(0), load.Id))),
    ];

    private static IEnumerable<StoredItem> RejectsOf(Session session)
    {
        var page = new List<(long Id, StoredReject Item)>();
        do
        {
            page = session.Rows(
                $"SELECT {EmbeddedStore.RejectColumns}, load, id FROM reject WHERE id > $1 ORDER BY id LIMIT $2",
                row => (row.GetInt64(9), new StoredReject(row.GetString(8), EmbeddedStore.ReadReject(row))),
                page.Count == 0 ? 0 : page[^1].Id,
                Page);
            foreach (var (_, item) in page)
            {
                yield return item;
            }
        }
        while (page.Count == Page);
    }

    private static List<StoredPurgedLink> PurgedLinksOf(Session session) =>
        session.Rows(
            """
            SELECT kind, "left", "right", prior, score, probability, decision, reason, contributions, model, 0.0 FROM purged_link ORDER BY feed, kind, "left", "right"
            """,
            row => new StoredPurgedLink(EmbeddedStore.ReadLink(row)));

    private static IEnumerable<StoredItem> RecordsOf(Session session)
    {
        var page = new List<RecordRow>();
        do
        {
            page = session.Rows(
                """
                SELECT r.id, r.key, r.version, r.closed, e.key FROM record r LEFT JOIN record e ON e.id = r.entity
                WHERE r.key > $1 ORDER BY r.key LIMIT $2
                """,
                RecordRow.Read,
                page.Count == 0 ? "" : RowText.Key(page[^1].Key),
                Page);
            foreach (var row in page)
            {
                // A key that only others have named so far is no record yet.
                if (VersionsOf(session, row) is { Count: > 0 } versions)
                {
                    yield return Record(session, row, versions);
                }
            }
        }
        while (page.Count == Page);
    }

    private static StoredRecord Record(Session session, RecordRow row, List<StoredVersion> versions) => new(
        row.Key,
        row.Current is null ? null : row.Entity,
        row.Closed,
        versions,
        session.Rows(
            "SELECT l.id, v.hash, s.feed_to FROM statement s JOIN load l ON l.number = s.load JOIN version v ON v.id = s.version WHERE s.record = $1 ORDER BY s.load",
            statement => new StoredStatement(statement.GetString(0), statement.GetString(1), statement.IsDBNull(2)),
            row.Id),
        session.Rows(
            "SELECT at, user, reason FROM purge WHERE record = $1 ORDER BY feed", purge => new Purge(row.Key, RowText.Time(purge, 0), purge.GetString(1), purge.GetString(2)), row.Id),
        EdgeRows.RelationsOf(session, row.Key, row.Id),
        EmbeddedStore.SelectorsOf(session, row.Id));

    private static List<StoredVersion> VersionsOf(Session session, RecordRow record) =>
        session.Rows(
            "SELECT id, body, hash, published, load, confirmed FROM version WHERE record = $1 ORDER BY published, hash, id",
            row => new StoredVersion(
                RecordContent.Read(row.GetFieldValue<byte[]>(1)), row.GetString(2), RowText.Time(row, 3), row.GetString(4), row.GetInt64(0) == record.Current, RowText.Time(row, 5)),
            record.Id);

    private static IEnumerable<StoredItem> LinksOf(Session session)
    {
        LinkPlace? after = null;
        while (LinkPage.Read(session, new LinkQuery(After: after, Take: Page)) is { Count: > 0 } page)
        {
            foreach (var link in page)
            {
                yield return new StoredLink(link);
            }

            after = LinkPlace.Of(page[^1]);
        }
    }

    private sealed record RecordRow(long Id, RecordKey Key, long? Current, DateTimeOffset? Closed, RecordKey? Entity)
    {
        public static RecordRow Read(SqliteDataReader row) => new(
            row.GetInt64(0),
            RowText.Key(row, 1),
            row.IsDBNull(2) ? null : row.GetInt64(2),
            row.IsDBNull(3) ? null : RowText.Time(row, 3),
            row.IsDBNull(4) ? null : RowText.Key(row, 4));
    }
}

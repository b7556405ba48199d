using Graph.Core.Model;
using Graph.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Graph.Stores.Embedded;

/// <content>Who states what.</content>
public sealed partial class EmbeddedStore
{
    private const string Stand = "SELECT r.key, v.hash, v.confirmed, r.closed, sv.hash FROM record r JOIN version v ON v.id = r.version";

    public Task<IReadOnlyDictionary<RecordKey, RecordStand>> StandsAsync(IReadOnlyCollection<RecordKey> records, string? load, CancellationToken cancellation) =>
        MapAsync(
            records,
            (session, key) => session.Rows(
                $"""
                {Stand}
                LEFT JOIN statement s ON s.record = r.id AND s.load = (SELECT number FROM load WHERE id = $2) AND s.feed_to IS NULL
                LEFT JOIN version sv ON sv.id = s.version
                WHERE r.key = $1
                """,
                ReadStand,
                RowText.Key(key),
                load).SingleOrDefault(),
            cancellation);

    public Task<IReadOnlyDictionary<RecordKey, Statement>> LatestAsync(IReadOnlyCollection<RecordKey> records, string? except, CancellationToken cancellation) =>
        MapAsync(
            records,
            (session, key) => session.Rows(
                $"{SelectStatement} WHERE r.key = $1 AND s.feed_to IS NULL AND l.id IS NOT $2 ORDER BY l.published DESC, v.hash DESC, l.id LIMIT 1",
                ReadStatement,
                RowText.Key(key),
                except).SingleOrDefault(),
            cancellation);

    public IAsyncEnumerable<RecordKey> OfLoadAsync(string load, CancellationToken cancellation) =>
        StreamAsync(
            "SELECT r.key FROM load l CROSS JOIN statement s ON s.load = l.number AND s.feed_to IS NULL JOIN record r ON r.id = s.record WHERE l.id = $1",
            row => RowText.Key(row, 0),
            cancellation,
            load);

    /// <summary>Makes sure that nothing a commit removed can be read from the files any more: the file is written anew, and the journal is emptied.</summary>
    /// <exception cref="StoreException">Another process is reading, so that the journal cannot be emptied; or the disk has no room for a second copy.</exception>
    public async Task<string?> EraseAsync(CancellationToken cancellation)
    {
        await _sessions.EraseAsync(cancellation).ConfigureAwait(false);
        return null;
    }

    public IAsyncEnumerable<RecordStand> StandingAsync(string? source, CancellationToken cancellation)
    {
        const string columns = "SELECT r.key, v.hash, v.confirmed, r.closed, NULL FROM record r JOIN version v ON v.id = r.version";
        return source is null
            ? StreamAsync($"{columns} ORDER BY r.key", ReadStand, cancellation)
            // A source's keys begin with its name and a colon, and ';' is what follows the colon.
            : StreamAsync($"{columns} WHERE r.key > $1 AND r.key < $2 ORDER BY r.key", ReadStand, cancellation, $"{source}:", $"{source};");
    }

    public IAsyncEnumerable<Closing> ClosedAsync(CancellationToken cancellation) =>
        StreamAsync("SELECT key, closed FROM record WHERE closed IS NOT NULL ORDER BY key", row => new Closing(RowText.Key(row, 0), RowText.Time(row, 1)), cancellation);

    public IAsyncEnumerable<Statement> StatementsAsync(CancellationToken cancellation) =>
        StreamAsync($"{SelectStatement} WHERE s.feed_to IS NULL ORDER BY r.key, l.id", ReadStatement, cancellation);

    public Task<IReadOnlyDictionary<RecordKey, GoneRecord>> GoneAsync(IReadOnlyCollection<RecordKey> records, CancellationToken cancellation) =>
        MapAsync(
            records,
            (session, key) => session.Rows(
                """
                SELECT r.id, l.id, s.feed_to FROM record r JOIN statement s ON s.record = r.id JOIN load l ON l.number = s.load
                WHERE r.key = $1 AND r.version IS NULL ORDER BY s.feed_to DESC, l.published DESC, l.id LIMIT 1
                """,
                row => (Record: row.GetInt64(0), Load: row.GetString(1), Feed: row.GetInt64(2)),
                RowText.Key(key)) is [var gone] ? new GoneRecord(key, gone.Load, PurgeOf(session, gone.Record, gone.Feed, key)) : null,
            cancellation);

    public IAsyncEnumerable<RecordKey> OlderAsync(string source, DateTimeOffset than, CancellationToken cancellation) =>
        StreamAsync(
            """
            SELECT r.key FROM record r
            WHERE r.key > $1 AND r.key < $2
              AND EXISTS (SELECT 1 FROM statement s WHERE s.record = r.id)
              AND NOT EXISTS (SELECT 1 FROM statement s JOIN load l ON l.number = s.load WHERE s.record = r.id AND l.published >= $3)
              AND NOT EXISTS (SELECT 1 FROM purge p WHERE p.record = r.id AND p.feed > (SELECT max(s.feed_from) FROM statement s WHERE s.record = r.id))
            ORDER BY r.key
            """,
            row => RowText.Key(row, 0),
            cancellation,
            $"{source}:",
            $"{source};",
            RowText.Time(than));

    private const string SelectStatement =
        "SELECT r.key, l.id, l.published, v.hash FROM record r JOIN statement s ON s.record = r.id JOIN load l ON l.number = s.load JOIN version v ON v.id = s.version";

    /// <summary>The purge that a record has been through since its last statement ended, if there was one.</summary>
    private static Purge? PurgeOf(Session session, long record, long since, RecordKey key) =>
        session.Rows(
            "SELECT at, user, reason FROM purge WHERE record = $1 AND feed >= $2 ORDER BY feed DESC LIMIT 1",
            row => new Purge(key, RowText.Time(row, 0), row.GetString(1), row.GetString(2)),
            record,
            since).SingleOrDefault();

    private static Statement ReadStatement(SqliteDataReader row) => new(RowText.Key(row, 0), row.GetString(1), RowText.Time(row, 2), row.GetString(3));

    private static RecordStand ReadStand(SqliteDataReader row) =>
        new(RowText.Key(row, 0), row.GetString(1), RowText.Time(row, 2), row.IsDBNull(3) ? null : RowText.Time(row, 3)) { InLoad = RowText.Text(row, 4) };
}

using System.Runtime.CompilerServices;
using Graph.Core.Model;
using Graph.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Graph.Stores.Embedded;

/// <content>Records and commits.</content>
public sealed partial class EmbeddedStore
{
    private const string VersionColumns = "v.body, v.hash, v.published, v.load, v.feed_from, v.feed_to, v.confirmed, r.closed";

    public Task<long> FeedNumberAsync(CancellationToken cancellation) => _sessions.ReadWarmAsync(Head, cancellation);

    /// <inheritdoc/>
    /// <exception cref="StoreException">The file cannot be written; nothing of the change was.</exception>
    /// <exception cref="InvalidOperationException">The change's batch is of a load that was never begun.</exception>
    public Task<CommitResult> CommitAsync(GraphChange change, CancellationToken cancellation) =>
        _sessions.WriteAsync(
            session =>
            {
                var head = Head(session);
                if (change.Batch is { } batch && session.Number("SELECT feed FROM batch WHERE load = $1 AND number = $2", batch.Load, batch.Number) is not null)
                {
                    return (false, new CommitResult(CommitOutcome.AlreadyCommitted, head));
                }

                if (change.BasedOn != head)
                {
                    return (false, new CommitResult(CommitOutcome.Outdated, head));
                }

                new ChangeWriter(session, change, head + 1).Write();
                return (true, new CommitResult(CommitOutcome.Committed, head + 1));
            },
            cancellation);

    public Task<IReadOnlyDictionary<RecordKey, RecordVersion>> CurrentAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        MapAsync(
            keys,
            (session, key) => session.Rows(
                $"SELECT {VersionColumns} FROM record r JOIN version v ON v.id = r.version WHERE r.key = $1", ReadVersion, RowText.Key(key)).SingleOrDefault(),
            cancellation);

    public Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordVersion>>> HistoryAsync(
        IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        MapAsync<RecordKey, IReadOnlyList<RecordVersion>>(
            keys,
            (session, key) => session.Rows(
                $"SELECT {VersionColumns} FROM record r JOIN version v ON v.record = r.id WHERE r.key = $1 ORDER BY v.published, v.hash, v.id",
                ReadVersion,
                RowText.Key(key)) is { Count: > 0 } versions ? versions : null,
            cancellation);

    public IAsyncEnumerable<RecordVersion> ScanAsync(CancellationToken cancellation) =>
        StreamAsync($"SELECT {VersionColumns} FROM record r JOIN version v ON v.id = r.version ORDER BY r.key", ReadVersion, cancellation);

    public IAsyncEnumerable<Membership> MembershipsAsync(CancellationToken cancellation) =>
        StreamAsync(
            "SELECT r.key, e.key FROM record r JOIN record e ON e.id = r.entity ORDER BY r.key",
            row => new Membership(RowText.Key(row, 0), RowText.Key(row, 1)),
            cancellation);

    public Task<IReadOnlyList<RecordDelta>> DeltasAsync(long after, long upTo, CancellationToken cancellation) =>
        _sessions.ReadAsync<IReadOnlyList<RecordDelta>>(
            session => [.. session
                .Rows(
                    """
                    SELECT r.id, r.key FROM record r WHERE r.id IN (
                      SELECT record FROM version WHERE feed_from > $1 AND feed_from <= $2 AND feed_to IS NOT feed_from
                      UNION
                      SELECT record FROM version WHERE feed_to > $1 AND feed_to <= $2 AND feed_to <> feed_from
                      UNION
                      SELECT record FROM closing WHERE feed_from > $1 AND feed_from <= $2
                      UNION
                      SELECT record FROM closing WHERE feed_to > $1 AND feed_to <= $2)
                    ORDER BY r.key
                    """,
                    row => (Id: row.GetInt64(0), Key: RowText.Key(row, 1)),
                    after,
                    upTo)
                .Select(r => Delta(session, r.Id, r.Key, after, upTo))],
            cancellation);

    public Task<GraphTotals> TotalsAsync(CancellationToken cancellation) => _sessions.ReadAsync(Totals, cancellation);

    private static long Head(Session session) => session.Number("SELECT number FROM head")!.Value;

    private static RecordDelta Delta(Session session, long record, RecordKey key, long after, long upTo) =>
        new(key, StandingAt(session, record, after), StandingAt(session, record, upTo))
        {
            Closed = session.Number("SELECT 1 FROM closing WHERE record = $1 AND feed_from <= $2 AND (feed_to IS NULL OR feed_to > $2)", record, upTo) is not null,
            BeforeIsPurged = session.Number("SELECT 1 FROM purge WHERE record = $1 AND feed > $2 LIMIT 1", record, after) is not null,
        };

    private static Record? StandingAt(Session session, long record, long number) =>
        session.Rows(
            "SELECT body FROM version WHERE record = $1 AND feed_from <= $2 AND (feed_to IS NULL OR feed_to > $2)",
            row => RecordContent.Read(row.GetFieldValue<byte[]>(0)),
            record,
            number).SingleOrDefault();

    private static RecordVersion ReadVersion(SqliteDataReader row) => new(
        RecordContent.Read(row.GetFieldValue<byte[]>(0)),
        row.GetString(1),
        RowText.Time(row, 2),
        row.GetString(3),
        row.GetInt64(4),
        row.IsDBNull(5) ? null : row.GetInt64(5),
        RowText.Time(row, 6))
    {
        Closed = row.IsDBNull(5) && !row.IsDBNull(7) ? RowText.Time(row, 7) : null,
    };

    private static GraphTotals Totals(Session session)
    {
        Dictionary<string, long> Count(string sql) =>
            session.Rows(sql, row => (Name: row.GetString(0), Count: row.GetInt64(1))).ToDictionary(r => r.Name, r => r.Count, StringComparer.Ordinal);
        Dictionary<T, long> CountNamed<T>(string sql)
            where T : struct, Enum => Count(sql).ToDictionary(r => Enum.Parse<T>(r.Key), r => r.Value);
        return new GraphTotals(
            Count("SELECT source, count(*) FROM record WHERE version IS NOT NULL GROUP BY source"),
            CountNamed<EntityKind>("SELECT kind, count(*) FROM record WHERE entity = id AND kind IS NOT NULL GROUP BY kind"),
            Count("SELECT iif(kind = 0, 'SameAs', 'Associated') || '/' || decision, count(*) FROM link GROUP BY 1"),
            CountNamed<RelationStatus>("SELECT status, count(*) FROM relation GROUP BY status"),
            CountNamed<SelectorKind>("SELECT kind, count(*) FROM selector GROUP BY kind"))
        {
            Closed = Count("SELECT source, count(*) FROM record WHERE closed IS NOT NULL GROUP BY source"),
        };
    }

    /// <summary>One read snapshot for a batch of keys; a key with no answer is left out.</summary>
    private Task<IReadOnlyDictionary<TKey, TValue>> MapAsync<TKey, TValue>(
        IReadOnlyCollection<TKey> keys, Func<Session, TKey, TValue?> read, CancellationToken cancellation)
        where TKey : notnull
        where TValue : class =>
        _sessions.ReadWarmAsync<IReadOnlyDictionary<TKey, TValue>>(
            session =>
            {
                var found = new Dictionary<TKey, TValue>(keys.Count);
                foreach (var key in keys)
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (!found.ContainsKey(key) && read(session, key) is { } value)
                    {
                        found.Add(key, value);
                    }
                }

                return found;
            },
            cancellation);

    private async IAsyncEnumerable<T> StreamAsync<T>(
        string sql, Func<SqliteDataReader, T> map, [EnumeratorCancellation] CancellationToken cancellation, params string[] values)
    {
        const int atATime = 500;
        var session = _sessions.Borrow();
        try
        {
            using var command = session.Connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.AddWithValue($"${i + 1}", values[i]);
            }

            using var reader = await Task.Run(() => _sessions.Told(command.ExecuteReader), cancellation).ConfigureAwait(false);
            List<T> rows;
            do
            {
                rows = await Task.Run(() => _sessions.Told(() => Next(reader, map, atATime)), cancellation).ConfigureAwait(false);
                foreach (var row in rows)
                {
                    yield return row;
                }
            }
            while (rows.Count == atATime);
        }
        finally
        {
            _sessions.Return(session);
        }
    }

    private static List<T> Next<T>(SqliteDataReader reader, Func<SqliteDataReader, T> map, int count)
    {
        var rows = new List<T>(count);
        while (rows.Count < count && reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }
}

using Graph.Core.Model;
using Graph.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Graph.Stores.Embedded;

/// <content>Loads, judgements, sources and the change feed.</content>
public sealed partial class EmbeddedStore
{
    internal const string LoadColumns = "id, source, format, files, version, published, started_at, status, read, stored, unchanged, late, set_aside, tally, problem, "
        + "opened, changed, closed, mode, roles, undone_at, undone_by";
    internal const string RejectColumns = "file, row, \"column\", value, problem, mend, whole_row, kind";
    internal const string JudgementColumns = "id, kind, \"left\", \"right\", verdict, user, reason, at, revoked_at, revoked_by";

    public Task<Load?> LoadAsync(string id, CancellationToken cancellation) =>
        _sessions.ReadWarmAsync(session => session.Rows($"SELECT {LoadColumns} FROM load WHERE id = $1", ReadLoad, id).SingleOrDefault(), cancellation);

    public Task<IReadOnlyList<Load>> LoadsAsync(CancellationToken cancellation) =>
        _sessions.ReadAsync<IReadOnlyList<Load>>(
            session => session.Rows($"SELECT {LoadColumns} FROM load ORDER BY feed_from DESC, id", ReadLoad), cancellation);

    public Task<IReadOnlySet<int>> BatchesAsync(string load, CancellationToken cancellation) =>
        _sessions.ReadAsync<IReadOnlySet<int>>(
            session => session.Rows("SELECT number FROM batch WHERE load = $1 ORDER BY number", row => row.GetInt32(0), load).ToHashSet(), cancellation);

    public Task<bool> HasAsync(BatchKey batch, CancellationToken cancellation) =>
        _sessions.ReadWarmAsync(session => session.Number("SELECT feed FROM batch WHERE load = $1 AND number = $2", batch.Load, batch.Number) is not null, cancellation);

    public Task<IReadOnlyList<Reject>> RejectsAsync(string load, int skip, int take, CancellationToken cancellation) =>
        _sessions.ReadAsync<IReadOnlyList<Reject>>(
            session => session.Rows(
                $"SELECT {RejectColumns} FROM reject WHERE load = $1 ORDER BY file, row, id LIMIT $2 OFFSET $3",
                ReadReject,
                load,
                take,
                skip),
            cancellation);

    public Task<long> RejectCountAsync(string load, CancellationToken cancellation) =>
        _sessions.ReadAsync(session => session.Rows("SELECT count(*) FROM reject WHERE load = $1", row => row.GetInt64(0), load).Single(), cancellation);

    public Task<IReadOnlyList<Judgement>> JudgementsAsync(IReadOnlyCollection<RecordKey>? records, CancellationToken cancellation) =>
        _sessions.ReadAsync<IReadOnlyList<Judgement>>(
            session => records is null
                ? session.Rows($"SELECT {JudgementColumns} FROM judgement ORDER BY at, id", ReadJudgement)
                // A load asks for every record it touches, and most stores hold few verdicts or none.
                : session.Number("SELECT EXISTS (SELECT 1 FROM judgement)") == 0 ? []
                : [.. records
                    .Distinct()
                    .SelectMany(key => session.Rows(
                        $"SELECT {JudgementColumns} FROM judgement WHERE \"left\" = $1 OR \"right\" = $1", ReadJudgement, RowText.Key(key)))
                    .DistinctBy(j => j.Id)
                    .OrderBy(j => j.At)
                    .ThenBy(j => j.Id, StringComparer.Ordinal)],
            cancellation);

    public Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancellation) =>
        _sessions.ReadAsync<IReadOnlyList<Source>>(
            session => session.Rows("SELECT name, rank, trust, each_once FROM source WHERE chosen = 1 ORDER BY name", ReadSource), cancellation);

    public Task<IReadOnlyList<FeedEntry>> FeedAsync(long afterNumber, int afterOrdinal, int take, CancellationToken cancellation) =>
        _sessions.ReadAsync<IReadOnlyList<FeedEntry>>(
            session => session.Rows(
                "SELECT number, ordinal, kind, subject, object FROM feed WHERE (number, ordinal) > ($1, $2) ORDER BY number, ordinal LIMIT $3",
                row => new FeedEntry(
                    row.GetInt64(0), row.GetInt32(1), new FeedEvent(RowText.Named<FeedEventKind>(row, 2), row.GetString(3), RowText.Text(row, 4))),
                afterNumber,
                afterOrdinal,
                take),
            cancellation);

    internal static Source ReadSource(SqliteDataReader row) =>
        new(row.GetString(0), row.GetInt32(1), RowText.Named<SourceTrust>(row, 2), row.GetBoolean(3));

    internal static Reject ReadReject(SqliteDataReader row) => new(
        OrdinalText.Read(row.GetString(0)), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetBoolean(6))
    {
        Kind = RowText.Named<RejectKind>(row, 7),
    };

    internal static Load ReadLoad(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        RowText.Json<string[]>(row, 3),
        RowText.Text(row, 4),
        RowText.Time(row, 5),
        RowText.Time(row, 6),
        RowText.Named<LoadStatus>(row, 7),
        new LoadCounts(row.GetInt64(8), row.GetInt64(9), row.GetInt64(10), row.GetInt64(11), row.GetInt64(12))
        {
            Opened = row.GetInt64(15),
            Changed = row.GetInt64(16),
            Closed = row.GetInt64(17),
        })
    {
        Tally = RowText.Json<Dictionary<string, long>>(row, 13),
        Problem = RowText.Text(row, 14),
        Mode = RowText.Named<LoadMode>(row, 18),
        Roles = RowText.Json<string[]>(row, 19),
        UndoneAt = row.IsDBNull(20) ? null : RowText.Time(row, 20),
        UndoneBy = RowText.Text(row, 21),
    };

    internal static Judgement ReadJudgement(SqliteDataReader row) => new(
        row.GetString(0),
        new LinkKey((LinkKind)row.GetInt32(1), RowText.Key(row, 2), RowText.Key(row, 3)),
        RowText.Named<Verdict>(row, 4),
        row.GetString(5),
        RowText.Text(row, 6),
        RowText.Time(row, 7),
        row.IsDBNull(8) ? null : RowText.Time(row, 8),
        RowText.Text(row, 9));
}

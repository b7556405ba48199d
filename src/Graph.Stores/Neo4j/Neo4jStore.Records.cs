using System.Runtime.CompilerServices;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Reading;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j;

/// <content>Records and commits.</content>
public sealed partial class Neo4jStore
{
    /// <summary>Rows of one page of a stream: a page is a statement of its own, so that a slow reader holds nothing open on the server.</summary>
    private const int PageRows = 2000;

    private static readonly Cypher HeadNumber = Cypher.Load("records/head");
    private static readonly Cypher Current = Cypher.Load("records/current");
    private static readonly Cypher History = Cypher.Load("records/history");
    private static readonly Cypher Scanned = Cypher.Load("records/scan");
    private static readonly Cypher Deltas = Cypher.Load("records/deltas");
    private static readonly Cypher Memberships = Cypher.Load("records/memberships");
    private static readonly Cypher Totals = Cypher.Load("records/totals");

    public async Task<long> FeedNumberAsync(CancellationToken cancellation) =>
        (await LoneRow.OfAsync(() => _api.ReadAsync(HeadNumber, new Parameters(), cancellation), _api.Address, _time, cancellation).ConfigureAwait(false)).Long("number");

    /// <inheritdoc/>
    /// <exception cref="StoreException">Neo4j is away or cannot write. Unless the words say that nobody knows, nothing of the change was written.</exception>
    /// <exception cref="InvalidOperationException">The change's batch is of a load that was never begun.</exception>
    public Task<CommitResult> CommitAsync(GraphChange change, CancellationToken cancellation) => _committing.CommitAsync(change, cancellation);

    public async Task<IReadOnlyDictionary<RecordKey, RecordVersion>> CurrentAsync(IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        (await MarkedAsync(Current, keys.Select(StoredText.Key), cancellation).ConfigureAwait(false)).ToDictionary(row => row.Key("key"), row => ModelRows.Version(row, null));

    public async Task<IReadOnlyDictionary<RecordKey, IReadOnlyList<RecordVersion>>> HistoryAsync(
        IReadOnlyCollection<RecordKey> keys, CancellationToken cancellation) =>
        (await RowsAsync(History, keys.Select(StoredText.Key), cancellation).ConfigureAwait(false))
        .GroupBy(row => row.Key("key"))
        .ToDictionary(g => g.Key, IReadOnlyList<RecordVersion> (g) => [.. g.Select(row => ModelRows.Version(row, row.LongOrNull("until")))]);

    /// <inheritdoc/>
    /// <remarks>As of the commit it begins at: what is written meanwhile is left out, page by page.</remarks>
    public async IAsyncEnumerable<RecordVersion> ScanAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var number = await FeedNumberAsync(cancellation).ConfigureAwait(false);
        await foreach (var row in PagesAsync(Scanned, "", to => to.Long("number", number), cancellation).ConfigureAwait(false))
        {
            if (!row.IsNull("content"))
            {
                yield return ModelRows.Version(row, null);
            }
        }
    }

    public async IAsyncEnumerable<Membership> MembershipsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in PagesAsync(Memberships, "", null, cancellation).ConfigureAwait(false))
        {
            if (!row.IsNull("entity"))
            {
                yield return new Membership(row.Key("key"), row.Key("entity"));
            }
        }
    }

    public async Task<IReadOnlyList<RecordDelta>> DeltasAsync(long after, long upTo, CancellationToken cancellation) =>
        [.. (await WholeAsync(Deltas, () => new Parameters().Long("after", after).Long("upTo", upTo), cancellation).ConfigureAwait(false))
            .Select(row => new RecordDelta(row.Key("key"), At(row, after, "before"), At(row, upTo, "after"))
            {
                Closed = IsClosed(row.Longs("closings"), upTo),
                BeforeIsPurged = row.Flag("purged"),
            })];

    public async Task<GraphTotals> TotalsAsync(CancellationToken cancellation)
    {
        var rows = await WholeAsync(Totals, static () => new Parameters(), cancellation).ConfigureAwait(false);
        Dictionary<string, long> Of(string what) => rows
            .Where(row => string.Equals(row.Text("what"), what, StringComparison.Ordinal) && row.Long("n") > 0)
            .ToDictionary(row => row.Text("name"), row => row.Long("n"), StringComparer.Ordinal);
        Dictionary<T, long> OfNamed<T>(string what)
            where T : struct, Enum => Of(what).ToDictionary(n => Enum.Parse<T>(n.Key), n => n.Value);
        return new GraphTotals(Of("record"), OfNamed<EntityKind>("entity"), Of("link"), OfNamed<RelationStatus>("relation"), OfNamed<SelectorKind>("selector"))
        {
            Closed = Of("closed"),
        };
    }

    private static Record? At(Row row, long number, string earlier) =>
        row.LongOrNull("since") is { } since && since <= number ? ModelRows.Content(row.Text("content"))
        : row.Texts(earlier) is [var content, ..] ? ModelRows.Content(content)
        : null;

    /// <summary>Closings are pairs of commits, from and until; −1 for one that lasts.</summary>
    private static bool IsClosed(IReadOnlyList<long> closings, long number) =>
        closings.Chunk(2).Any(span => span[0] <= number && (span[1] < 0 || span[1] > number));

    /// <summary>Rows by key, page by page.</summary>
    /// <param name="after">Where to begin.</param>
    /// <param name="with">Names what else the statement is given.</param>
    private async IAsyncEnumerable<Row> PagesAsync(Cypher statement, string after, Action<Parameters>? with, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? last = after;
        while (last is not null)
        {
            var parameters = new Parameters().Text("after", last).Long("take", PageRows);
            with?.Invoke(parameters);
            var page = await _api.ReadAsync(statement, parameters, cancellation).ConfigureAwait(false);
            foreach (var row in page)
            {
                yield return row;
            }

            last = page.Count < PageRows ? null : page[^1].Text("key");
        }
    }
}

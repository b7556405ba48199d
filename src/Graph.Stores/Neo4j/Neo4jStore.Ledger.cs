using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Reading;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j;

/// <content>Loads, judgements, sources and the change feed.</content>
public sealed partial class Neo4jStore
{
    /// <summary>Commits of the feed read at once; one of a load tells thousands of things.</summary>
    private const int FeedCommits = 10;

    private static readonly Cypher LoadOf = Cypher.Load("ledger/load");
    private static readonly Cypher AllLoads = Cypher.Load("ledger/loads");
    private static readonly Cypher Batches = Cypher.Load("ledger/batches");
    private static readonly Cypher HasBatch = Cypher.Load("ledger/has-batch");
    private static readonly Cypher Rejects = Cypher.Load("ledger/rejects");
    private static readonly Cypher RejectCount = Cypher.Load("ledger/reject-count");
    private static readonly Cypher AllJudgements = Cypher.Load("ledger/judgements");
    private static readonly Cypher AnyJudgement = Cypher.Load("ledger/any-judgement");
    private static readonly Cypher JudgementsOf = Cypher.Load("ledger/judgements-of");
    private static readonly Cypher Sources = Cypher.Load("ledger/sources");
    private static readonly Cypher Feed = Cypher.Load("ledger/feed");

    public async Task<Load?> LoadAsync(string id, CancellationToken cancellation) =>
        (await _api.ReadAsync(LoadOf, new Parameters().Text("id", id), cancellation).ConfigureAwait(false)).Select(ModelRows.Load).SingleOrDefault();

    public async Task<IReadOnlyList<Load>> LoadsAsync(CancellationToken cancellation) =>
        [.. (await _api.ReadAsync(AllLoads, new Parameters(), cancellation).ConfigureAwait(false)).Select(ModelRows.Load)];

    public async Task<IReadOnlySet<int>> BatchesAsync(string load, CancellationToken cancellation) =>
        (await _api.ReadAsync(Batches, new Parameters().Text("load", load), cancellation).ConfigureAwait(false)).Select(row => row.Int("batch")).ToHashSet();

    public async Task<bool> HasAsync(BatchKey batch, CancellationToken cancellation) =>
        (await _api.ReadAsync(HasBatch, new Parameters().Text("load", batch.Load).Long("batch", batch.Number), cancellation).ConfigureAwait(false))[0].Flag("known");

    public async Task<IReadOnlyList<Reject>> RejectsAsync(string load, int skip, int take, CancellationToken cancellation) =>
        [.. (await _api.ReadAsync(Rejects, new Parameters().Text("load", load).Long("skip", skip).Long("take", take), cancellation).ConfigureAwait(false)).Select(ModelRows.Reject)];

    public async Task<long> RejectCountAsync(string load, CancellationToken cancellation) =>
        (await _api.ReadAsync(RejectCount, new Parameters().Text("load", load), cancellation).ConfigureAwait(false)) is [var row] ? row.Long("n") : 0;

    public async Task<IReadOnlyList<Judgement>> JudgementsAsync(IReadOnlyCollection<RecordKey>? records, CancellationToken cancellation)
    {
        var rows = records is null ? await WholeAsync(AllJudgements, static () => new Parameters(), cancellation).ConfigureAwait(false)
            : (await _api.ReadAsync(AnyJudgement, new Parameters(), cancellation).ConfigureAwait(false))[0].Flag("given")
                ? await RowsAsync(JudgementsOf, records.Select(StoredText.Key), cancellation).ConfigureAwait(false)
                : [];
        return [.. rows.Select(ModelRows.Judgement).OrderBy(j => j.At).ThenBy(j => j.Id, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancellation) =>
        [.. (await _api.ReadAsync(Sources, new Parameters(), cancellation).ConfigureAwait(false)).Select(ModelRows.Source)];

    public async Task<IReadOnlyList<FeedEntry>> FeedAsync(long afterNumber, int afterOrdinal, int take, CancellationToken cancellation)
    {
        var entries = new List<FeedEntry>();
        for (long? number = afterNumber; number is { } from && entries.Count < take;)
        {
            var commits = await _api.ReadAsync(Feed, new Parameters().Long("number", from).Long("take", FeedCommits), cancellation).ConfigureAwait(false);
            entries.AddRange(commits.SelectMany(Told).Where(e => e.Number > afterNumber || e.Ordinal > afterOrdinal));
            number = commits.Count < FeedCommits ? null : commits[^1].Long("number") + 1;
        }

        return [.. entries.Take(take)];
    }

    private static IEnumerable<FeedEntry> Told(Row commit) =>
        StoredEvents.Read(commit.Text("events")).Select((told, ordinal) => new FeedEntry(commit.Long("number"), ordinal, told));
}

using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>The resolved graph over its ports: opening, and keeping current with what other processes commit.</summary>
public sealed partial class ResolvedGraph : IResolvedGraph, IDisposable
{
    private const int OpeningBatch = 2000;
    private const int CommitsAtATime = 20;
    private readonly IRecordStore _records;
    private readonly IStatements _statements;
    private readonly ILedger _ledger;
    private readonly IGraphStore _graph;
    private readonly TimeProvider _time;
    private readonly PairScorer _scorer;
    private readonly PairBound _bound;
    private readonly PreparedRecords _prepared;
    private readonly RememberedEntities _remembered = new();
    private readonly StoreReach _reach;
    private readonly StandingReads _standingReads;
    private readonly LastReads _lastReads;
    private CandidateIndex _index = new();
    private Resolver _resolver;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private Snapshots _snapshots = Snapshots.Of([]);

    private ResolvedGraph(IRecordStore records, IStatements statements, ILedger ledger, IGraphStore graph, ScoreCard card, TimeProvider time)
    {
        (_records, _statements, _ledger, _graph, _time) = (records, statements, ledger, graph, time);
        _scorer = new PairScorer(card);
        _bound = new PairBound(_scorer);
        Model = ScoreCards.Hash(card);
        _prepared = new PreparedRecords(records);
        _reach = new StoreReach(records.FeedNumberAsync, time);
        _standingReads = new StandingReads(_prepared, graph, _remembered, _reach);
        _lastReads = new LastReads(_prepared, _remembered);
        _resolver = new Resolver(_index, _scorer, Model);
    }

    public string Model { get; }

    /// <summary>Opens a store's graph: builds the candidate index from its records.</summary>
    /// <exception cref="InvalidDataException">The card does not fit this build.</exception>
    public static Task<ResolvedGraph> OpenAsync(
        IRecordStore records, IStatements statements, ILedger ledger, IGraphStore graph, ScoreCard card, TimeProvider time, CancellationToken cancellation) =>
        OpenAsync(records, statements, ledger, graph, card, time, null, cancellation);

    /// <summary>Opens a store's graph from a saved index (<see cref="SaveIndexAsync"/>) and what came since; builds it anew where the saved one is of no use.</summary>
    /// <param name="saved">The saved index, which can seek; null for none.</param>
    /// <exception cref="InvalidDataException">The card does not fit this build.</exception>
    public static async Task<ResolvedGraph> OpenAsync(
        IRecordStore records,
        IStatements statements,
        ILedger ledger,
        IGraphStore graph,
        ScoreCard card,
        TimeProvider time,
        Stream? saved,
        CancellationToken cancellation)
    {
        Normalising.TextFold.RequireUnicode();
        var opened = new ResolvedGraph(records, statements, ledger, graph, card, time);
        await opened.BuildAsync(saved, cancellation).ConfigureAwait(false);
        return opened;
    }

    public async Task<long> CatchUpAsync(CancellationToken cancellation)
    {
        var head = await _records.FeedNumberAsync(cancellation).ConfigureAwait(false);
        if (head == _index.FeedNumber)
        {
            return head;
        }

        await _writer.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await CatchUpAloneAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    }

    public Source SourceOf(string name) => _sources.TryGetValue(name, out var source) ? source : Source.Default(name);

    public Source SourceOf(RecordKey record) => SourceOf(record.Source).For(_index.IsClosed(record));

    public void Dispose()
    {
        _index.Dispose();
        _writer.Dispose();
        _reach.Dispose();
    }

    private async Task BuildAsync(Stream? saved, CancellationToken cancellation)
    {
        await ReadLedgerAsync(cancellation).ConfigureAwait(false);
        if (saved is not null && await ReadSavedAsync(saved, cancellation).ConfigureAwait(false) is { } index)
        {
            _index.Dispose();
            (_index, _resolver, OpenedAt) = (index, new Resolver(index, _scorer, Model), index.FeedNumber);
            await CatchUpAloneAsync(cancellation).ConfigureAwait(false);
            return;
        }

        // Taken before the scan: what is committed meanwhile is taken up again by the deltas, which is harmless.
        var number = await _records.FeedNumberAsync(cancellation).ConfigureAwait(false);
        await FillAsync(_index, number, _prepared, _records.ScanAsync(cancellation)).ConfigureAwait(false);
    }

    /// <summary>Fills an empty index with records, in the order of their keys.</summary>
    private static async Task FillAsync(CandidateIndex index, long number, PreparedRecords? cache, IAsyncEnumerable<RecordVersion> versions)
    {
        var batch = new List<RecordVersion>(OpeningBatch);
        await foreach (var version in versions.ConfigureAwait(false))
        {
            batch.Add(version);
            if (batch.Count == OpeningBatch)
            {
                Take(index, batch, 0, cache);
            }
        }

        Take(index, batch, number, cache);
    }

    private static void Take(CandidateIndex index, List<RecordVersion> batch, long number, PreparedRecords? cache)
    {
        var prepared = PreparedRecord.Of(batch);
        index.Apply(new IndexChange(number, [], PreparedRecord.Entries(prepared)));
        foreach (var record in prepared)
        {
            cache?.Put(record);
        }

        batch.Clear();
    }

    private async Task<long> CatchUpAloneAsync(CancellationToken cancellation)
    {
        var head = await _records.FeedNumberAsync(cancellation).ConfigureAwait(false);
        if (head > _index.FeedNumber)
        {
            await ReadLedgerAsync(cancellation).ConfigureAwait(false);
            _remembered.Moved();
        }

        while (head > _index.FeedNumber)
        {
            // A few commits at a time: an index saved long ago must not read all that came since at once.
            await TakeUpAsync(Math.Min(head, _index.FeedNumber + CommitsAtATime), cancellation).ConfigureAwait(false);
        }

        return head;
    }

    private async Task TakeUpAsync(long upTo, CancellationToken cancellation)
    {
        var deltas = await _records.DeltasAsync(_index.FeedNumber, upTo, cancellation).ConfigureAwait(false);
        _prepared.Forget(deltas.Select(d => d.Key));
        var removed = PreparedRecord.Of([.. deltas.Select(d => d.Before).OfType<Record>()]);
        var standing = deltas.Where(d => d.After is not null).ToList();
        var added = PreparedRecord.Of([.. standing.Select(d => d.After!)]);
        _index.Apply(new IndexChange(upTo, PreparedRecord.Entries(removed), PreparedRecord.Entries([.. added.Select((r, i) => r with { Closed = standing[i].Closed })]))
        {
            Forgotten = [.. deltas.Where(d => d.BeforeIsPurged).Select(d => d.Key)],
        });
    }

    private async Task ReadLedgerAsync(CancellationToken cancellation)
    {
        _snapshots = Snapshots.Of(await _ledger.LoadsAsync(cancellation).ConfigureAwait(false));
        var sources = await _ledger.SourcesAsync(cancellation).ConfigureAwait(false);
        _sources = sources.ToDictionary(s => s.Name, StringComparer.Ordinal);
    }
}

using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>The resolved graph over the three ports: opening, and keeping current with what other processes commit.</summary>
public sealed partial class ResolvedGraph : IResolvedGraph, IDisposable
{
    private const int OpeningBatch = 2000;
    private readonly IRecordStore _records;
    private readonly IStatements _statements;
    private readonly ILedger _ledger;
    private readonly IGraphStore _graph;
    private readonly TimeProvider _time;
    private readonly PairScorer _scorer;
    private readonly PreparedRecords _prepared;
    private readonly CandidateIndex _index = new();
    private readonly Resolver _resolver;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private Snapshots _snapshots = Snapshots.Of([]);

    private ResolvedGraph(IRecordStore records, IStatements statements, ILedger ledger, IGraphStore graph, ScoreCard card, TimeProvider time)
    {
        (_records, _statements, _ledger, _graph, _time) = (records, statements, ledger, graph, time);
        _scorer = new PairScorer(card);
        Model = ScoreCards.Hash(card);
        _prepared = new PreparedRecords(records);
        _resolver = new Resolver(_index, _scorer, Model);
    }

    public string Model { get; }

    /// <summary>Opens a store's graph: builds the candidate index from its records.</summary>
    /// <exception cref="InvalidDataException">The card does not fit this build.</exception>
    public static async Task<ResolvedGraph> OpenAsync(
        IRecordStore records, IStatements statements, ILedger ledger, IGraphStore graph, ScoreCard card, TimeProvider time, CancellationToken cancellation)
    {
        Normalising.TextFold.RequireUnicode();
        var opened = new ResolvedGraph(records, statements, ledger, graph, card, time);
        await opened.BuildAsync(cancellation).ConfigureAwait(false);
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
    }

    private async Task BuildAsync(CancellationToken cancellation)
    {
        await ReadLedgerAsync(cancellation).ConfigureAwait(false);
        // Taken before the scan: what is committed meanwhile is taken up again by the deltas, which is harmless.
        var number = await _records.FeedNumberAsync(cancellation).ConfigureAwait(false);
        var batch = new List<RecordVersion>(OpeningBatch);
        await foreach (var version in _records.ScanAsync(cancellation).ConfigureAwait(false))
        {
            batch.Add(version);
            if (batch.Count == OpeningBatch)
            {
                Take(batch, 0);
            }
        }

        Take(batch, number);
    }

    private void Take(List<RecordVersion> batch, long number)
    {
        var prepared = PreparedRecord.Of(batch);
        _index.Apply(new IndexChange(number, [], [.. prepared.Select(p => p.ToEntry())]));
        foreach (var record in prepared)
        {
            _prepared.Put(record);
        }

        batch.Clear();
    }

    private async Task<long> CatchUpAloneAsync(CancellationToken cancellation)
    {
        var head = await _records.FeedNumberAsync(cancellation).ConfigureAwait(false);
        if (head > _index.FeedNumber)
        {
            var deltas = await _records.DeltasAsync(_index.FeedNumber, head, cancellation).ConfigureAwait(false);
            await ReadLedgerAsync(cancellation).ConfigureAwait(false);
            _prepared.Forget(deltas.Select(d => d.Key));
            var removed = PreparedRecord.Of([.. deltas.Select(d => d.Before).OfType<Record>()]);
            var standing = deltas.Where(d => d.After is not null).ToList();
            var added = PreparedRecord.Of([.. standing.Select(d => d.After!)]);
            _index.Apply(new IndexChange(head, [.. removed.Select(r => r.ToEntry())], [.. added.Select((r, i) => (r with { Closed = standing[i].Closed }).ToEntry())])
            {
                Forgotten = [.. deltas.Where(d => d.BeforeIsPurged).Select(d => d.Key)],
            });
        }

        return head;
    }

    private async Task ReadLedgerAsync(CancellationToken cancellation)
    {
        _snapshots = Snapshots.Of(await _ledger.LoadsAsync(cancellation).ConfigureAwait(false));
        var sources = await _ledger.SourcesAsync(cancellation).ConfigureAwait(false);
        _sources = sources.ToDictionary(s => s.Name, StringComparer.Ordinal);
    }
}

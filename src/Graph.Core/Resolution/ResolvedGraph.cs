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
    private readonly ILedger _ledger;
    private readonly IGraphStore _graph;
    private readonly TimeProvider _time;
    private readonly PairScorer _scorer;
    private readonly PreparedRecords _prepared;
    private readonly CandidateIndex _index = new();
    private readonly Resolver _resolver;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private Dictionary<string, Source> _sources = new(StringComparer.Ordinal);

    private ResolvedGraph(IRecordStore records, ILedger ledger, IGraphStore graph, ScoreCard card, TimeProvider time)
    {
        (_records, _ledger, _graph, _time) = (records, ledger, graph, time);
        _scorer = new PairScorer(card);
        Model = ScoreCards.Hash(card);
        _prepared = new PreparedRecords(records);
        _resolver = new Resolver(_index, _scorer, Model);
    }

    public string Model { get; }

    /// <summary>Opens a store's graph: builds the candidate index from its records.</summary>
    /// <exception cref="InvalidDataException">The card does not fit this build.</exception>
    public static async Task<ResolvedGraph> OpenAsync(
        IRecordStore records, ILedger ledger, IGraphStore graph, ScoreCard card, TimeProvider time, CancellationToken cancellation)
    {
        Normalising.TextFold.RequireUnicode();
        var opened = new ResolvedGraph(records, ledger, graph, card, time);
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

    public void Dispose()
    {
        _index.Dispose();
        _writer.Dispose();
    }

    private async Task BuildAsync(CancellationToken cancellation)
    {
        await ReadSourcesAsync(cancellation).ConfigureAwait(false);
        // Taken before the scan: what is committed meanwhile is taken up again by the deltas, which is harmless.
        var number = await _records.FeedNumberAsync(cancellation).ConfigureAwait(false);
        var batch = new List<Record>(OpeningBatch);
        await foreach (var version in _records.ScanAsync(cancellation).ConfigureAwait(false))
        {
            batch.Add(version.Record);
            if (batch.Count == OpeningBatch)
            {
                Take(batch, 0);
            }
        }

        Take(batch, number);
    }

    private void Take(List<Record> batch, long number)
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
            await ReadSourcesAsync(cancellation).ConfigureAwait(false);
            _prepared.Forget(deltas.Select(d => d.Key));
            var removed = PreparedRecord.Of([.. deltas.Select(d => d.Before).OfType<Record>()]);
            var added = PreparedRecord.Of([.. deltas.Select(d => d.After).OfType<Record>()]);
            _index.Apply(new IndexChange(head, [.. removed.Select(r => r.ToEntry())], [.. added.Select(r => r.ToEntry())]));
        }

        return head;
    }

    private async Task ReadSourcesAsync(CancellationToken cancellation)
    {
        var sources = await _ledger.SourcesAsync(cancellation).ConfigureAwait(false);
        _sources = sources.ToDictionary(s => s.Name, StringComparer.Ordinal);
    }
}

using System.Collections.Concurrent;
using Graph.Core.Resolution;
using Graph.Core.Storage;

namespace Graph.Server.Api.Statistics;

/// <summary>A count, and the feed number it stands at.</summary>
internal sealed record Counted<T>(T Value, long FeedNumber);

/// <summary>
/// Counts over the whole store, each a pass over much of it (1.4 s for the totals of 400,000 records, on a busy machine): one at a time, kept while the feed stands still,
/// and where one took long, for twenty times as long as it took, so that counting takes a twentieth of the time at most, whoever asks and however fast a load commits.
/// </summary>
internal sealed class StoreCounts(IResolvedGraph graph, IRecordStore records, IQualityStore quality, ILedger ledger, TimeProvider time) : IDisposable
{
    private const int Patience = 20;

    /// <summary>Counts kept: questions about one source or load each have their own.</summary>
    private const int MostKept = 100;

    /// <summary>What takes no longer is counted anew whenever the feed has moved.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<object, Kept> _kept = new();
    private readonly SemaphoreSlim _turn = new(1);

    public Task<Counted<GraphTotals>> TotalsAsync(CancellationToken cancellation) => CountAsync(typeof(GraphTotals), records.TotalsAsync, cancellation);

    public Task<Counted<IReadOnlyList<QualityFinding>>> FindingsAsync(QualityQuery query, CancellationToken cancellation) =>
        CountAsync(query, stop => DataQuality.OfAsync(quality, ledger, query, stop), cancellation);

    public void Dispose() => _turn.Dispose();

    private async Task<Counted<T>> CountAsync<T>(object what, Func<CancellationToken, Task<T>> count, CancellationToken cancellation)
        where T : class
    {
        var number = await graph.CatchUpAsync(cancellation);
        if (Standing<T>(what, number) is { } standing)
        {
            return standing;
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            // Somebody may have counted while this one waited.
            return Standing<T>(what, number) ?? await KeepAsync(what, number, count, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    private Counted<T>? Standing<T>(object what, long number)
        where T : class =>
        _kept.TryGetValue(what, out var kept) && (kept.FeedNumber == number || time.GetUtcNow() < kept.Until) ? new Counted<T>((T)kept.Value, kept.FeedNumber) : null;

    private async Task<Counted<T>> KeepAsync<T>(object what, long number, Func<CancellationToken, Task<T>> count, CancellationToken cancellation)
        where T : class
    {
        var begun = time.GetTimestamp();
        var value = await count(cancellation);
        var took = time.GetElapsedTime(begun);
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        _kept[what] = new Kept(value, number, took > Short ? time.GetUtcNow() + (took * Patience) : DateTimeOffset.MinValue);
        return new Counted<T>(value, number);
    }

    private sealed record Kept(object Value, long FeedNumber, DateTimeOffset Until);
}

using System.Diagnostics.Metrics;
using Graph.Core.Resolution;
using Graph.Core.Storage;
using Graph.Server.Api.Statistics;
using Graph.Server.Lists;
using Graph.Server.Uploads;

namespace Graph.Server.Hosting;

/// <summary>What the service measures of itself, as instruments of the meter <see cref="Name"/>.</summary>
internal sealed class GraphMeter : IDisposable
{
    public const string Name = "Graph";

    private readonly Meter _meter = new(Name);
    private readonly IResolvedGraph _graph;
    private readonly StoreCounts _counts;
    private readonly ILedger _ledger;
    private readonly StandingLists _lists;
    private readonly TimeProvider _time;
    private volatile bool _away;
    private volatile Look _look = new(-1, -1, [], [], []);

    public GraphMeter(
        IResolvedGraph graph, StoreCounts counts, ILedger ledger, StandingLists lists, RefreshBoard refreshes, TimeProvider time, IServiceProvider services)
    {
        (_graph, _counts, _ledger, _lists, _time) = (graph, counts, ledger, lists, time);
        var uploads = services.GetService<UploadQueue>();
        _meter.CreateObservableGauge("graph.list.age", Ages, "s", "Seconds since the list that stands was published.");
        _meter.CreateObservableGauge("graph.source.records", () => _look.Records, null, "Current records of the source.");
        _meter.CreateObservableGauge("graph.loads", () => _look.Loads, null, "Loads in the ledger, by how they ended.");
        _meter.CreateObservableGauge("graph.store.away", () => _away ? 1L : 0L, null, "1 while the store does not answer: screening and search are stale, and what is counted here is of before.");
        _meter.CreateObservableGauge("graph.feed.number", () => _look.FeedNumber, null, "The feed number of the last commit.");
        _meter.CreateObservableGauge(
            "graph.list.refresh", () => refreshes.Last.Select(o => Of(1L, ("source", o.Source), ("result", o.Result.ToString()))), null, "How the list's last refresh by this process ended: 1 for that result.");
        _meter.CreateObservableGauge("graph.uploads", () => uploads?.Taken ?? 0, null, "Uploads received, waiting or loading.");
    }

    /// <summary>Whether an instrument is one of these.</summary>
    public bool Has(Instrument instrument) => instrument.Meter == _meter;

    /// <summary>Looks at the store, so that the instruments tell what stands now; read anew when the feed has moved.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var lists = await _lists.AllAsync(cancellation);
        var (number, away) = await _graph.StandAsync(cancellation);
        _away = away is not null;
        if (_away || number == _look.CountedAt)
        {
            return;
        }

        var totals = await _counts.TotalsAsync(cancellation);
        var loads = await _ledger.LoadsAsync(cancellation);
        _look = new Look(
            number,
            totals.FeedNumber,
            lists,
            [.. totals.Value.Records.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => Of(r.Value, ("source", r.Key)))],
            [.. loads.GroupBy(l => (l.Source, l.Status)).OrderBy(g => g.Key.Source, StringComparer.Ordinal).ThenBy(g => g.Key.Status)
                .Select(g => Of(g.LongCount(), ("source", g.Key.Source), ("status", g.Key.Status.ToString())))]);
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<double>> Ages()
    {
        var now = _time.GetUtcNow();
        return _look.Lists.Select(l => new Measurement<double>(Math.Floor(l.AgeAt(now).TotalSeconds), new KeyValuePair<string, object?>("source", l.Source)));
    }

    private static Measurement<long> Of(long value, params (string Name, string Value)[] tags) =>
        new(value, tags.Select(t => new KeyValuePair<string, object?>(t.Name, t.Value)));

    private sealed record Look(long FeedNumber, long CountedAt, IReadOnlyList<StandingList> Lists, IReadOnlyList<Measurement<long>> Records, IReadOnlyList<Measurement<long>> Loads);
}

using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Scoring;
using Record = Graph.Core.Model.Record;

namespace Stores.Tests.Support;

/// <summary>A resolved graph over a store of its own, with the shipped card and a clock that is set.</summary>
internal sealed class ResolvedPlace : IAsyncDisposable
{
    private readonly IStorePlace _place;
    private readonly List<IAsyncDisposable> _open = [];
    private int _loads;

    public SetClock Clock { get; } = new();

    private ResolvedPlace(IStorePlace place) => _place = place;

    /// <summary>The file of an embedded store.</summary>
    public string File => ((EmbeddedPlace)_place).File;

    public ResolvedGraph Graph { get; private set; } = null!;

    public OpenStore Store { get; private set; } = null!;

    /// <summary>Opens one over an embedded store.</summary>
    public static Task<ResolvedPlace> OpenAsync() => OpenAsync<EmbeddedPlace>();

    /// <summary>Opens one. A Neo4j holds one graph at a time: a second beside it is embedded, and has to come to the same.</summary>
    public static async Task<ResolvedPlace> OpenAsync<TPlace>()
        where TPlace : IStorePlace, new()
    {
        var place = new ResolvedPlace(typeof(TPlace) == typeof(Neo4jPlace) && Neo4jPlace.IsTaken ? new EmbeddedPlace() : new TPlace());
        (place.Store, place.Graph) = await place.AnotherAsync();
        return place;
    }

    /// <summary>Another graph on the same store, as a second process has it.</summary>
    public async Task<(OpenStore Store, ResolvedGraph Graph)> AnotherAsync()
    {
        var store = await _place.OpenAsync();
        _open.Add(store);
        return (store, await ResolvedGraph.OpenAsync(store.Records, store.Statements, store.Ledger, store.Graph, ScoreCards.Shipped(), Clock, CancellationToken.None));
    }

    /// <summary>Loads records whole, one load a call and source, published on a day after <see cref="Sample.Day"/>.</summary>
    public async Task<BatchReport> LoadAsync(int day, params Record[] records)
    {
        BatchReport? last = null;
        foreach (var group in records.GroupBy(r => r.Key.Source).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var load = Load($"load-{_loads++}", group.Key, day);
            await Graph.StartLoadAsync(load, CancellationToken.None);
            last = await Graph.AppendAsync(load, 0, [.. group], [], CancellationToken.None);
        }

        return last!;
    }

    public Task<BatchReport> LoadAsync(params Record[] records) => LoadAsync(0, records);

    /// <summary>Loads the whole of a source as it was on a day, and ends the load.</summary>
    public async Task<Load> SnapshotAsync(int day, params Record[] records)
    {
        var load = Load($"load-{_loads++}", records[0].Key.Source, day) with { Mode = LoadMode.Snapshot };
        await Graph.StartLoadAsync(load, CancellationToken.None);
        await Graph.AppendAsync(load, 0, records, [], CancellationToken.None);
        await Graph.EndLoadAsync(load, LoadStatus.Done, CancellationToken.None);
        return load;
    }

    /// <summary>When a record was closed; null while it is open.</summary>
    public async Task<DateTimeOffset?> ClosedAsync(string key) =>
        (await Store.Records.CurrentAsync([Sample.Key(key)], CancellationToken.None))[Sample.Key(key)].Closed;

    public static Load Load(string id, string source, int day = 0) =>
        new(id, source, "jsonl", ["made.jsonl"], null, Sample.Day.AddDays(day), Sample.Day.AddDays(day), LoadStatus.Running, LoadCounts.Zero);

    public Task<Judgement> JudgeAsync(string left, string right, Verdict verdict, LinkKind kind = LinkKind.SameAs) =>
        JudgeAsync(new LinkKey(kind, Sample.Key(left), Sample.Key(right)), verdict);

    public async Task<Judgement> JudgeAsync(LinkKey link, Verdict verdict)
    {
        Clock.Now = Clock.Now.AddMinutes(1);
        return await Graph.JudgeAsync(link, verdict, "ana", "seen the documents", CancellationToken.None);
    }

    public async Task<RecordKey> EntityOfAsync(string key) =>
        (await Store.Graph.EntitiesOfAsync([Sample.Key(key)], CancellationToken.None))[Sample.Key(key)];

    public async Task<bool> AreOneAsync(string left, string right) => await EntityOfAsync(left) == await EntityOfAsync(right);

    public async Task<CandidateLink?> LinkAsync(string left, string right, LinkKind kind = LinkKind.SameAs) =>
        (await Store.Graph.LinksOfAsync([Sample.Key(left)], CancellationToken.None))
        .SingleOrDefault(l => l.Key == new LinkKey(kind, Sample.Key(left), Sample.Key(right)));

    public Task<string> HashAsync() => Graph.HashAsync(CancellationToken.None);

    public Task<string> RebuildHashAsync() => Graph.RebuildHashAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Graph.Dispose();
        foreach (var open in _open)
        {
            await open.DisposeAsync();
        }

        await _place.DisposeAsync();
    }
}

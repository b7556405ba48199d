using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Sources;
using Graph.Core.Storage;
using Graph.Stores;
using Graph.Stores.Embedded;
using Graph.Stores.Neo4j;
using Record = Graph.Core.Model.Record;

namespace Benchmarks.Measuring;

/// <summary>A resolved graph over an embedded store in a folder of its own, which goes with it; or over a Neo4j.</summary>
public sealed class TemporaryGraph : IAsyncDisposable
{
    private const int Batch = 1000;
    private static readonly DateTimeOffset Published = new(2022, 1, 31, 0, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo _folder;

    private TemporaryGraph(DirectoryInfo folder, OpenedStore store, ResolvedGraph graph) => (_folder, Store, Graph) = (folder, store, graph);

    public OpenedStore Store { get; }

    public ResolvedGraph Graph { get; }

    /// <summary>The store's file.</summary>
    public string File => Path.Combine(_folder.FullName, "graph.db");

    public static async Task<TemporaryGraph> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("graph-measure-");
        var store = OpenedStore.Of(await EmbeddedStore.OpenAsync(Path.Combine(folder.FullName, "graph.db"), CancellationToken.None));
        return new TemporaryGraph(folder, store, await OpenAsync(store));
    }

    /// <summary>A graph over a Neo4j, which must be empty.</summary>
    /// <exception cref="StoreException">It is not.</exception>
    public static async Task<TemporaryGraph> OpenAsync(Neo4jAddress address)
    {
        var store = OpenedStore.Of(await Neo4jStore.OpenAsync(address, TimeProvider.System, () => .5, CancellationToken.None));
        return await store.Records.FeedNumberAsync(CancellationToken.None) == 0
            ? new TemporaryGraph(Directory.CreateTempSubdirectory("graph-measure-"), store, await OpenAsync(store))
            : throw new StoreException("The graph is not empty.", $"{address}", "Start a Neo4j with a new NEO4J_HOME for measuring.");
    }

    /// <summary>A graph over a store with the shipped card.</summary>
    public static Task<ResolvedGraph> OpenAsync(OpenedStore store) =>
        ResolvedGraph.OpenAsync(store.Records, store.Statements, store.Ledger, store.Graph, ScoreCards.Shipped(), TimeProvider.System, CancellationToken.None);

    /// <summary>Loads what a reader reads, in batches, as the command does.</summary>
    public Task<LoadCounts> LoadAsync(string id, string source, IReadOnlyList<SourceFile> files) => LoadAsync(id, source, files, Published, LoadMode.Delta);

    /// <summary>Loads what a reader reads as of a date, as a delta or as the whole of its source.</summary>
    public async Task<LoadCounts> LoadAsync(string id, string source, IReadOnlyList<SourceFile> files, DateTimeOffset published, LoadMode mode)
    {
        var reader = RecordReaders.Detect(files);
        var load = await StartAsync(id, source, reader.Format, published, mode);
        var (records, rejects, number) = (new List<Record>(Batch), new List<Reject>(), 0);
        foreach (var item in reader.Read(new ReadRequest(source, files, null, new Tally())))
        {
            Take(item, records, rejects);
            if (records.Count == Batch)
            {
                await Graph.AppendAsync(load, number++, records, rejects, CancellationToken.None);
                (records, rejects) = (new List<Record>(Batch), []);
            }
        }

        await Graph.AppendAsync(load, number, records, rejects, CancellationToken.None);
        await Graph.EndLoadAsync(load, LoadStatus.Done, CancellationToken.None);
        return (await Store.Ledger.LoadAsync(id, CancellationToken.None))!.Counts;
    }

    /// <summary>Loads records as they are, in batches.</summary>
    public async Task LoadAsync(string source, IReadOnlyList<Record> records)
    {
        var load = await StartAsync(source, source, "made", Published, LoadMode.Delta);
        foreach (var (number, batch) in records.Chunk(Batch).Index())
        {
            await Graph.AppendAsync(load, number, batch, [], CancellationToken.None);
        }

        await Graph.EndLoadAsync(load, LoadStatus.Done, CancellationToken.None);
    }

    /// <summary>Every record that stands in a store, by key.</summary>
    public static async Task<IReadOnlyList<Record>> RecordsAsync(OpenedStore store)
    {
        var records = new List<Record>();
        await foreach (var version in store.Records.ScanAsync(CancellationToken.None))
        {
            records.Add(version.Record);
        }

        return records;
    }

    public async ValueTask DisposeAsync()
    {
        Graph.Dispose();
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static void Take(ReadItem item, List<Record> records, List<Reject> rejects)
    {
        switch (item)
        {
            case ReadRecord read:
                records.Add(read.Record);
                break;
            case Rejected rejected:
                rejects.Add(rejected.Reject);
                break;
        }
    }

    private async Task<Load> StartAsync(string id, string source, string format, DateTimeOffset published, LoadMode mode)
    {
        var load = new Load(id, source, format, [], null, published, published, LoadStatus.Running, LoadCounts.Zero) { Mode = mode };
        await Graph.StartLoadAsync(load, CancellationToken.None);
        return load;
    }
}

using Graph.Core.Resolution;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Storage;
using Graph.Stores.Embedded;

namespace Graph.Server.Commands;

/// <summary>The composition of one process: a store and the live view of it.</summary>
internal sealed class GraphSession : IAsyncDisposable
{
    private readonly DirectoryInfo? _scratch;
    private readonly string _path;
    private long? _savedAt;

    private GraphSession(EmbeddedStore store, IResolvedGraph graph, string path, DirectoryInfo? scratch)
    {
        Store = store;
        Graph = graph;
        _path = path;
        _scratch = scratch;
        _savedAt = graph.OpenedAt;
    }

    public EmbeddedStore Store { get; }

    public IResolvedGraph Graph { get; }

    /// <summary>Opens the store at a path, made when there is none.</summary>
    public static Task<GraphSession> OpenAsync(Surroundings around, string path, CancellationToken cancellation) => OpenAsync(around, path, null, cancellation);

    /// <summary>Opens a store that must stand: a mistyped name should not answer as an empty graph.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static Task<GraphSession> OpenStandingAsync(Surroundings around, string path, CancellationToken cancellation) =>
        File.Exists(path)
            ? OpenAsync(around, path, null, cancellation)
            : throw new CommandException($"There is no store at {path}: load a list into it first (graph load), or name another with --store.");

    /// <summary>Opens an empty store in a folder of its own, gone with the session.</summary>
    public static Task<GraphSession> OpenScratchAsync(Surroundings around, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("graph-");
        return OpenAsync(around, Path.Combine(folder.FullName, StorePlace.DefaultFile), folder, cancellation);
    }

    /// <summary>The ports and the clock, for a host.</summary>
    public void Register(IServiceCollection services, TimeProvider time) => services
        .AddSingleton(Graph)
        .AddSingleton<IRecordStore>(Store)
        .AddSingleton<IStatements>(Store)
        .AddSingleton<ILedger>(Store)
        .AddSingleton<IGraphStore>(Store)
        .AddSingleton<IQualityStore>(Store)
        .AddSingleton(time);

    /// <summary>Saves the candidate index beside the store, if it has moved on, so that the next start takes up only what came since.</summary>
    public async Task SaveIndexAsync(CancellationToken cancellation) => _savedAt = await IndexFile.SaveAsync(_path, Graph, _savedAt, cancellation);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _scratch?.Delete(recursive: true);
    }

    internal static async Task<IResolvedGraph> ResolveAsync(EmbeddedStore store, TimeProvider time, Stream? saved, CancellationToken cancellation) =>
        await ResolvedGraph.OpenAsync(store, store, store, store, ScoreCards.Shipped(), time, saved, cancellation);

    private static async Task<GraphSession> OpenAsync(Surroundings around, string path, DirectoryInfo? scratch, CancellationToken cancellation)
    {
        var store = await EmbeddedStore.OpenAsync(path, cancellation);
        try
        {
            await using var saved = IndexFile.Open(path);
            return new GraphSession(store, await around.OpenGraph(store, around.Time, saved, cancellation), path, scratch);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }
}

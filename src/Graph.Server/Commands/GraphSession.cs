using Graph.Core.Resolution;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Storage;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary>The composition of one process: a store and the live view of it.</summary>
internal sealed class GraphSession : IAsyncDisposable
{
    private readonly DirectoryInfo? _scratch;
    private readonly StorePlace _place;
    private long? _savedAt;

    private GraphSession(OpenedStore store, IResolvedGraph graph, StorePlace place, DirectoryInfo? scratch)
    {
        Store = store;
        Graph = graph;
        _place = place;
        _scratch = scratch;
        _savedAt = graph.OpenedAt;
    }

    public OpenedStore Store { get; }

    public IResolvedGraph Graph { get; }

    /// <summary>Opens the store at a place, made when there is none.</summary>
    public static Task<GraphSession> OpenAsync(Surroundings around, StorePlace place, CancellationToken cancellation) => OpenAsync(around, place, null, cancellation);

    /// <summary>Opens a store that must stand: a mistyped name should not answer as an empty graph.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static async Task<GraphSession> OpenStandingAsync(Surroundings around, StorePlace place, CancellationToken cancellation)
    {
        await StoreOption.RequireStandingAsync(place, cancellation);
        return await OpenAsync(around, place, null, cancellation);
    }

    /// <summary>Opens an empty store in a folder of its own, gone with the session.</summary>
    public static Task<GraphSession> OpenScratchAsync(Surroundings around, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("graph-");
        return OpenAsync(around, StorePlace.OfFile(Path.Combine(folder.FullName, StoreOption.DefaultFile)), folder, cancellation);
    }

    /// <summary>The ports and the clock, for a host.</summary>
    public void Register(IServiceCollection services, TimeProvider time) => services
        .AddSingleton(Graph)
        .AddSingleton<IRecordStore>(Store.Records)
        .AddSingleton<IStatements>(Store.Statements)
        .AddSingleton<ILedger>(Store.Ledger)
        .AddSingleton<IGraphStore>(Store.Graph)
        .AddSingleton<IQualityStore>(Store.Quality)
        .AddSingleton(time);

    /// <summary>Saves the candidate index beside the store, if it has moved on, so that the next start takes up only what came since.</summary>
    public async Task SaveIndexAsync(CancellationToken cancellation)
    {
        try
        {
            _savedAt = await IndexFile.SaveAsync(_place.Beside, Graph, _savedAt, cancellation);
        }
        catch (StoreException)
        {
            // It cannot be said what the index is of while the store is away: what was saved before serves as well, and costs the next start some time.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _scratch?.Delete(recursive: true);
    }

    internal static async Task<IResolvedGraph> ResolveAsync(OpenedStore store, TimeProvider time, Stream? saved, CancellationToken cancellation) =>
        await ResolvedGraph.OpenAsync(store.Records, store.Statements, store.Ledger, store.Graph, ScoreCards.Shipped(), time, saved, cancellation);

    private static async Task<GraphSession> OpenAsync(Surroundings around, StorePlace place, DirectoryInfo? scratch, CancellationToken cancellation)
    {
        var store = await place.OpenAsync(cancellation);
        try
        {
            await using var saved = IndexFile.Open(place.Beside);
            return new GraphSession(store, await around.OpenGraph(store, around.Time, saved, cancellation), place, scratch);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }
}

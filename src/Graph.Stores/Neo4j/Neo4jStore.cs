using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j;

/// <summary>The store in a Neo4j database, which people can open in Neo4j Browser as well (<c>schema/neo4j/README.md</c>). Safe for many callers at once, and for several processes on one database.</summary>
/// <remarks>A commit is one transaction, on the server's disk when it returns. Lists of keys are one statement each, so that their length costs no round trips.</remarks>
public sealed partial class Neo4jStore : IRecordStore, IStatements, ILedger, IGraphStore, IQualityStore, IStoreContents, IAsyncDisposable
{
    private static readonly Cypher Head = Cypher.Load("turn/head");

    private readonly QueryApi _api;
    private readonly TimeProvider _time;
    private readonly Turns _turns;
    private readonly Committing _committing;

    private Neo4jStore(QueryApi api, string holder, TimeProvider time)
    {
        (_api, _time) = (api, time);
        _turns = new Turns(api, holder, time);
        _committing = new Committing(api, _turns, holder, time);
    }

    /// <summary>Opens a graph, brought to this program's form when it is older.</summary>
    /// <param name="address">Which Neo4j, and how to sign in.</param>
    /// <param name="time">The clock, for pauses and patience.</param>
    /// <param name="chance">A number in 0..1, by which the pauses of several processes differ.</param>
    /// <exception cref="StoreException">It is away, does not let us in, is too old, or its graph is of a newer form.</exception>
    public static async Task<Neo4jStore> OpenAsync(Neo4jAddress address, TimeProvider time, Func<double> chance, CancellationToken cancellation)
    {
        var api = QueryApi.Open(address, new WireSettings(time, chance));
        try
        {
            await api.CheckAsync(cancellation).ConfigureAwait(false);
            await Migrations.ApplyAsync(api, Migrations.Known, cancellation).ConfigureAwait(false);
            var holder = (await api.WriteAsync(Head, new Parameters(), cancellation).ConfigureAwait(false))[0].Text("holder");
            return new Neo4jStore(api, holder, time);
        }
        catch
        {
            await api.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _committing.Dispose();
        await _api.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>One statement for a batch of keys, whose last row tells where commits stand; none where there are no keys.</summary>
    private Task<List<Row>> MarkedAsync(Cypher statement, IEnumerable<string> keys, CancellationToken cancellation, string name = "keys") =>
        keys.Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } distinct
            ? _turns.ReadAsync(statement, () => new Parameters().Texts(name, distinct), cancellation)
            : Task.FromResult<List<Row>>([]);

    /// <summary>One statement for a batch of keys, without a commit in between; none where there are no keys.</summary>
    private Task<List<Row>> RowsAsync(Cypher statement, IEnumerable<string> keys, CancellationToken cancellation, string name = "keys") =>
        keys.Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } distinct
            ? WholeAsync(statement, () => new Parameters().Texts(name, distinct), cancellation)
            : Task.FromResult<List<Row>>([]);

    /// <summary>One statement without a commit in between.</summary>
    private Task<List<Row>> WholeAsync(Cypher statement, Func<Parameters> parameters, CancellationToken cancellation) =>
        _turns.ReadAsync(() => _api.ReadAsync(statement, parameters(), cancellation), cancellation);
}

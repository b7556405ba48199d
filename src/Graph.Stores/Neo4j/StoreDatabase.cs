using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j;

/// <summary>A store in a Neo4j database. An unproven one is marked in the database itself, since it has no other name to bear until then.</summary>
/// <param name="address">Which database.</param>
/// <param name="folder">Where folders of stores are, for what is kept beside each.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">A number in 0..1 that nobody can foretell; for pauses alone.</param>
internal sealed class StoreDatabase(Neo4jAddress address, string folder, TimeProvider time, Func<double> chance) : StorePlace
{
    private const int MarkLength = 8;
    private static readonly Cypher Standing = Cypher.Load("place/standing");
    private static readonly Cypher Begin = Cypher.Load("place/begin");
    private static readonly Cypher Keep = Cypher.Load("place/keep");
    private static readonly Cypher Clear = Cypher.Load("place/clear");

    public override string Name => address.ToString();

    /// <summary>Named for people, and told apart from every other by a hash of the whole address.</summary>
    public override string Beside => Path.Combine(
        folder, FormattableString.Invariant($"{address.Server.IdnHost}-{address.Server.Port}-{address.Database}-{StableHash.Hex(address.ToString())[..MarkLength]}"), "store");

    public override async Task<bool> StandsAsync(CancellationToken cancellation)
    {
        var there = await ThereAsync(cancellation).ConfigureAwait(false);
        RequireProven(there);
        return there.Ours;
    }

    public override async Task<OpenedStore> OpenAsync(CancellationToken cancellation)
    {
        RequireProven(await ThereAsync(cancellation).ConfigureAwait(false));
        MakeFolder();
        return await OpenWholeAsync(cancellation).ConfigureAwait(false);
    }

    public override async Task RequireFreeAsync(CancellationToken cancellation)
    {
        if (await ThereAsync(cancellation).ConfigureAwait(false) is { Unproven: false, Number: > 0 })
        {
            throw new StoreException("A store stands there, and none is overwritten.", Name, "Name another with --store or --to: another server, or another database by NEO4J_DATABASE.");
        }
    }

    public override async Task<OpenedStore> OpenUnprovenAsync(CancellationToken cancellation)
    {
        if ((await ThereAsync(cancellation).ConfigureAwait(false)).Unproven)
        {
            await WriteAsync(Clear).ConfigureAwait(false);
        }

        // Opened before it is marked: a database of another program is refused untouched.
        var store = await OpenWholeAsync(cancellation).ConfigureAwait(false);
        await WriteAsync(Begin).ConfigureAwait(false);
        return store;
    }

    public override Task KeepAsync(CancellationToken cancellation) => WriteAsync(Keep);

    public override async Task DropAsync()
    {
        // What is not marked was never begun here, and is somebody's.
        if ((await ThereAsync(CancellationToken.None).ConfigureAwait(false)).Unproven)
        {
            await WriteAsync(Clear).ConfigureAwait(false);
            await WriteAsync(Keep).ConfigureAwait(false);
        }
    }

    private async Task<OpenedStore> OpenWholeAsync(CancellationToken cancellation) =>
        OpenedStore.Of(await Neo4jStore.OpenAsync(address, time, chance, cancellation).ConfigureAwait(false));

    private async Task<There> ThereAsync(CancellationToken cancellation)
    {
        await using var api = Api();
        await api.CheckAsync(cancellation).ConfigureAwait(false);
        var row = (await api.ReadAsync(Standing, new Parameters(), cancellation).ConfigureAwait(false))[0];
        return new There(row.Flag("ours"), row.Flag("unproven"), row.Long("number"));
    }

    /// <summary>To its end, whoever leaves: half of it would have to be done again.</summary>
    private async Task WriteAsync(Cypher statement)
    {
        await using var api = Api();
        await api.WriteAsync(statement, new Parameters(), CancellationToken.None).ConfigureAwait(false);
    }

    private QueryApi Api() => QueryApi.Open(address, new WireSettings(time, chance));

    private void RequireProven(There there)
    {
        if (there.Unproven)
        {
            throw new StoreException(
                "A graph was being copied or restored into it, and that did not come to its end.", Name, "Copy or restore into it again, which begins anew; or name another store.");
        }
    }

    /// <summary>Without it the store works, and what would be kept there is made anew.</summary>
    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Beside)!);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // Whoever needs it says so: uploads do, the saved index does not.
        }
    }

    private sealed record There(bool Ours, bool Unproven, long Number);
}

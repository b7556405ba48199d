using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j;

/// <summary>Brings a database to this program's form: the ordered scripts of <c>schema/neo4j</c>, each done kept as <c>(:Migration {id, hash})</c>.</summary>
/// <remarks>
/// Every statement is a transaction of its own, since Neo4j takes no change of the schema and of data in one; so each is such that it may be done twice, by a
/// second server or after a first try that was cut short.
/// </remarks>
internal static class Migrations
{
    private const string AlreadyThere = "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists";
    private const int Attempts = 3;

    private static readonly Cypher Done = Cypher.Load("migrations/done");
    private static readonly Cypher Occupied = Cypher.Load("migrations/occupied");
    private static readonly Cypher Unique = Cypher.Load("migrations/unique");
    private static readonly Cypher Record = Cypher.Load("migrations/record");
    private static readonly Cypher Await = Cypher.Load("migrations/await");

    /// <summary>The scripts this program was built with, in order.</summary>
    public static IReadOnlyList<Script> Known { get; } =
        [.. Cypher.Names("schema", typeof(Migrations).Assembly).Select(name => Cypher.LoadScript(name, typeof(Migrations).Assembly))];

    /// <summary>Does what is not done yet, and waits until every index can be used.</summary>
    /// <exception cref="StoreException">The database is another program's, of a later form, or was brought to its form by other scripts; nothing in it is changed.</exception>
    public static async Task ApplyAsync(QueryApi api, IReadOnlyList<Script> scripts, CancellationToken cancellation)
    {
        var done = await DoneAsync(api, cancellation).ConfigureAwait(false);
        await RefuseAsync(api, scripts, done, cancellation).ConfigureAwait(false);
        if (done.Count < scripts.Count)
        {
            await ChangeAsync(api, Unique, cancellation).ConfigureAwait(false);
        }

        foreach (var script in scripts.Where(script => !done.ContainsKey(script.Id)))
        {
            await DoAsync(api, script, cancellation).ConfigureAwait(false);
        }

        await api.ReadAsync(Await, new Parameters(), cancellation).ConfigureAwait(false);
    }

    private static async Task<Dictionary<string, string>> DoneAsync(QueryApi api, CancellationToken cancellation) =>
        (await api.ReadAsync(Done, new Parameters(), cancellation).ConfigureAwait(false))
            .ToDictionary(row => row.Text("id"), row => row.Text("hash"), StringComparer.Ordinal);

    private static async Task DoAsync(QueryApi api, Script script, CancellationToken cancellation)
    {
        foreach (var statement in script.Statements)
        {
            await ChangeAsync(api, statement, cancellation).ConfigureAwait(false);
        }

        await api.WriteAsync(Record, new Parameters().Text("id", script.Id).Text("hash", script.Hash), cancellation).ConfigureAwait(false);
    }

    /// <summary>Runs one statement. IF NOT EXISTS looks before it locks, so of two servers at once one may be told that what it makes is there: asked again, it is content.</summary>
    private static async Task ChangeAsync(QueryApi api, Cypher statement, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await api.WriteAsync(statement, new Parameters(), cancellation).ConfigureAwait(false);
                return;
            }
            catch (StoreException made) when (attempt < Attempts && made.InnerException is QueryException { Error.Code: AlreadyThere })
            {
                // Another server has just made it.
            }
        }
    }

    private static async Task RefuseAsync(QueryApi api, IReadOnlyList<Script> scripts, Dictionary<string, string> done, CancellationToken cancellation)
    {
        if (done.Count == 0 && (await api.ReadAsync(Occupied, new Parameters(), cancellation).ConfigureAwait(false))[0].Flag("occupied"))
        {
            throw new StoreException(
                "The database holds a graph of another program.", $"{api.Address}", "Use an empty one: another server, or another database by NEO4J_DATABASE.");
        }

        if (done.Keys.Except(scripts.Select(script => script.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new StoreException(
                $"The database has form {unknown}, which this program does not know; it knows forms up to {scripts[^1].Id}.",
                $"{api.Address}",
                "Use the newer program that wrote it, or another database.");
        }

        if (scripts.FirstOrDefault(script => done.TryGetValue(script.Id, out var hash) && hash != script.Hash) is { } changed)
        {
            throw new StoreException(
                $"The database was brought to form {changed.Id} by another script than this program has under that name.",
                $"{api.Address}",
                "Use the program that wrote it; or write a backup with that one, and restore it with this one into an empty database.");
        }
    }
}

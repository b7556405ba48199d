using Graph.Stores.Neo4j;
using Graph.Stores.Neo4j.Wire;

namespace Stores.Tests.Support;

/// <summary>The real Neo4j that tests run against, named by NEO4J_URL, NEO4J_USER and NEO4J_PASSWORD. It has one database, so tests take turns and clear it between.</summary>
/// <remarks>A fixture of the collection <see cref="Turns"/>; test programs that run at once wait for each other as well.</remarks>
public sealed class Neo4jServer : IAsyncLifetime
{
    /// <summary>The collection of tests that take turns.</summary>
    public const string Turns = "One Neo4j, in turns";

    private static readonly Cypher ClearStatement = Cypher.Load("clear", typeof(Neo4jServer).Assembly);
    private FileStream? _turn;

    /// <summary>Whether a server is named.</summary>
    public static bool IsNamed => Environment.GetEnvironmentVariable("NEO4J_URL") is { Length: > 0 };

    /// <summary>The named server; the test is skipped, aloud, where there is none.</summary>
    public static Neo4jAddress Require()
    {
        Assert.SkipUnless(IsNamed, "No Neo4j is named: set NEO4J_URL, NEO4J_USER and NEO4J_PASSWORD.");
        return At(Environment.GetEnvironmentVariable("NEO4J_URL")!);
    }

    /// <summary>The named server's account at another address, such as that of a proxy before it.</summary>
    public static Neo4jAddress At(string url) => Neo4jAddress.Of(url, Environment.GetEnvironmentVariable);

    /// <summary>Takes everything out that tests put in.</summary>
    public static async Task ClearAsync()
    {
        await using var api = QueryApi.Open(Require(), Wires.Settings);
        await api.WriteAsync(ClearStatement, new Parameters(), CancellationToken.None);
    }

    public async ValueTask InitializeAsync()
    {
        if (IsNamed)
        {
            _turn = await TakeTurnAsync(new Uri(Environment.GetEnvironmentVariable("NEO4J_URL")!));
        }
    }

    public ValueTask DisposeAsync() => _turn?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<FileStream> TakeTurnAsync(Uri server)
    {
        var path = Path.Combine(Path.GetTempPath(), $"graph-tests-{server.Host}-{server.Port}.turn");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another test program has the server.
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }
}

/// <summary>Tests that take turns on the one Neo4j.</summary>
[CollectionDefinition(Neo4jServer.Turns)]
public sealed class Neo4jTurns : ICollectionFixture<Neo4jServer>;

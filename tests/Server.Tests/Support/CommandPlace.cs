using System.Text.Json.Nodes;
using Graph.Server.Commands;
using Graph.Stores;
using Stores.Tests.Support;

namespace Server.Tests.Support;

/// <summary>A folder and a store of its own, in which commands are run in this process with captured writers.</summary>
internal sealed class CommandPlace(TestStore kind = TestStore.File) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-command-");
    private bool _ready;

    /// <summary>The store as <c>--store</c> names it.</summary>
    public string Store => kind == TestStore.File ? Path("graph.db") : Variable("NEO4J_URL")!;

    /// <summary>The place of the store.</summary>
    public StorePlace Place => StorePlace.Of(Store, Variable, TimeProvider.System, () => .5);

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <summary>Environment variables as commands see them here.</summary>
    public string? Variable(string name) => name switch
    {
        StoreOption.Variable => Store,
        StorePlace.Folder => Path("data"),
        _ when kind == TestStore.Neo4j && name.StartsWith("NEO4J_", StringComparison.Ordinal) => Environment.GetEnvironmentVariable(name),
        _ => null,
    };

    /// <summary>Empties the store before it is first used; a file is not there yet.</summary>
    public async Task ReadyAsync()
    {
        if (kind == TestStore.Neo4j && !_ready)
        {
            await Neo4jServer.ClearAsync();
        }

        _ready = true;
    }

    /// <summary>Whether anything was ever written to the store.</summary>
    public async Task<bool> HoldsAnythingAsync()
    {
        if (kind == TestStore.File)
        {
            return File.Exists(Store);
        }

        await ReadyAsync();
        await using var store = await Place.OpenAsync(TestContext.Current.CancellationToken);
        return await store.Records.FeedNumberAsync(TestContext.Current.CancellationToken) > 0;
    }

    /// <summary>Writes a file of lines and gives its path.</summary>
    public string Write(string name, params string[] lines)
    {
        File.WriteAllText(Path(name), string.Join('\n', lines) + "\n");
        return Path(name);
    }

    /// <summary>Runs a command on this place's store.</summary>
    public async Task<CommandAnswer> RunAsync(params string[] args)
    {
        await ReadyAsync();
        var (output, errors) = (new StringWriter(), new StringWriter());
        var around = new Surroundings(output, errors, TimeProvider.System, IsTerminal: false, Variable);
        var code = await CommandLine.RunAsync(args, around, TestContext.Current.CancellationToken);
        return new CommandAnswer(code, output.ToString(), errors.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>What a command answered.</summary>
internal sealed record CommandAnswer(int Code, string Output, string Errors)
{
    /// <summary>The lines of JSON on standard output.</summary>
    public IReadOnlyList<JsonNode> Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!)];

    public JsonNode Json => Lines[0];
}

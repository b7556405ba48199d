using System.Text.Json.Nodes;
using Graph.Server.Commands;
using Graph.Stores;

namespace Server.Tests.Support;

/// <summary>A folder with a store of its own, in which commands are run in this process with captured writers.</summary>
internal sealed class CommandPlace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-command-");

    public string Store => Path("graph.db");

    /// <summary>The place of the store.</summary>
    public StorePlace Place => StorePlace.OfFile(Store);

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file of lines and gives its path.</summary>
    public string Write(string name, params string[] lines)
    {
        File.WriteAllText(Path(name), string.Join('\n', lines) + "\n");
        return Path(name);
    }

    /// <summary>Runs a command on this folder's store.</summary>
    public async Task<CommandAnswer> RunAsync(params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var around = new Surroundings(output, errors, TimeProvider.System, IsTerminal: false, v => v == StoreOption.Variable ? Store : null);
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

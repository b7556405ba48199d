using System.CommandLine;
using Graph.Core.Storage;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary>Which store a command works on: <c>--store</c>, else <c>GRAPH_STORE</c>, else <c>graph.db</c> in the current folder.</summary>
internal static class StoreOption
{
    public const string DefaultFile = "graph.db";
    public const string Variable = "GRAPH_STORE";

    /// <summary>The option, of every command.</summary>
    public static Option<string?> Option { get; } = new("--store")
    {
        Description = $"The store: a file, or the address of a Neo4j, as http://localhost:7474 with NEO4J_USER and NEO4J_PASSWORD in the environment (also by {Variable}; the file {DefaultFile} in the current folder when neither is said).",
        HelpName = "STORE",
        Recursive = true,
    };

    /// <summary>The place of the store.</summary>
    /// <exception cref="UsageException">It is no address of a Neo4j.</exception>
    public static StorePlace Of(ParseResult parse, Surroundings around) => Named(parse, around) ?? Place(DefaultFile, around);

    /// <summary>The same; null when nobody named one.</summary>
    public static StorePlace? Named(ParseResult parse, Surroundings around) =>
        (parse.GetValue(Option) ?? around.Variable(Variable)) is { } name && !string.IsNullOrWhiteSpace(name) ? Place(name, around) : null;

    /// <summary>The place of a store as named.</summary>
    /// <exception cref="UsageException">It is no address of a Neo4j, or carries a password.</exception>
    public static StorePlace Place(string name, Surroundings around)
    {
        try
        {
            return StorePlace.Of(name, around.Variable, around.Time, around.Chance);
        }
        catch (StoreException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <summary>Holds when a store stands at a place: a mistyped name should not answer as an empty graph.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static async Task RequireStandingAsync(StorePlace place, CancellationToken cancellation)
    {
        if (!await place.StandsAsync(cancellation))
        {
            throw new CommandException($"There is no store at {place}: load a list into it first (graph load), or name another with --store.");
        }
    }
}

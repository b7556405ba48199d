using System.CommandLine;
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
        Description = $"The store: a file (also by {Variable}; {DefaultFile} in the current folder when neither is said).",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>The place of the store.</summary>
    /// <exception cref="UsageException">It is an address.</exception>
    public static StorePlace Of(ParseResult parse, Surroundings around) => Named(parse, around) ?? Place(DefaultFile);

    /// <summary>The same; null when nobody named one.</summary>
    public static StorePlace? Named(ParseResult parse, Surroundings around) =>
        (parse.GetValue(Option) ?? around.Variable(Variable)) is { } name && !string.IsNullOrWhiteSpace(name) ? Place(name) : null;

    /// <summary>The place of a store as named.</summary>
    /// <exception cref="UsageException">It is an address.</exception>
    public static StorePlace Place(string name) =>
        name.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? throw new UsageException("A store on Neo4j comes with a later version: name a file.")
            : StorePlace.Of(name);

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

using System.CommandLine;

namespace Graph.Server.Commands;

/// <summary>Which store a command works on: <c>--store</c>, else <c>GRAPH_STORE</c>, else <c>graph.db</c> in the current folder.</summary>
internal static class StorePlace
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

    /// <summary>The whole path of the store's file.</summary>
    /// <exception cref="UsageException">It is an address.</exception>
    public static string Of(ParseResult parse, Surroundings around) => Named(parse, around) ?? Path.GetFullPath(DefaultFile);

    /// <summary>The same; null when nobody named one.</summary>
    public static string? Named(ParseResult parse, Surroundings around)
    {
        var place = parse.GetValue(Option) ?? around.Variable(Variable);
        if (string.IsNullOrWhiteSpace(place))
        {
            return null;
        }

        return Whole(place);
    }

    /// <summary>The whole path of a store's file as named.</summary>
    /// <exception cref="UsageException">It is an address.</exception>
    public static string Whole(string place) =>
        place.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || place.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? throw new UsageException("A store on Neo4j comes with a later version: name a file.")
            : Path.GetFullPath(place);
}

using System.CommandLine;
using Graph.Server.Lists;

namespace Graph.Server.Commands;

/// <summary>Which lists are fetched: <c>--config</c>, else <c>GRAPH_LISTS</c>, else the configuration that ships.</summary>
internal static class ListsOption
{
    public static Option<string?> Option { get; } = new("--config")
    {
        Description = $"A JSON file of the lists to fetch, in place of the one that ships (data/lists/lists.json); also by {ListConfiguration.Variable}.",
        HelpName = "FILE",
    };

    /// <exception cref="CommandException">The file is not there, or not as it should be.</exception>
    public static IReadOnlyList<ConfiguredList> Read(ParseResult parse, Surroundings around) =>
        ListConfiguration.Read(parse.GetValue(Option) ?? (around.Variable(ListConfiguration.Variable) is { Length: > 0 } named ? named : null));
}

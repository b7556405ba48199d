using System.CommandLine;

namespace Graph.Server.Commands;

/// <summary>Whose name stands in the ledger for what a command does.</summary>
internal static class UserOption
{
    public static Option<string> Make() => new("--user")
    {
        Description = "Who does it, for the ledger; the name you are logged in by when not said.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.UserName,
    };
}

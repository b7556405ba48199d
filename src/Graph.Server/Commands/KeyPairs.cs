using Graph.Core.Sources.Pairs;

namespace Graph.Server.Commands;

/// <summary>Pairs of records that are asked about by their keys.</summary>
internal static class KeyPairs
{
    /// <summary>Reads a CSV <c>left,right</c> of <c>source:recordId</c>.</summary>
    /// <exception cref="UsageException">The file is not there.</exception>
    /// <exception cref="CommandException">A line is no pair of keys.</exception>
    public static IReadOnlyList<KeyPair> Read(string path) =>
        [.. PairFiles.Read(InputFiles.Of([path]).Sources[0]).Select(p => p switch
        {
            KeyPair keys => keys,
            UnreadPair unread => throw new CommandException(unread.Error),
            _ => throw new CommandException($"{path} is no file of keys: its first row must be 'left,right', with source:recordId in each row."),
        })];
}

using Graph.Core.Model;

namespace Server.Tests.Support;

/// <summary>A load of the ledger, made.</summary>
internal static class MadeLoad
{
    public const string Subscription = "subscription { loadProgress(id: \"made\") { status read stored setAside rate fraction } }";

    private static readonly DateTimeOffset Day = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Load Of(LoadStatus status, long read) =>
        new("made", "acme", "csv", ["leads.csv"], null, Day, Day, status, new LoadCounts(read, read, 0, 0, 0));

    /// <summary>One whose answer is of several megabytes: more than the system takes in for a client that does not read.</summary>
    public static Load Heavy(long read) => Of(LoadStatus.Running, read) with { Files = [new string('x', 5_000_000)] };
}

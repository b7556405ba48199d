using System.Globalization;

namespace Benchmarks.Arrivals;

/// <summary>What became of a party between two lists, as the gold standard dates it.</summary>
/// <param name="At">When it was seen.</param>
/// <param name="Kind">added, removed or changed.</param>
/// <param name="Entity">ent_num.</param>
internal sealed record GoldEvent(DateTimeOffset At, string Kind, string Entity);

/// <summary>The dated events of <c>arrivals/change_events_to_2022-12-31.csv</c>.</summary>
internal static class GoldEvents
{
    // Only the columns before the quoted name are read.
    public static IReadOnlyList<GoldEvent> Read(string path) =>
    [
        .. File.ReadLines(path).Skip(1)
            .Select(line => line.Split(',', 4))
            .Select(f => new GoldEvent(DateTimeOffset.Parse(f[0], CultureInfo.InvariantCulture), f[1], f[2])),
    ];

    /// <summary>The parties that a list has gained and lost over a span, each by its last event in it.</summary>
    public static (HashSet<string> Added, HashSet<string> Removed) Between(IEnumerable<GoldEvent> events, DateTimeOffset after, DateTimeOffset upTo)
    {
        var last = events.Where(e => e.Kind is "added" or "removed" && e.At > after && e.At <= upTo)
            .GroupBy(e => e.Entity, StringComparer.Ordinal)
            .Select(g => g.MaxBy(e => e.At)!)
            .ToLookup(e => e.Kind, e => e.Entity, StringComparer.Ordinal);
        return ([.. last["added"]], [.. last["removed"]]);
    }
}

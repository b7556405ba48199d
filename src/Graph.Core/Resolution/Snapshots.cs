using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>The snapshots that say what their sources no longer state (design rule 11): complete, and not taken back. Immutable.</summary>
internal sealed class Snapshots
{
    private readonly IReadOnlyDictionary<string, Load[]> _bySource;

    private Snapshots(IReadOnlyDictionary<string, Load[]> bySource) => _bySource = bySource;

    public static Snapshots Of(IEnumerable<Load> loads) => new(
        loads.Where(l => l.Closes)
            .GroupBy(l => l.Source, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(l => l.Published).ThenBy(l => l.Id, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal));

    /// <summary>The same with a load as it has come to be.</summary>
    public Snapshots With(Load load) =>
        Of(_bySource.Values.SelectMany(l => l).Where(l => !string.Equals(l.Id, load.Id, StringComparison.Ordinal)).Append(load));

    /// <summary>The snapshot of a source that was published last.</summary>
    public Load? Last(string source) => _bySource.GetValueOrDefault(source)?[^1];

    /// <summary>
    /// When a record is closed: the publication date of the first snapshot of its source published after the record was last stated; null for an open one.
    /// A function of what was stated and when, so that no order of arrival shows (design rule 1).
    /// </summary>
    public DateTimeOffset? ClosedAt(string source, DateTimeOffset stated) =>
        _bySource.TryGetValue(source, out var loads) && Array.Find(loads, l => l.Published > stated) is { } closing ? closing.Published : null;
}

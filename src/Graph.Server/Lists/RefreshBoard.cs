using System.Collections.Concurrent;

namespace Graph.Server.Lists;

/// <summary>How each list's last refresh by this process ended, for readiness and metrics.</summary>
internal sealed class RefreshBoard
{
    private readonly ConcurrentDictionary<string, RefreshOutcome> _last = new(StringComparer.Ordinal);

    /// <summary>The outcomes, by source.</summary>
    public IReadOnlyList<RefreshOutcome> Last => [.. _last.Values.OrderBy(o => o.Source, StringComparer.Ordinal)];

    public void Set(RefreshOutcome outcome) => _last[outcome.Source] = outcome;
}

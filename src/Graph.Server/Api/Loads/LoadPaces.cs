using System.Collections.Concurrent;

namespace Graph.Server.Api.Loads;

/// <summary>How far and how fast a load of this process is, or its undoing.</summary>
/// <param name="Load">Its id.</param>
/// <param name="Fraction">How much of its files is read, or of its records taken back, 0..1.</param>
/// <param name="Rate">Records a second since it began to run.</param>
internal sealed record LoadPace(string Load, double Fraction, double Rate);

/// <summary>The pace of every load this process runs or takes back; what another process loads has counts in the ledger, and no pace here.</summary>
internal sealed class LoadPaces : IProgress<LoadPace>
{
    private readonly ConcurrentDictionary<string, LoadPace> _paces = new(StringComparer.Ordinal);

    public void Report(LoadPace value) => _paces[value.Load] = value;

    /// <summary>The pace of a load; null when this process does not run it.</summary>
    public LoadPace? Of(string load) => _paces.GetValueOrDefault(load);

    /// <summary>Forgets a load that has ended.</summary>
    public void End(string load) => _paces.TryRemove(load, out _);
}

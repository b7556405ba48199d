using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>What each source is: as somebody set it, else as shipped.</summary>
public static class SourcesByName
{
    /// <summary>Reads the sources that were set, once, and tells any by name.</summary>
    public static async Task<Func<string, Source>> SourceOfAsync(this ILedger ledger, CancellationToken cancellation)
    {
        var chosen = (await ledger.SourcesAsync(cancellation).ConfigureAwait(false)).ToDictionary(s => s.Name, StringComparer.Ordinal);
        return name => chosen.GetValueOrDefault(name) ?? Source.Default(name);
    }
}

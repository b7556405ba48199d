using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>All that is known of the quality of what was loaded, over the ports.</summary>
public static class DataQuality
{
    /// <summary>Under what a load's tally counts the blocks that were too large to make candidates when it was resolved.</summary>
    public const string LargeBlocks = "blocks too large to make candidates";

    /// <summary>Every finding, by kind, then most first.</summary>
    public static async Task<IReadOnlyList<QualityFinding>> OfAsync(IQualityStore store, ILedger ledger, QualityQuery query, CancellationToken cancellation)
    {
        var setAside = await store.SetAsideAsync(query, cancellation).ConfigureAwait(false);
        var untied = await store.UntiedAsync(query, cancellation).ConfigureAwait(false);
        // Who bears a selector is no matter of one load.
        var hubs = query.Load is null ? await store.HubsAsync(query, cancellation).ConfigureAwait(false) : [];
        var blocks = Blocks(await ledger.LoadsAsync(cancellation).ConfigureAwait(false), query);
        return
        [
            .. setAside.Concat(untied).Concat(hubs).Concat(blocks)
                .OrderBy(f => f.Kind)
                .ThenByDescending(f => f.Count)
                .ThenBy(f => f.Source, StringComparer.Ordinal)
                .ThenBy(f => f.Load, StringComparer.Ordinal)
                .ThenBy(f => f.Detail, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<QualityFinding> Blocks(IReadOnlyList<Load> loads, QualityQuery query) =>
        from load in loads
        where query.Has(load)
        let count = load.Tally.GetValueOrDefault(LargeBlocks)
        where count > 0
        select new QualityFinding(QualityKind.LargeBlock, load.Source, load.Id, "block", count, []);
}

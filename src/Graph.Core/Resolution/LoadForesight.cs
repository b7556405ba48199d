using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>What a load would come to against what is stored; nothing is written.</summary>
/// <param name="Counts">What it would open, change, leave unchanged, be late with and close. A record that the files state again is not counted again.</param>
/// <param name="Refusal">Why it would be refused without being asked twice (design rule 11), in a sentence; or null.</param>
public sealed record LoadForesight(LoadCounts Counts, string? Refusal)
{
    /// <summary>Weighs a load against a store.</summary>
    /// <param name="load">The load as it would be begun.</param>
    /// <param name="batches">Its records, in batches of which each is one read of the store.</param>
    public static async Task<LoadForesight> OfAsync(
        Load load, IEnumerable<IReadOnlyList<Record>> batches, ILedger ledger, IStatements statements, CancellationToken cancellation)
    {
        var snapshots = Snapshots.Of(await ledger.LoadsAsync(cancellation).ConfigureAwait(false));
        var (counts, keys) = (LoadCounts.Zero, new HashSet<ulong>());
        foreach (var batch in batches)
        {
            var records = batch.Where(r => keys.Add(StableHash.Of(r.Key.RecordId))).ToList();
            counts += (await Intake.OfAsync(load, records, statements, snapshots, cancellation).ConfigureAwait(false)).Counts;
        }

        if (load.Mode != LoadMode.Snapshot)
        {
            return new LoadForesight(counts, null);
        }

        var (open, closing) = await SnapshotCheck.CountAsync(load, keys, statements.StandingAsync(load.Source, cancellation)).ConfigureAwait(false);
        return new LoadForesight(
            counts with { Closed = closing },
            SnapshotCheck.Roles(load, snapshots.Last(load.Source)) ?? SnapshotCheck.Shares(load, keys.Count, open, closing));
    }
}

using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>What each record of a batch comes to against what is stored (design rule 9).</summary>
/// <param name="Changed">Records that become current.</param>
/// <param name="Superseded">The versions they replace.</param>
/// <param name="Late">Records into the history only: a version published later stands already.</param>
/// <param name="Confirmed">Records equal to the current version, published later than it was last stated.</param>
/// <param name="Unchanged">How many were equal to the current version, or to one of the history that is late again.</param>
/// <param name="Rejects">Keys taken already in the same load by other content.</param>
internal sealed record Intake(
    IReadOnlyList<Record> Changed,
    IReadOnlyList<RecordVersion> Superseded,
    IReadOnlyList<Record> Late,
    IReadOnlyList<Confirmation> Confirmed,
    int Unchanged,
    IReadOnlyList<Reject> Rejects)
{
    /// <summary>Decides a batch. Of two versions the one published later stands, ties go to the larger hash; nothing depends on which came first.</summary>
    public static async Task<Intake> OfAsync(Load load, IReadOnlyList<Record> batch, IRecordStore store, CancellationToken cancellation)
    {
        var history = await store.HistoryAsync([.. batch.Select(r => r.Key).Distinct()], cancellation).ConfigureAwait(false);
        var (changed, superseded, late, confirmed, rejects) =
            (new List<Record>(), new List<RecordVersion>(), new List<Record>(), new List<Confirmation>(), new List<Reject>());
        var (unchanged, taken) = (0, new Dictionary<RecordKey, string>());
        foreach (var record in batch)
        {
            var versions = history.GetValueOrDefault(record.Key) ?? [];
            var current = versions.SingleOrDefault(v => v.To is null);
            if (!taken.TryAdd(record.Key, record.ContentHash) && string.Equals(taken[record.Key], record.ContentHash, StringComparison.Ordinal))
            {
                unchanged++;
            }
            else if (!string.Equals(taken[record.Key], record.ContentHash, StringComparison.Ordinal) || versions.Any(v => IsOfLoad(v, load) && !SameContent(v, record)))
            {
                rejects.Add(KeyTaken(record));
            }
            else if (current is null || Wins(load, record, current))
            {
                changed.Add(record);
                superseded.AddRange(current is null ? [] : [current]);
            }
            else if (SameContent(current, record))
            {
                unchanged++;
                confirmed.AddRange(load.Published > current.Confirmed ? [new Confirmation(record.Key, load.Published)] : []);
            }
            else if (versions.Any(v => SameContent(v, record) && v.Published == load.Published))
            {
                unchanged++;
            }
            else
            {
                late.Add(record);
            }
        }

        return new Intake(changed, superseded, late, confirmed, unchanged, rejects);
    }

    private static bool Wins(Load load, Record record, RecordVersion current) =>
        !SameContent(current, record)
        && (load.Published > current.Confirmed || (load.Published == current.Confirmed && string.CompareOrdinal(record.ContentHash, current.Hash) > 0));

    private static bool IsOfLoad(RecordVersion version, Load load) => string.Equals(version.Load, load.Id, StringComparison.Ordinal);

    private static bool SameContent(RecordVersion version, Record record) => string.Equals(version.Hash, record.ContentHash, StringComparison.Ordinal);

    private static Reject KeyTaken(Record record) => new(
        record.Provenance.File,
        record.Provenance.Row,
        "id",
        record.Key.RecordId,
        "this key stands already in the same load with other content",
        "give the second party a key of its own, or load it as a later version")
    { Kind = RejectKind.KeyTaken };
}

using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Copying;

/// <summary>The changes that write stored records: first what was purged and how, then what stands, then which statements have ended.</summary>
internal static class RecordChanges
{
    /// <param name="records">The records.</param>
    /// <param name="purgedLinks">Links of purged records, written before.</param>
    public static IEnumerable<GraphChange> Of(IReadOnlyList<StoredRecord> records, IReadOnlyDictionary<RecordKey, List<LinkKey>> purgedLinks)
    {
        var purged = records.Where(r => r.Purges.Count > 0).ToList();
        if (purged.Count > 0)
        {
            yield return Stated(purged, standing: false);
            foreach (var change in Purges(purged, purgedLinks))
            {
                yield return change;
            }
        }

        yield return Standing(records);
        foreach (var ended in records.Where(r => r.Purges.Count == 0).SelectMany(r => r.Statements.Where(s => !s.Stands).Select(s => (s.Load, r.Key)))
            .GroupBy(e => e.Load, e => e.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return Change() with { Ended = new EndedStatements(ended.Key, [.. ended]) };
        }
    }

    private static GraphChange Change() => new() { BasedOn = 0 };

    private static GraphChange Standing(IReadOnlyList<StoredRecord> records)
    {
        var current = records.Where(r => r.Entity is not null).ToList();
        return Stated(records, standing: true) with
        {
            Closings = [.. records.Where(r => r.Closed is not null).Select(r => new Closing(r.Key, r.Closed))],
            Relations = records.Where(r => r.Relations.Count > 0).ToDictionary(r => r.Key, r => r.Relations),
            Selectors = records.Where(r => r.Selectors.Count > 0).ToDictionary(r => r.Key, r => r.Selectors),
            Memberships = [.. current.Select(r => new Membership(r.Key, r.Entity!.Value))],
            Events =
            [
                .. current.Select(r => new FeedEvent(FeedEventKind.RecordAdded, r.Key.ToString())),
                .. current.Where(r => r.Key == r.Entity).Select(r => new FeedEvent(FeedEventKind.EntityCreated, r.Key.ToString())),
            ],
        };
    }

    /// <summary>
    /// Versions and statements. Of a record that was purged, what ended before goes apart from what stands: the purge empties every version there is.
    /// </summary>
    private static GraphChange Stated(IReadOnlyList<StoredRecord> records, bool standing)
    {
        bool Goes(StoredRecord record, bool stands) => record.Purges.Count == 0 || stands == standing;
        return Change() with
        {
            Versions = [.. records.SelectMany(r => r.Versions.Where(v => v.Stands && Goes(r, true))).Select(New)],
            LateVersions = [.. records.SelectMany(r => r.Versions.Where(v => !v.Stands && Goes(r, false))).Select(New)],
            Confirmed = [.. records.SelectMany(r => r.Versions.Where(v => v.Stands && v.Confirmed != v.Published && Goes(r, true)).Select(v => new Confirmation(r.Key, v.Confirmed)))],
            Statements = [.. records.SelectMany(r => r.Statements.Where(s => Goes(r, s.Stands)).Select(s => new NewStatement(r.Key, s.Hash, s.Load)))],
        };
    }

    private static NewVersion New(StoredVersion version) => new(version.Content, version.Published) { Load = version.Load, Hash = version.Hash };

    private static IEnumerable<GraphChange> Purges(List<StoredRecord> purged, IReadOnlyDictionary<RecordKey, List<LinkKey>> purgedLinks)
    {
        // A record may have been purged, stated anew, and purged again: each purge is a commit of its own.
        for (var turn = 0; purged.Exists(r => r.Purges.Count > turn); turn++)
        {
            var some = purged.Where(r => r.Purges.Count > turn).ToList();
            yield return Change() with
            {
                Ended = new EndedStatements(null, [.. some.Select(r => r.Key)]),
                Purged = [.. some.Select(r => r.Purges[turn])],
                RemovedLinks = turn > 0 ? [] : [.. some.SelectMany(r => purgedLinks.GetValueOrDefault(r.Key) ?? []).Distinct().Order()],
                Events = [.. some.Select(r => new FeedEvent(FeedEventKind.RecordPurged, r.Key.ToString()))],
            };
        }
    }
}

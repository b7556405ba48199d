using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Resolution.Scoring;

namespace Graph.Core.Resolution;

/// <summary>The pairs a change has to score, with the links stored on them so far.</summary>
internal sealed record BlockedPairs(
    IReadOnlySet<LinkKey> SameAs,
    IReadOnlySet<LinkKey> Associated,
    IReadOnlySet<(RecordKey, RecordKey)> Related,
    IReadOnlyDictionary<LinkKey, CandidateLink> Stored,
    IReadOnlyDictionary<LinkKey, Judgement> JudgedConnections,
    IReadOnlySet<ulong> Dropped);

/// <summary>Blocks a change into the pairs to score.</summary>
internal static class PairBlocking
{
    public static async Task<BlockedPairs> BlockAsync(this Workspace workspace, ResolvedRelations relations, PairBound bound, CancellationToken cancellation)
    {
        var pairs = new CandidatePairs(workspace.Index, workspace.DegreesBefore, workspace.DegreesAfter, workspace.SourceOf, bound);
        await AddTouchedAsync(workspace, pairs, relations, cancellation).ConfigureAwait(false);

        var again = pairs.Again.Select(workspace.Index.KeyOf).Concat(workspace.Touch.Removed.Select(r => r.Key)).Distinct().ToList();
        var stored = await workspace.LinksOfAsync(again, cancellation).ConfigureAwait(false);
        var sameAs = Keys(workspace, pairs.Identity, LinkKind.SameAs);
        var associated = Keys(workspace, pairs.Connection, LinkKind.Associated);
        var judged = await JudgedConnectionsAsync(workspace, again, cancellation).ConfigureAwait(false);
        var related = await RelatedAsync(workspace, relations, stored, [.. associated, .. judged.Keys], cancellation).ConfigureAwait(false);
        associated.UnionWith(relations.Ties.Select(t => new LinkKey(LinkKind.Associated, t.From, t.To)));
        await AddStillLivingAsync(workspace, pairs, stored, sameAs, associated, related, cancellation).ConfigureAwait(false);
        return new BlockedPairs(sameAs, associated, related, stored.ToDictionary(l => l.Key), judged, pairs.Dropped);
    }

    private static async Task AddTouchedAsync(Workspace workspace, CandidatePairs pairs, ResolvedRelations relations, CancellationToken cancellation)
    {
        var touch = workspace.Touch;
        await workspace.LoadAsync(touch.Again, cancellation).ConfigureAwait(false);
        pairs.AddRecords([.. touch.Added, .. touch.Again.Where(workspace.Has).Select(k => workspace[k])]);

        foreach (var record in relations.ByRecord.Keys)
        {
            pairs.Again.Add(workspace.Index.OrdinalOf(record));
        }

        var changed = touch.Added.Concat(touch.Removed).ToList();
        // A source that was set may change degrees without any key coming or going.
        var counted = touch.SourceBefore is null ? changed : [.. touch.Again.Where(workspace.Has).Select(k => workspace[k])];
        var selectors = counted.SelectMany(r => r.Keys.Selectors).ToHashSet();
        pairs.AddCrossings(changed.SelectMany(r => r.Keys.Blocks).Concat(selectors).ToHashSet().ToArray(), selectors);
        var whole = pairs.Whole.Select(workspace.Index.KeyOf).ToList();
        await workspace.LoadAsync(whole, cancellation).ConfigureAwait(false);
        pairs.AddRecords([.. whole.Select(k => workspace[k])]);
    }

    /// <summary>Verdicts on connections of the records looked at, their records loaded; a pair may be judged before its records came.</summary>
    private static async Task<Dictionary<LinkKey, Judgement>> JudgedConnectionsAsync(Workspace workspace, List<RecordKey> records, CancellationToken cancellation)
    {
        var judgements = await workspace.State.JudgementsAsync(records, cancellation).ConfigureAwait(false);
        var standing = Verdicts.Standing(judgements, workspace.Touch.Judgement).Values
            .Where(j => j.Link.Kind == LinkKind.Associated && j.Verdict != Verdict.Unsure).ToList();
        await workspace.LoadAsync(standing.SelectMany(j => new[] { j.Link.Left, j.Link.Right }), cancellation).ConfigureAwait(false);
        return standing.Where(j => workspace.Has(j.Link.Left) && workspace.Has(j.Link.Right)).ToDictionary(j => j.Link);
    }

    private static HashSet<LinkKey> Keys(Workspace workspace, IEnumerable<OrdinalPair> pairs, LinkKind kind) =>
        [.. pairs.Select(p => new LinkKey(kind, workspace.Index.KeyOf(p.Left), workspace.Index.KeyOf(p.Right)))];

    /// <summary>Pairs tied by a relation, for every record that may stand in a pair to score.</summary>
    private static async Task<HashSet<(RecordKey, RecordKey)>> RelatedAsync(
        Workspace workspace, ResolvedRelations relations, IReadOnlyList<CandidateLink> stored, HashSet<LinkKey> associated, CancellationToken cancellation)
    {
        var ends = stored.Where(l => l.Kind == LinkKind.Associated).Select(l => l.Key).Concat(associated)
            .SelectMany(k => new[] { k.Left, k.Right }).Where(k => !relations.ByRecord.ContainsKey(k)).Distinct().Order().ToList();
        await workspace.LoadAsync(ends, cancellation).ConfigureAwait(false);
        var others = await workspace.RelationsOfAsync(ends.Where(workspace.Has).ToList(), cancellation).ConfigureAwait(false);
        return [.. relations.Ties.Concat(others.Ties).Select(t => t.From <= t.To ? (t.From, t.To) : (t.To, t.From))];
    }

    /// <summary>Stored links that are looked at again: scored anew when their pair is still a candidate, else they fall away.</summary>
    private static async Task AddStillLivingAsync(
        Workspace workspace,
        CandidatePairs pairs,
        IEnumerable<CandidateLink> links,
        HashSet<LinkKey> sameAs,
        HashSet<LinkKey> associated,
        HashSet<(RecordKey, RecordKey)> related,
        CancellationToken cancellation)
    {
        var unknown = links.Where(l => !(l.Kind == LinkKind.SameAs ? sameAs : associated).Contains(l.Key)).ToList();
        await workspace.LoadAsync(unknown.SelectMany(l => new[] { l.Left, l.Right }), cancellation).ConfigureAwait(false);
        foreach (var link in unknown.Where(l => workspace.Has(l.Left) && workspace.Has(l.Right)))
        {
            var (left, right) = (workspace[link.Left].Keys, workspace[link.Right].Keys);
            if (link.Kind == LinkKind.SameAs && RecordKeys.Share(left.Blocks, right.Blocks, pairs.Lives))
            {
                sameAs.Add(link.Key);
            }
            else if (link.Kind == LinkKind.Associated && (related.Contains((link.Left, link.Right)) || RecordKeys.Share(left.Selectors, right.Selectors, pairs.Connects)))
            {
                associated.Add(link.Key);
            }
        }
    }
}

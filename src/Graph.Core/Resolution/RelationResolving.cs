using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;

namespace Graph.Core.Resolution;

/// <summary>The relations a change resolves, and which pairs of records are tied by one.</summary>
internal sealed class ResolvedRelations
{
    public required IReadOnlyDictionary<RecordKey, IReadOnlyList<Relation>> ByRecord { get; init; }

    /// <summary>The pairs tied by a resolved relation of these records.</summary>
    public IEnumerable<(RecordKey From, RecordKey To)> Ties =>
        ByRecord.Values.SelectMany(rs => rs).Where(r => r.Status == RelationStatus.Resolved).Select(r => (r.StatedBy, r.Targets[0]));
}

/// <summary>Resolves the relations of records that are new, changed, or refer to a name or key that came or went.</summary>
internal static class RelationResolving
{
    public static async Task<ResolvedRelations> ResolveRelationsAsync(this Workspace workspace, CancellationToken cancellation)
    {
        var touch = workspace.Touch;
        var names = touch.Added.Concat(touch.Removed).SelectMany(r => r.Keys.Names).Distinct();
        var referring = names.SelectMany(n => workspace.Index.Members(RecordKeys.ReferenceTo(n))).Distinct().Select(workspace.Index.KeyOf);
        var records = touch.Added.Select(r => r.Key).Concat(referring).Concat(touch.Again).Distinct().Order().ToList();
        await workspace.LoadAsync(records, cancellation).ConfigureAwait(false);
        return await workspace.RelationsOfAsync(records.Where(workspace.Has).ToList(), cancellation).ConfigureAwait(false);
    }

    /// <summary>The relations of loaded records, resolved on final names.</summary>
    public static async Task<ResolvedRelations> RelationsOfAsync(this Workspace workspace, IReadOnlyList<RecordKey> records, CancellationToken cancellation)
    {
        var targets = new RelationTargets(workspace.Index.Members, workspace.Index.KeyOf, workspace.Index.IsClosed);
        var stating = records.Select(k => workspace[k].Record).Where(r => r.Relations.Length > 0).ToList();
        var rivals = stating.SelectMany(r => r.Relations.Select(s => targets.Candidates(r.Key, s))).Where(c => c.Count > 1).SelectMany(c => c);
        await workspace.LoadAsync(rivals, cancellation).ConfigureAwait(false);
        var byRecord = stating.ToDictionary(r => r.Key, r => targets.Resolve(r, workspace.RecordOf));
        foreach (var changed in workspace.Touch.Added.Where(a => !byRecord.ContainsKey(a.Key)))
        {
            byRecord[changed.Key] = [];
        }

        return new ResolvedRelations { ByRecord = byRecord };
    }
}

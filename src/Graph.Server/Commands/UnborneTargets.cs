using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Sources;

namespace Graph.Server.Commands;

/// <summary>Whom the relations of files name, and no row of them is: told in a dry run, while the files can still be mended.</summary>
/// <remarks>A pass of its own over the files; some 32 bytes a record, and the text of each party that is named and was not met yet.</remarks>
internal static class UnborneTargets
{
    private const int Shown = 10;

    /// <summary>Tells them; nothing where every relation has its row.</summary>
    public static void Tell(Surroundings around, RecordInput input, CancellationToken cancellation)
    {
        var names = Of(input, cancellation);
        if (names.Count > 0)
        {
            around.Say($"Relations name {string.Join(", ", names.Take(Shown))}{(names.Count > Shown ? FormattableString.Invariant($" and {names.Count - Shown:N0} more") : "")}, which no row here bears: they are tied once such a record is loaded.");
        }
    }

    private static List<string> Of(RecordInput input, CancellationToken cancellation)
    {
        var borne = new HashSet<ulong>();
        var named = new Dictionary<string, ulong[]>(StringComparer.Ordinal);
        foreach (var record in input.Read(new Tally()).OfType<ReadRecord>().Select(r => r.Record))
        {
            cancellation.ThrowIfCancellationRequested();
            borne.Add(RecordKeys.OfKey(record.Key));
            borne.UnionWith(record.Values(ClaimProperty.Name).Select(RecordKeys.OfPrimary));
            borne.UnionWith(record.Values(ClaimProperty.Alias).Concat(record.Values(ClaimProperty.FormerName)).Select(RecordKeys.OfAlias));
            foreach (var relation in record.Relations.Where(r => IsOfSource(r, input.Source)))
            {
                var keys = RecordKeys.Targets(record.Key, relation).ToArray();
                if (!keys.Any(borne.Contains))
                {
                    named.TryAdd(relation.TargetIsKey ? relation.Target[(input.Source.Length + 1)..] : relation.Target, keys);
                }
            }
        }

        return [.. named.Where(n => !n.Value.Any(borne.Contains)).Select(n => n.Key).Order(StringComparer.Ordinal)];
    }

    // A record of another source is looked for where it stands, not in these files.
    private static bool IsOfSource(StatedRelation relation, string source) =>
        !relation.TargetIsKey || (RecordKey.TryParse(relation.Target, out var key) && string.Equals(key.Source, source, StringComparison.Ordinal));
}

using Graph.Core.Model;

namespace Graph.Core.Resolution.Clustering;

/// <summary>Connected components of joins, before any refusal.</summary>
internal static class Components
{
    /// <summary>The records of components with more than <paramref name="limit"/> records.</summary>
    public static HashSet<RecordKey> Oversized(IReadOnlyCollection<Join> joins, int limit)
    {
        var parent = new Dictionary<RecordKey, RecordKey>();
        foreach (var join in joins)
        {
            parent[Root(parent, join.Link.Left)] = Root(parent, join.Link.Right);
        }

        return [.. parent.Keys.ToList().GroupBy(k => Root(parent, k)).Where(g => g.Count() > limit).SelectMany(g => g)];
    }

    private static RecordKey Root(Dictionary<RecordKey, RecordKey> parent, RecordKey key)
    {
        parent.TryAdd(key, key);
        while (parent[key] != key)
        {
            parent[key] = parent[parent[key]];
            key = parent[key];
        }

        return key;
    }
}

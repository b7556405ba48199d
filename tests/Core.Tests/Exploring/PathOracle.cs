using Graph.Core.Model;
using Graph.Core.Storage;

namespace Core.Tests.Exploring;

/// <summary>Finds the same paths the slow way: every simple walk, then the shortest to each end, then sorted.</summary>
internal static class PathOracle
{
    public static IEnumerable<GraphPath> Find(SmallGraph graph, PathQuery query)
    {
        var ends = query.To!.Except(query.From).ToHashSet();
        var walks = query.From.SelectMany(start => Walks(graph, query, [], start, [start])).Where(walk => ends.Contains(walk[^1].To)).ToList();
        return walks
            .GroupBy(walk => walk[^1].To)
            .SelectMany(group => group.Where(walk => walk.Length == group.Min(other => other.Length)))
            .OrderBy(walk => walk.Length)
            .ThenBy(walk => walk, Comparer<PathStep[]>.Create(Compare))
            .Take(query.MaxPaths)
            .Select(walk => new GraphPath(walk));
    }

    private static IEnumerable<PathStep[]> Walks(SmallGraph graph, PathQuery query, PathStep[] walked, RecordKey at, HashSet<RecordKey> seen)
    {
        if (walked.Length > 0)
        {
            yield return walked;
        }

        if (walked.Length == query.MaxHops)
        {
            yield break;
        }

        foreach (var step in Steps(graph, query, at, start: walked.Length == 0).Where(step => !seen.Contains(step.To)))
        {
            foreach (var walk in Walks(graph, query, [.. walked, step], step.To, [.. seen, step.To]))
            {
                yield return walk;
            }
        }
    }

    private static IEnumerable<PathStep> Steps(SmallGraph graph, PathQuery query, RecordKey at, bool start)
    {
        // One record an entity here, so that records and entities are the same keys.
        var edges = graph.NeighboursAsync([at], int.MaxValue, default).Result[at].Edges;
        if (!start && edges.Count > query.MaxDegree)
        {
            return [];
        }

        var selectors = graph.TiesOfAsync([at], default).Result[at].Selectors;
        var bearers = graph.BearersAsync([.. selectors], int.MaxValue, default).Result.Where(found => found.Value.Total <= query.MaxDegree);
        // A relation that both ends state, each in its own record, is one step: the first of them.
        var once = edges.GroupBy(edge => (edge.From, edge.To, edge.Relation?.Stated.Kind)).Select(stated => stated.Order(Comparer<GraphEdge>.Create((x, y) => x.CompareTo(y))).First());
        return once.Select(edge => new PathStep(at, edge.From == at ? edge.To : edge.From, edge, null))
            .Concat(bearers.SelectMany(found => found.Value.Records.Select(record => new PathStep(at, record, null, found.Key))));
    }

    private static int Compare(PathStep[] left, PathStep[] right)
    {
        var by = left[0].From.CompareTo(right[0].From);
        for (var i = 0; by == 0 && i < left.Length; i++)
        {
            by = left[i].To.CompareTo(right[i].To);
            by = by != 0 ? by : (left[i].Edge is null).CompareTo(right[i].Edge is null);
            by = by != 0 ? by : left[i].Edge is { } edge ? edge.CompareTo(right[i].Edge!) : left[i].Selector!.Value.CompareTo(right[i].Selector!.Value);
        }

        return by;
    }
}

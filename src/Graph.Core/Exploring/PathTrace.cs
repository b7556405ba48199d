using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Exploring;

/// <summary>Tells the paths that end in given entities of one layer, in order and one at a time: there may be very many.</summary>
internal static class PathTrace
{
    /// <param name="reached">Every entity reached, with the steps of the last hop into it; none for those asked from.</param>
    /// <param name="ends">Entities of one layer.</param>
    public static IEnumerable<GraphPath> Of(IReadOnlyDictionary<RecordKey, IReadOnlyList<PathStep>> reached, IReadOnlySet<RecordKey> ends)
    {
        var onward = Onward(reached, ends);
        return onward.Keys
            .Where(entity => reached[entity].Count == 0)
            .Order()
            .SelectMany(start => Walk([], start, onward, ends));
    }

    /// <summary>The steps that lead to an end, by the entity they leave, in path order.</summary>
    private static Dictionary<RecordKey, List<PathStep>> Onward(IReadOnlyDictionary<RecordKey, IReadOnlyList<PathStep>> reached, IReadOnlySet<RecordKey> ends)
    {
        var onward = new Dictionary<RecordKey, List<PathStep>>();
        var seen = ends.ToHashSet();
        var open = new Queue<RecordKey>(ends);
        while (open.TryDequeue(out var entity))
        {
            foreach (var step in reached[entity])
            {
                if (!onward.TryGetValue(step.From, out var leaving))
                {
                    onward.Add(step.From, leaving = []);
                }

                leaving.Add(step);
                if (seen.Add(step.From))
                {
                    open.Enqueue(step.From);
                }
            }
        }

        foreach (var leaving in onward.Values)
        {
            leaving.Sort(StepOrder.Compare);
        }

        return onward;
    }

    private static IEnumerable<GraphPath> Walk(
        PathStep[] walked, RecordKey at, Dictionary<RecordKey, List<PathStep>> onward, IReadOnlySet<RecordKey> ends)
    {
        if (walked.Length > 0 && ends.Contains(at))
        {
            return [new GraphPath(walked)];
        }

        return onward.TryGetValue(at, out var leaving) ? leaving.SelectMany(step => Walk([.. walked, step], step.To, onward, ends)) : [];
    }
}

using Graph.Core.Model;

namespace Graph.Core.Resolution.Clustering;

/// <summary>A reason to join two records: a person's positive verdict, or a link the model and its guards would match.</summary>
/// <param name="Link">The pair.</param>
/// <param name="Judgement">The verdict, when a person gave one.</param>
/// <param name="Score">Log-odds of the link; the strongest join first.</param>
public sealed record Join(LinkKey Link, Judgement? Judgement, double Score);

/// <summary>The outcome: groups of records, and the joins that were refused with the reason.</summary>
public sealed record Clusters(IReadOnlyList<IReadOnlyList<RecordKey>> Groups, IReadOnlyDictionary<LinkKey, string> Refused);

/// <summary>
/// Clusters as a pure function (design rule 2): negative verdicts first, then positive ones by time, then links strongest first;
/// two groups join unless that would cross a negative verdict or a hard contradiction.
/// </summary>
public static class Clusterer
{
    /// <summary>A component larger than this is held for review: only verdicts join in it.</summary>
    public const int LargestComponent = 1000;

    /// <summary>Clusters the records of one or more whole components.</summary>
    /// <param name="records">All records concerned; one that nothing joins is a group of its own.</param>
    /// <param name="joins">Reasons to join; their order does not matter.</param>
    /// <param name="judgedDifferent">Pairs on which a negative verdict stands.</param>
    /// <param name="contradiction">Says why two records can never be one, or null.</param>
    /// <param name="guard">Says why no link may bring two records together, though a person may; or null.</param>
    public static Clusters Cluster(
        IEnumerable<RecordKey> records,
        IEnumerable<Join> joins,
        IEnumerable<LinkKey> judgedDifferent,
        Func<RecordKey, RecordKey, string?> contradiction,
        Func<RecordKey, RecordKey, string?>? guard = null)
    {
        var groups = new Groups(records, judgedDifferent, contradiction, guard ?? ((_, _) => null));
        var ordered = joins.Order(JoinOrder.Instance).ToList();
        var held = Components.Oversized(ordered, LargestComponent);
        var refused = new Dictionary<LinkKey, string>();
        foreach (var join in ordered)
        {
            var reason = join.Judgement is null && held.Contains(join.Link.Left)
                ? $"its component has more than {LargestComponent} records: held for review"
                : groups.TryJoin(join.Link, byPerson: join.Judgement is not null);
            if (reason is not null)
            {
                refused[join.Link] = reason;
            }
        }

        return new Clusters(groups.Sorted(), refused);
    }

    private sealed class JoinOrder : IComparer<Join>
    {
        public static readonly JoinOrder Instance = new();

        public int Compare(Join? x, Join? y)
        {
            var verdictsFirst = (x!.Judgement is null).CompareTo(y!.Judgement is null);
            if (verdictsFirst != 0)
            {
                return verdictsFirst;
            }

            var order = x.Judgement is null ? Decided(y.Score).CompareTo(Decided(x.Score)) : x.Judgement.At.CompareTo(y.Judgement!.At);
            return order != 0 ? order : x.Link.CompareTo(y.Link);
        }

        // Floating sums may differ in the last bits between processors; joins are ordered on what is shown.
        private static double Decided(double score) => Math.Round(score, 6);
    }
}

using Graph.Core.Model;
using Graph.Core.Resolution.Clustering;

namespace Core.Tests.Resolution.Clustering;

/// <summary>Design rule 2 as it reads, without any structure: a partition as a list of sets, every join looked at against every pair.</summary>
internal static class SlowClusters
{
    public static (List<string> Groups, HashSet<LinkKey> Refused) Of(
        IReadOnlyList<RecordKey> records, IReadOnlyList<Join> joins, IReadOnlySet<LinkKey> different, IReadOnlySet<LinkKey> contradicting)
    {
        var partition = records.Select(r => new HashSet<RecordKey> { r }).ToList();
        var refused = new HashSet<LinkKey>();
        var byPeople = joins.Where(j => j.Judgement is not null).OrderBy(j => j.Judgement!.At.Ticks).ThenBy(j => j.Link.ToString(), StringComparer.Ordinal);
        var byModel = joins.Where(j => j.Judgement is null).OrderBy(j => -j.Score).ThenBy(j => j.Link.ToString(), StringComparer.Ordinal);
        foreach (var join in byPeople.Concat(byModel))
        {
            var together = partition.Where(g => g.Contains(join.Link.Left) || g.Contains(join.Link.Right)).ToList();
            var crossing = from one in together[0] from other in together[^1] select new LinkKey(LinkKind.SameAs, one, other);
            if (together.Count == 2 && crossing.Any(p => different.Contains(p) || contradicting.Contains(p)))
            {
                refused.Add(join.Link);
            }
            else if (together.Count == 2)
            {
                partition.Remove(together[1]);
                together[0].UnionWith(together[1]);
            }
        }

        return ([.. partition.Select(g => string.Join(' ', g.Order())).Order(StringComparer.Ordinal)], refused);
    }
}

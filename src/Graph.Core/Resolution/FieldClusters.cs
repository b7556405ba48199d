using Graph.Core.Model;
using Graph.Core.Resolution.Clustering;
using Graph.Core.Resolution.Comparing.Claims;
using Graph.Core.Resolution.Deciding;
using Graph.Core.Resolution.Normalising;
using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution;

/// <summary>Clusters the matched pairs of a table, each connected component by itself and in parallel, by the rules of <see cref="Clusterer"/>.</summary>
/// <param name="table">The records.</param>
/// <param name="score">The score of any two records, also those that no block brought together.</param>
internal sealed class FieldClusters(FieldTable table, Func<int, int, double> score)
{
    /// <summary>Log-odds below which two records are told apart by what they state, so that no third record may join them.</summary>
    public const double TellsApart = -6;

    // A component too large to cluster is parted at its weakest links: each step asks for odds e² times as long.
    private const double Step = 2;

    /// <summary>The leading record of every record: of its entity, the one with the smallest key.</summary>
    public int[] Leaders(IReadOnlyList<FieldPair> matches)
    {
        var leaders = Enumerable.Range(0, table.Count).ToArray();
        var components = FieldComponents.Of(matches, Clusterer.LargestComponent, Step);
        Parallel.For(0, components.Count, i =>
        {
            foreach (var group in Cluster(components[i]))
            {
                foreach (var record in group)
                {
                    leaders[record] = group[0];
                }
            }
        });
        return leaders;
    }

    /// <summary>Groups of records, the smallest key first.</summary>
    private IEnumerable<int[]> Cluster(ArraySegment<FieldPair> links)
    {
        var numbers = new Dictionary<RecordKey, int>();
        foreach (var link in links)
        {
            numbers.TryAdd(table.Key(link.Left), link.Left);
            numbers.TryAdd(table.Key(link.Right), link.Right);
        }

        var joins = links.Select(l => new Join(new LinkKey(LinkKind.SameAs, table.Key(l.Left), table.Key(l.Right)), null, l.Score));
        var clusters = Clusterer.Cluster(numbers.Keys, joins, [], (l, r) => Contradiction(numbers[l], numbers[r]));
        return clusters.Groups.Select(g => g.Select(k => numbers[k]).ToArray());
    }

    /// <summary>Hard contradictions of the rules that a file without mistakes would obey; of birth years, which are mistyped, the score tells.</summary>
    private string? Contradiction(int left, int right) =>
        KindComparison.Contradict(table.Kind(left), table.Kind(right)) ? "of two kinds"
        : OtherGeneration(left, right) ? "of two generations"
        : Contradictions.Numbers(Numbers(left), Numbers(right)) ?? (score(left, right) < TellsApart ? "told apart by what they state" : null);

    /// <summary>Father and son share a name, a home and more; "senior" and "junior" are said to tell them apart.</summary>
    private bool OtherGeneration(int left, int right)
    {
        var (one, other) = (Generation(left), Generation(right));
        return one != 0 && other != 0 && one != other;
    }

    private int Generation(int record)
    {
        var names = table.Names[record];
        var generation = 0;
        for (var i = 0; i < names.Length && generation == 0; i++)
        {
            generation = names[i].Generation;
        }

        return generation;
    }

    private NormalIdentifier[] Numbers(int record)
    {
        var identifiers = table.Identifiers[record];
        var numbers = new NormalIdentifier[identifiers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = table.Numbers[identifiers[i]];
        }

        return numbers;
    }
}

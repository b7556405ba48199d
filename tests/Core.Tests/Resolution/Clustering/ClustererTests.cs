using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Graph.Core.Model;
using Graph.Core.Resolution.Clustering;

namespace Core.Tests.Resolution.Clustering;

/// <summary>Design rule 2: clusters are a function.</summary>
public sealed class ClustererTests
{
    private static readonly RecordKey[] Keys = [.. Enumerable.Range(0, 7).Select(i => new RecordKey("s", $"{i}"))];

    private static readonly Gen<LinkKey> Pair =
        from a in Gen.Choose(0, 6)
        from b in Gen.Choose(1, 6)
        select new LinkKey(LinkKind.SameAs, Keys[a], Keys[(a + b) % 7]);

    private static readonly Gen<Join> AnyJoin =
        from link in Pair
        from score in Gen.Choose(1, 4)
        from minute in Gen.Choose(0, 9)
        select minute > 3 ? new Join(link, null, score) : new Join(link, Judged(link, minute), 0);

    private static readonly Gen<World> Worlds =
        from joins in AnyJoin.ListOf(9)
        from different in Pair.ListOf(2)
        from contradicting in Pair.ListOf(2)
        select new World([.. joins.DistinctBy(j => (j.Link, j.Judgement is null))], different.ToHashSet(), contradicting.ToHashSet());

    public sealed record World(List<Join> Joins, HashSet<LinkKey> Different, HashSet<LinkKey> Contradicting);

    [Property(MaxTest = 500)]
    public Property The_clusters_are_those_of_the_rule_read_slowly() => Prop.ForAll(Worlds.ToArbitrary(), world =>
    {
        var (groups, refused) = SlowClusters.Of(Keys, world.Joins, world.Different, world.Contradicting);

        var clusters = Cluster(world, world.Joins);

        return groups.SequenceEqual(clusters.Groups.Select(g => string.Join(' ', g))) && refused.SetEquals(clusters.Refused.Keys);
    });

    [Property]
    public Property The_order_in_which_joins_are_told_does_not_matter() => Prop.ForAll(Worlds.ToArbitrary(), world =>
    {
        var (one, other) = (Cluster(world, world.Joins), Cluster(world, Enumerable.Reverse(world.Joins)));

        return one.Groups.SelectMany(g => g.Append(default)).SequenceEqual(other.Groups.SelectMany(g => g.Append(default)))
            && one.Refused.OrderBy(r => r.Key).SequenceEqual(other.Refused.OrderBy(r => r.Key));
    });

    [Fact]
    public void A_negative_verdict_is_crossed_by_no_chain()
    {
        var clusters = Clusterer.Cluster(Keys[..3], [Link(0, 1, 9), Link(1, 2, 8)], [new LinkKey(LinkKind.SameAs, Keys[0], Keys[2])], (_, _) => null);

        Assert.Equal([[Keys[0], Keys[1]], [Keys[2]]], clusters.Groups);
        Assert.Equal("s:0 and s:2 were judged different", clusters.Refused[Link(1, 2, 8).Link]);
    }

    [Fact]
    public void A_positive_verdict_goes_before_the_strongest_link()
    {
        var said = new LinkKey(LinkKind.SameAs, Keys[1], Keys[2]);

        var clusters = Clusterer.Cluster(Keys[..3], [Link(0, 1, 99), new Join(said, Judged(said, 1), 0)], [new LinkKey(LinkKind.SameAs, Keys[0], Keys[2])], (_, _) => null);

        Assert.Equal([[Keys[0]], [Keys[1], Keys[2]]], clusters.Groups);
    }

    [Fact]
    public void What_no_link_may_join_a_person_may()
    {
        var said = new LinkKey(LinkKind.SameAs, Keys[0], Keys[1]);

        var clusters = Clusterer.Cluster(Keys[..3], [new Join(said, Judged(said, 1), 0), Link(1, 2, 9)], [], (_, _) => null, (_, _) => "guarded");

        Assert.Equal([[Keys[0], Keys[1]], [Keys[2]]], clusters.Groups);
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    public void A_component_of_more_than_a_thousand_records_is_held(int size, bool held)
    {
        var chain = Enumerable.Range(0, size).Select(i => new RecordKey("s", $"{i}")).ToArray();
        var joins = chain.Zip(chain.Skip(1), (a, b) => new Join(new LinkKey(LinkKind.SameAs, a, b), null, 1));

        var clusters = Clusterer.Cluster(chain, joins, [], (_, _) => null);

        Assert.Equal(held ? size : 1, clusters.Groups.Count);
        Assert.Equal(held, clusters.Refused.Values.Any(r => r.Contains("held for review", StringComparison.Ordinal)));
    }

    [Fact]
    public void In_a_held_component_verdicts_still_join()
    {
        var chain = Enumerable.Range(0, 1001).Select(i => new RecordKey("s", $"{i}")).ToArray();
        var said = new LinkKey(LinkKind.SameAs, chain[0], chain[1]);
        var joins = chain.Zip(chain.Skip(1), (a, b) => new Join(new LinkKey(LinkKind.SameAs, a, b), null, 1)).Skip(1).Append(new Join(said, Judged(said, 1), 0));

        var clusters = Clusterer.Cluster(chain, joins, [], (_, _) => null);

        Assert.Equal(1000, clusters.Groups.Count);
        Assert.Contains(clusters.Groups, g => g.SequenceEqual([chain[0], chain[1]]));
    }

    private static Clusters Cluster(World world, IEnumerable<Join> joins) => Clusterer.Cluster(
        Keys, joins, world.Different, (a, b) => world.Contradicting.Contains(new LinkKey(LinkKind.SameAs, a, b)) ? "contradict" : null);

    private static Join Link(int left, int right, double score) => new(new LinkKey(LinkKind.SameAs, Keys[left], Keys[right]), null, score);

    private static Judgement Judged(LinkKey link, int minute) =>
        Judgement.Of(link, Verdict.Positive, "ana", null, new DateTimeOffset(2024, 1, 1, 0, minute, 0, TimeSpan.Zero));
}

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Graph.Core.Model;
using Graph.Core.Resolution.Clustering;

namespace Core.Tests.Resolution.Clustering;

public sealed class ContestedTests
{
    [Fact]
    public void Two_of_a_list_that_are_as_likely_are_both_contested()
    {
        var contested = Of(Link("a:1", "b:1", 9), Link("a:1", "b:2", 8));

        Assert.Equal(["b:2 is as likely, and b lists each party once", "b:1 is as likely, and b lists each party once"], contested.Values);
    }

    [Fact]
    public void One_that_is_clearly_stronger_stands_and_the_other_is_left_to_the_clusters()
    {
        Assert.Empty(Of(Link("a:1", "b:1", 9), Link("a:1", "b:2", 9 - Contested.Margin)));
    }

    [Fact]
    public void A_rival_that_clearly_belongs_to_another_is_none()
    {
        Assert.Empty(Of(Link("a:1", "b:1", 9), Link("a:1", "b:2", 8), Link("a:2", "b:2", 15)));
    }

    [Fact]
    public void Two_of_a_source_that_may_name_a_party_twice_are_not_contested()
    {
        Assert.Empty(Of(Link("a:1", "leads:1", 9), Link("a:1", "leads:2", 9)));
    }

    [Property]
    public Property The_order_in_which_links_are_told_does_not_matter()
    {
        var links = from l in Gen.Choose(1, 3)
                    from r in Gen.Choose(1, 3)
                    from score in Gen.Choose(5, 12)
                    select Link($"a:{l}", $"b:{r}", score);
        return Prop.ForAll(links.ListOf(6).ToArbitrary(), told =>
        {
            var distinct = told.DistinctBy(l => l.Key).ToArray();
            return Of(distinct).SequenceEqual(Of([.. Enumerable.Reverse(distinct)]));
        });
    }

    private static IReadOnlyDictionary<LinkKey, string> Of(params CandidateLink[] links) =>
        Contested.Of(links, key => new Source(key.Source, 0, SourceTrust.List, EachOnce: key.Source != "leads"));

    private static CandidateLink Link(string left, string right, double score) =>
        new(LinkKind.SameAs, RecordKey.Parse(left), RecordKey.Parse(right), 0, score, .999, LinkDecision.Match, "", [], "", 1);
}

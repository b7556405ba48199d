using Graph.Core.Exploring;
using Graph.Core.Model;
using SelectorStep = Graph.Core.Resolution.SelectorStep;

namespace Core.Tests.Exploring;

public sealed class SharedSelectorsTests
{
    private static readonly SmallGraph Network = new SmallGraph()
        .Entity("a", "a2").Entity("b", "b2").Entity("c").Entity("ofac-sdn:1", "lead").Entity("forum:1").Entity("forum:2").Entity("forum:3").Entity("forum:4").Entity("forum:5")
        .Selector("+1", "a")
        .Selector("+2", "a2", "b", "b2", "c")
        .Selector("+3", "a", "a2", "b", "lead")
        .Selector("+4", "c", "lead")
        .Selector("+5", "a", "forum:1", "forum:2", "forum:3", "forum:4", "forum:5");

    [Fact]
    public async Task Those_shared_with_a_designated_entity_come_first_and_unshared_ones_last()
    {
        var shared = await OfAsync("a");

        Assert.Equal(["+3", "+2", "+5", "+1"], shared.Select(s => s.Selector.Value));
        Assert.Equal(["ofac-sdn:1 True lead", "leads:b False b"], shared[0].Others.Select(o => $"{o.Entity} {o.Designated} {string.Join(' ', o.Records.Select(r => r.RecordId))}"));
        Assert.Equal(["b b2", "c"], shared[1].Others.Select(o => string.Join(' ', o.Records.Select(r => r.RecordId))));
    }

    [Fact]
    public async Task A_hub_comes_last_even_when_a_designated_entity_bears_it()
    {
        var network = new SmallGraph().Entity("a").Entity("b").Entity("ofac-sdn:1", "lead").Selector("+2", "a", "b");
        var crowd = Enumerable.Range(0, 20).Select(i => $"x{i}").ToArray();
        foreach (var one in crowd)
        {
            network.Entity(one);
        }

        var shared = await SharedSelectors.OfAsync(
            network.Selector("+1", ["a", "lead", .. crowd]), key => Source.Default(key.Source), SmallGraph.Key("a"), 10, TestContext.Current.CancellationToken);

        Assert.Equal(["+2", "+1"], shared.Select(s => s.Selector.Value));
    }

    [Fact]
    public async Task The_degree_counts_records_and_at_most_three_of_an_unverified_source()
    {
        var shared = (await OfAsync("a")).ToDictionary(s => s.Selector.Value, StringComparer.Ordinal);

        Assert.Equal((1, SelectorStep.Single), (shared["+1"].Degree, shared["+1"].Step));
        Assert.Equal((4, SelectorStep.Few), (shared["+3"].Degree, shared["+3"].Step));
        Assert.Equal((4, SelectorStep.Few), (shared["+5"].Degree, shared["+5"].Step));
    }

    [Fact]
    public async Task Others_are_cut_with_how_many_more()
    {
        var shared = (await OfAsync("a", firstOthers: 2)).Single(s => s.Selector.Value == "+5");

        Assert.Equal((2, 3), (shared.Others.Count, shared.More));
    }

    [Fact]
    public async Task An_entity_that_is_not_known_shares_nothing() => Assert.Empty(await OfAsync("nobody"));

    private static Task<IReadOnlyList<SharedSelector>> OfAsync(string entity, int firstOthers = 10) => SharedSelectors.OfAsync(
        Network,
        key => key.Source == "forum" ? new Source(key.Source, 0, SourceTrust.Unverified, false) : Source.Default(key.Source),
        SmallGraph.Key(entity),
        firstOthers,
        TestContext.Current.CancellationToken);
}

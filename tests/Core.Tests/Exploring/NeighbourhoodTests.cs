using Graph.Core.Exploring;
using Graph.Core.Model;

namespace Core.Tests.Exploring;

public sealed class NeighbourhoodTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entities_come_by_depth_then_key_with_the_edges_among_them()
    {
        var network = await ReadAsync(Ring(), depth: 2);

        Assert.Equal(["a 0", "b 1", "e 1", "c 2", "d 2"], network.Nodes.Select(n => $"{n.Entity.RecordId} {n.Depth}"));
        Assert.Equal(["a>b", "b>c", "c>d", "d>e", "e>a"], network.Edges.Select(e => $"{e.From.RecordId}>{e.To.RecordId}"));
        Assert.Equal(0, network.Truncated);
        Assert.All(network.Nodes, node => Assert.Equal(0, node.More));
    }

    [Fact]
    public async Task What_lies_beyond_the_depth_is_counted_on_the_edge_of_the_network()
    {
        var network = await ReadAsync(Ring(), depth: 1);

        Assert.Equal(["a 0", "b 1", "e 1"], network.Nodes.Select(n => $"{n.Entity.RecordId} {n.More}"));
        Assert.Equal(0, network.Truncated);
    }

    [Fact]
    public async Task Beyond_the_first_entities_it_says_how_many_more()
    {
        var graph = new SmallGraph().Entity("hub");
        foreach (var i in Enumerable.Range(0, 9))
        {
            graph.Entity($"x{i}").Relation("hub", $"x{i}");
        }

        var network = await Neighbourhood.ReadAsync(graph, new NetworkQuery(SmallGraph.Key("hub"), 2, null, 4), Stop);

        Assert.Equal(["hub", "x0", "x1", "x2"], network.Nodes.Select(n => n.Entity.RecordId));
        Assert.Equal((6, 6), (network.Truncated, network.Nodes[0].More));
        Assert.Equal(3, network.Edges.Count);
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_followed()
    {
        var graph = new SmallGraph().Entity("a").Entity("b").Entity("c").Entity("d")
            .Relation("a", "b", RelationKind.Owns).Relation("a", "c", RelationKind.FamilyOf).Link("a", "d", LinkKind.Associated, LinkDecision.Review);

        var owned = await ReadAsync(graph, depth: 3, RelationKind.Owns);
        var all = await ReadAsync(graph, depth: 3);

        Assert.Equal(["a", "b"], owned.Nodes.Select(n => n.Entity.RecordId));
        Assert.Equal(["a", "b", "c", "d"], all.Nodes.Select(n => n.Entity.RecordId));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task A_depth_outside_one_to_four_is_refused(int depth) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ReadAsync(Ring(), depth));

    private static Task<Network> ReadAsync(SmallGraph graph, int depth, params RelationKind[] kinds) =>
        Neighbourhood.ReadAsync(graph, new NetworkQuery(SmallGraph.Key("a"), depth, kinds.Length == 0 ? null : kinds, 100), Stop);

    private static SmallGraph Ring() => new SmallGraph().Entity("a", "a2").Entity("b").Entity("c").Entity("d").Entity("e")
        .Relation("a2", "b").Relation("b", "c").Relation("c", "d").Relation("d", "e").Relation("e", "a");
}

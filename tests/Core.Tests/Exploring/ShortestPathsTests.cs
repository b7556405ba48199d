using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Graph.Core.Exploring;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Core.Tests.Exploring;

public sealed class ShortestPathsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paths_come_by_length_then_by_keys_and_are_cut()
    {
        var graph = new SmallGraph().Entity("lead").Entity("m1").Entity("m2").Entity("ofac-sdn:1").Entity("ofac-sdn:2")
            .Relation("lead", "m2").Relation("m1", "lead").Relation("m2", "ofac-sdn:1").Relation("m1", "ofac-sdn:1").Relation("lead", "ofac-sdn:2");

        var all = await FindAsync(graph, "lead", maxPaths: 10);
        var cut = await FindAsync(graph, "lead", maxPaths: 2);

        Assert.Equal(["ofac-sdn:2", "leads:m1 ofac-sdn:1", "leads:m2 ofac-sdn:1"], all);
        Assert.Equal(all.Take(2), cut);
    }

    [Fact]
    public async Task A_path_may_go_over_a_selector_and_names_it()
    {
        var graph = new SmallGraph().Entity("lead", "lead2").Entity("front").Entity("ofac-sdn:1")
            .Selector("+850", "lead2", "front").Relation("front", "ofac-sdn:1");

        var paths = await ShortestPaths.FindAsync(graph, k => Source.Default(k.Source), new PathQuery([SmallGraph.Key("lead")], null, 3, 5, 20), Stop);

        Assert.Equal(new Selector(SelectorKind.Phone, "+850"), Assert.Single(paths).Steps[0].Selector);
    }

    [Fact]
    public async Task An_association_that_repeats_a_relation_is_no_path_of_its_own()
    {
        var graph = new SmallGraph().Entity("lead").Entity("ofac-sdn:1").Relation("lead", "ofac-sdn:1")
            .Link("lead", "ofac-sdn:1", LinkKind.Associated, LinkDecision.Match);

        var paths = await ShortestPaths.FindAsync(graph, k => Source.Default(k.Source), new PathQuery([SmallGraph.Key("lead")], null, 3, 5, 20), Stop);

        Assert.NotNull(Assert.Single(paths).Steps[0].Edge!.Relation);
    }

    [Fact]
    public async Task A_hub_is_not_passed_through_but_may_be_where_one_starts_or_ends()
    {
        var graph = new SmallGraph().Entity("hub").Entity("lead").Entity("ofac-sdn:1").Relation("lead", "hub").Relation("hub", "ofac-sdn:1");
        foreach (var i in Enumerable.Range(0, 5))
        {
            graph.Entity($"x{i}").Relation("hub", $"x{i}");
        }

        Assert.Empty(await FindAsync(graph, "lead", maxDegree: 6));
        Assert.Single(await FindAsync(graph, "lead", maxDegree: 7));
        Assert.Single(await FindAsync(graph, "hub", maxDegree: 1));
        Assert.Single(await FindAsync(graph, "lead", maxDegree: 1, to: "hub"));
    }

    [Fact]
    public async Task A_selector_of_too_many_bearers_connects_nobody()
    {
        var graph = new SmallGraph().Entity("lead").Entity("ofac-sdn:1").Entity("x").Selector("+1", "lead", "ofac-sdn:1", "x");

        Assert.Empty(await FindAsync(graph, "lead", maxDegree: 2));
        Assert.Single(await FindAsync(graph, "lead", maxDegree: 3));
    }

    [Theory]
    [InlineData(LinkKind.Associated, LinkDecision.Match, 1)]
    [InlineData(LinkKind.Associated, LinkDecision.Review, 1)]
    [InlineData(LinkKind.Associated, LinkDecision.None, 0)]
    [InlineData(LinkKind.SameAs, LinkDecision.Review, 0)]
    public async Task Associations_connect_and_undecided_identities_do_not(LinkKind kind, LinkDecision decision, int paths)
    {
        var graph = new SmallGraph().Entity("lead").Entity("ofac-sdn:1").Link("lead", "ofac-sdn:1", kind, decision);

        Assert.Equal(paths, (await FindAsync(graph, "lead")).Count);
    }

    [Fact]
    public async Task Longer_than_the_hops_is_not_found_and_more_than_six_are_refused()
    {
        var graph = new SmallGraph().Entity("lead").Entity("m").Entity("ofac-sdn:1").Relation("lead", "m").Relation("m", "ofac-sdn:1");

        Assert.Empty(await FindAsync(graph, "lead", maxHops: 1));
        Assert.Single(await FindAsync(graph, "lead", maxHops: 2));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => FindAsync(graph, "lead", maxHops: 7));
    }

    [Fact]
    public async Task Store_calls_grow_with_the_hops_and_not_with_the_entities()
    {
        var graph = new SmallGraph().Entity("lead").Entity("ofac-sdn:1");
        foreach (var i in Enumerable.Range(0, 40))
        {
            graph.Entity($"x{i:00}").Relation("lead", $"x{i:00}").Selector($"+{i % 7}", $"x{i:00}");
        }

        await FindAsync(graph, "lead", maxHops: 3);

        Assert.InRange(graph.Calls, 1, 3 * 6);
    }

    [Property(MaxTest = 150)]
    public Property The_paths_are_those_an_exhaustive_walk_finds() => Prop.ForAll(Arb.From(Drawings), drawing =>
    {
        var graph = drawing.Graph();
        var query = new PathQuery([SmallGraph.Key("n0"), SmallGraph.Key("n1")], [SmallGraph.Key("n4"), SmallGraph.Key("n5"), SmallGraph.Key("n1")], drawing.Hops, drawing.Paths, drawing.Degree);

        var found = ShortestPaths.FindAsync(graph, k => Source.Default(k.Source), query, Stop).GetAwaiter().GetResult().Select(Tell).ToList();

        return found.SequenceEqual(PathOracle.Find(graph, query).Select(Tell));
    });

    private static Gen<Drawing> Drawings =>
        from edges in Gen.Choose(0, 5).Two().ListOf(8)
        from borne in Gen.Choose(0, 5).Zip(Gen.Choose(0, 2)).ListOf(6)
        from hops in Gen.Choose(1, 5)
        from paths in Gen.Elements(1, 3, 100)
        from degree in Gen.Elements(1, 2, 3, 50)
        select new Drawing([.. edges], [.. borne], hops, paths, degree);

    private static string Tell(GraphPath path) => string.Join(
        ' ', path.Steps.Select(step => $"{step.From}>{step.To}[{step.Selector}{step.Edge?.Relation?.StatedBy}{step.Edge?.Relation?.Ordinal}]"));

    private static async Task<IReadOnlyList<string>> FindAsync(
        SmallGraph graph, string from, int maxHops = 4, int maxPaths = 10, int maxDegree = 20, string? to = null)
    {
        var query = new PathQuery([SmallGraph.Key(from)], to is null ? null : [SmallGraph.Key(to)], maxHops, maxPaths, maxDegree);
        var paths = await ShortestPaths.FindAsync(graph, k => Source.Default(k.Source), query, Stop);
        return [.. paths.Select(path => string.Join(' ', path.Steps.Select(step => step.To)))];
    }

    private sealed record Drawing((int From, int To)[] Edges, (int Node, int Phone)[] Borne, int Hops, int Paths, int Degree)
    {
        public SmallGraph Graph()
        {
            var graph = new SmallGraph();
            foreach (var node in Enumerable.Range(0, 6))
            {
                graph.Entity($"n{node}");
            }

            foreach (var (from, to) in Edges.Where(edge => edge.From != edge.To))
            {
                graph.Relation($"n{from}", $"n{to}");
            }

            foreach (var (node, phone) in Borne)
            {
                graph.Selector($"+{phone}", $"n{node}");
            }

            return graph;
        }
    }
}

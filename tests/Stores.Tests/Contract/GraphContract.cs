using Graph.Core.Model;
using Graph.Core.Storage;
using Stores.Tests.Support;

namespace Stores.Tests.Contract;

/// <summary>Entities, edges and selectors, of any store.</summary>
public abstract class GraphContract<TPlace> : StoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    [Fact]
    public async Task Membership_is_the_one_last_written()
    {
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("a"), Sample.Version("b")], Memberships = [Sample.Member("a", "a"), Sample.Member("b", "a")] });
        await CommitAsync(new GraphChange { BasedOn = 0, Versions = [Sample.Version("c")], Memberships = [Sample.Member("b", "b"), Sample.Member("c", "b")] });

        var entities = await Store.Graph.EntitiesOfAsync([Sample.Key("a"), Sample.Key("c"), Sample.Key("nobody")], Stop);
        var members = await Store.Graph.MembersAsync([Sample.Key("a"), Sample.Key("b"), Sample.Key("c")], Stop);

        Assert.Equal([("leads:a", "leads:a"), ("leads:c", "leads:b")], entities.OrderBy(e => e.Key).Select(e => (e.Key.ToString(), e.Value.ToString())));
        Assert.Equal([Sample.Key("a")], members[Sample.Key("a")]);
        Assert.Equal([Sample.Key("b"), Sample.Key("c")], members[Sample.Key("b")]);
        Assert.Equal(2, members.Count);
    }

    [Fact]
    public async Task Neighbours_see_an_edge_from_both_ends_in_its_own_direction()
    {
        var owns = Sample.Relation("a2", 0, "b");
        var ownedBy = Sample.Relation("c", 0, "a") with { Stated = new StatedRelation(RelationKind.Owns, "leads:a", true, Reversed: true) };
        var link = Sample.Link("b", "c", LinkKind.Associated);
        await EntitiesAsync("a a2", "b", "c");
        await CommitAsync(new GraphChange { BasedOn = 0, Relations = Sample.Relations(owns, ownedBy), Links = [link] });

        var around = await Store.Graph.NeighboursAsync([Sample.Key("a"), Sample.Key("b"), Sample.Key("c"), Sample.Key("a2")], 10, Stop);

        Assert.Equal(["a>b Owns a2", "a>c Owns c"], around[Sample.Key("a")].Edges.Select(Tell));
        Assert.Equal(["a>b Owns a2", "b>c Associated"], around[Sample.Key("b")].Edges.Select(Tell));
        Assert.Equal(["a>c Owns c", "b>c Associated"], around[Sample.Key("c")].Edges.Select(Tell));
        Assert.DoesNotContain(Sample.Key("a2"), around.Keys);
    }

    [Fact]
    public async Task An_edge_tells_its_relation_or_link_in_full()
    {
        var relation = Sample.Relation("a", 3, "b");
        var link = Sample.Link("a", "b");
        await EntitiesAsync("a", "b");
        await CommitAsync(new GraphChange { BasedOn = 0, Relations = Sample.Relations(relation), Links = [link] });

        var edges = (await Store.Graph.NeighboursAsync([Sample.Key("a")], 10, Stop)).Values.Single().Edges;

        Assert.Equal(relation.Stated, edges[0].Relation!.Stated);
        Assert.Equal((relation.StatedBy, 3, RelationStatus.Resolved), (edges[0].Relation!.StatedBy, edges[0].Relation!.Ordinal, edges[0].Relation!.Status));
        Assert.Equal([Sample.Key("b")], edges[0].Relation!.Targets);
        Assert.Equal(link with { Contributions = [] }, edges[1].Link! with { Contributions = [] });
        Assert.Equal(link.Contributions, edges[1].Link!.Contributions);
    }

    [Fact]
    public async Task Neighbours_are_cut_at_the_limit_in_order_and_the_total_says_how_many()
    {
        string[] others = [.. Enumerable.Range(0, 30).Select(i => $"x{i}")];
        await EntitiesAsync(["hub", .. others]);
        await CommitAsync(new GraphChange { BasedOn = 0, Relations = Sample.Relations([.. others.Select(o => Sample.Relation(o, 0, "hub"))]), Links = [Sample.Link("hub", "x0")] });

        var cut = (await Store.Graph.NeighboursAsync([Sample.Key("hub")], 4, Stop)).Values.Single();
        var whole = (await Store.Graph.NeighboursAsync([Sample.Key("hub")], 1000, Stop)).Values.Single();
        var none = (await Store.Graph.NeighboursAsync([Sample.Key("hub")], 0, Stop)).Values.Single();

        Assert.Equal((4, 31), (cut.Edges.Count, cut.Total));
        Assert.Equal(whole.Edges.Take(4).Select(Tell), cut.Edges.Select(Tell));
        Assert.Equal(whole.Edges.Order(Comparer<GraphEdge>.Create((left, right) => left.CompareTo(right))), whole.Edges);
        Assert.Equal((0, 31), (none.Edges.Count, none.Total));
    }

    [Fact]
    public async Task Neither_an_untied_relation_nor_one_within_an_entity_is_an_edge()
    {
        await EntitiesAsync("a a2", "b", "c");
        await CommitAsync(new GraphChange
        {
            BasedOn = 0,
            Relations = Sample.Relations(Sample.Relation("a", 0), Sample.Relation("a", 1, "b", "c"), Sample.Relation("a", 2, "a2")),
            Links = [Sample.Link("a", "a2", decision: LinkDecision.Match)],
        });

        Assert.Equal(0, (await Store.Graph.NeighboursAsync([Sample.Key("a")], 10, Stop)).Values.Single().Total);
    }

    [Fact]
    public async Task The_relations_of_a_record_are_replaced_whole()
    {
        await EntitiesAsync("a", "b");
        await CommitAsync(new GraphChange { BasedOn = 0, Relations = Sample.Relations(Sample.Relation("a", 0, "b"), Sample.Relation("a", 1)) });
        await CommitAsync(new GraphChange { BasedOn = 0, Relations = Sample.Relations(Sample.Relation("a", 1, "b", "c")) });

        var relation = (await Store.Graph.TiesOfAsync([Sample.Key("a")], Stop)).Values.Single().Relations.Single();

        Assert.Equal((1, RelationStatus.Ambiguous), (relation.Ordinal, relation.Status));
        Assert.Equal([Sample.Key("b"), Sample.Key("c")], relation.Targets);
    }

    [Fact]
    public async Task Bearers_are_cut_at_the_limit_and_the_total_says_how_many()
    {
        await EntitiesAsync("c", "a", "b");
        await CommitAsync(new GraphChange { BasedOn = 0, Selectors = Sample.Selectors(("c", Sample.Phone("+1")), ("a", Sample.Phone("+1")), ("b", Sample.Phone("+1")), ("b", Sample.Phone("+2"))) });

        var bearers = await Store.Graph.BearersAsync([Sample.Phone("+1"), Sample.Phone("+2"), Sample.Phone("+3"), new Selector(SelectorKind.Email, "+1")], 2, Stop);

        Assert.Equal([Sample.Key("a"), Sample.Key("b")], bearers[Sample.Phone("+1")].Records);
        Assert.Equal(3, bearers[Sample.Phone("+1")].Total);
        Assert.Equal(1, bearers[Sample.Phone("+2")].Total);
        Assert.Equal(2, bearers.Count);
    }

    [Fact]
    public async Task The_selectors_of_a_record_are_replaced_whole_and_what_nobody_bears_is_gone()
    {
        await EntitiesAsync("a", "b");
        await CommitAsync(new GraphChange { BasedOn = 0, Selectors = Sample.Selectors(("a", Sample.Phone("+1")), ("a", Sample.Phone("+2")), ("b", Sample.Phone("+2"))) });
        await CommitAsync(new GraphChange { BasedOn = 0, Selectors = Sample.Selectors(("a", Sample.Phone("+3")), ("a", Sample.Phone("+2"))) });

        var ties = await Store.Graph.TiesOfAsync([Sample.Key("a"), Sample.Key("nobody")], Stop);

        Assert.Equal([Sample.Phone("+2"), Sample.Phone("+3")], ties[Sample.Key("a")].Selectors);
        Assert.Single(ties);
        Assert.Equal(2, (await Store.Records.TotalsAsync(Stop)).Selectors[SelectorKind.Phone]);
        Assert.Empty(await Store.Graph.BearersAsync([Sample.Phone("+1")], 5, Stop));
    }

    [Fact]
    public async Task Shortest_paths_reach_a_designated_entity_over_edges_and_selectors()
    {
        await EntitiesAsync("lead", "front", "ofac-sdn:1", "far");
        await CommitAsync(new GraphChange
        {
            BasedOn = 0,
            Relations = Sample.Relations(Sample.Relation("front", 0, "ofac-sdn:1")),
            Selectors = Sample.Selectors(("lead", Sample.Phone("+1")), ("front", Sample.Phone("+1"))),
        });

        var paths = await Store.Graph.ShortestPathsAsync(new PathQuery([Sample.Key("lead")], null, 4, 10, 100), Stop);

        var steps = Assert.Single(paths).Steps;
        Assert.Equal([Sample.Key("front"), Sample.Key("ofac-sdn:1")], steps.Select(s => s.To));
        Assert.Equal(Sample.Phone("+1"), steps[0].Selector);
        Assert.Equal(Sample.Key("front"), steps[1].Edge!.Relation!.StatedBy);
    }

    [Fact]
    public async Task What_designates_is_the_trust_that_was_set_last()
    {
        await EntitiesAsync("lead", "house-list:1", "ofac-sdn:1");
        await CommitAsync(new GraphChange { BasedOn = 0, Relations = Sample.Relations(Sample.Relation("lead", 0, "house-list:1"), Sample.Relation("lead", 1, "ofac-sdn:1")) });
        await CommitAsync(new GraphChange { BasedOn = 0, Source = new Source("house-list", 5, SourceTrust.List, true) });
        await CommitAsync(new GraphChange { BasedOn = 0, Source = new Source("ofac-sdn", 5, SourceTrust.Verified, true) });

        var paths = await Store.Graph.ShortestPathsAsync(new PathQuery([Sample.Key("lead")], null, 4, 10, 100), Stop);

        Assert.Equal([Sample.Key("house-list:1")], paths.Select(p => p.Steps[^1].To));
    }

    /// <summary>Stores records, each word list one entity led by its first word.</summary>
    private Task<CommitResult> EntitiesAsync(params string[] entities)
    {
        var groups = entities.Select(e => e.Split(' ')).ToList();
        return CommitAsync(new GraphChange
        {
            BasedOn = 0,
            Versions = [.. groups.SelectMany(g => g).Select(r => Sample.Version(r))],
            Memberships = [.. groups.SelectMany(g => g.Select(r => Sample.Member(r, g[0])))],
        });
    }

    private static string Tell(GraphEdge edge) => edge.Relation is { } relation
        ? $"{edge.From.RecordId}>{edge.To.RecordId} {relation.Stated.Kind} {relation.StatedBy.RecordId}"
        : $"{edge.From.RecordId}>{edge.To.RecordId} {edge.Link!.Kind}";
}

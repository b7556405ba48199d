using System.Xml.Linq;
using Graph.Core.Exporting;
using Graph.Core.Model;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Exporting;

public class WriterTests
{
    private static readonly Record Firm = new(
        new RecordKey("list", "1"), EntityKind.Company, [new Claim(ClaimProperty.Name, "Quay \"North\" Ltd"), new Claim(ClaimProperty.Identifier, "77", "LEI")],
        [], [new Designation("DEMO", "D1")], new Provenance("made", 1));

    private static readonly Record Owner = new(
        new RecordKey("leads", "2"), EntityKind.Person, [new Claim(ClaimProperty.Name, "Ada")],
        [new StatedRelation(RelationKind.Owns, "list:1", true, Share: new ShareRange(25, 50), From: PartialDate.OfYear(2019), To: PartialDate.OfMonth(2021, 2), Original: "says")],
        [], new Provenance("made", 2));

    [Fact]
    public void Csv_holds_nodes_and_edges_with_every_attribute()
    {
        var files = Exported.Of("csv", [Exported.Node(Firm, designated: true), Exported.Node(Owner)], Exported.Edges([Firm, Owner]));

        Assert.Equal(["nodes.csv", "edges.csv"], files.Keys);
        Assert.Contains("\"list:1\",\"list:1\",\"Company\",\"Quay \"\"North\"\" Ltd\",\"true\",\"DEMO\",\"D1\",\"list\",\"list:1\"", files["nodes.csv"], StringComparison.Ordinal);
        Assert.Contains("\"leads:2/0\",\"leads:2\",\"list:1\",\"OWNS\",\"leads:2\",\"25\",\"50\",\"2019\",\"2021-02\",\"\",\"\",\"\",\"\",\"\",\"\",\"says\"\r\n", files["edges.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public void Gexf_says_from_when_until_when_a_relation_holds()
    {
        var edge = XDocument.Parse(Exported.Of("gexf", Firm, Owner)).Descendants().Single(e => e.Name.LocalName == "edge");

        Assert.Equal(("2019-01-01", "2021-02-28", "directed"), ((string?)edge.Attribute("start"), (string?)edge.Attribute("end"), (string?)edge.Attribute("type")));
    }

    [Fact]
    public void Gexf_leaves_out_an_end_before_the_beginning()
    {
        var slip = Owner with { Relations = [Owner.Relations[0] with { To = PartialDate.OfYear(2001) }] };

        var edge = XDocument.Parse(Exported.Of("gexf", Firm, slip)).Descendants().Single(e => e.Name.LocalName == "edge");

        Assert.Equal(("2019-01-01", null), ((string?)edge.Attribute("start"), (string?)edge.Attribute("end")));
    }

    [Fact]
    public void GraphMl_declares_each_key_it_uses()
    {
        var document = XDocument.Parse(Exported.Of("graphml", Firm, Owner));

        var keys = document.Descendants().Where(e => e.Name.LocalName == "key").Select(e => (string)e.Attribute("id")!).ToList();
        var used = document.Descendants().Where(e => e.Name.LocalName == "data").Select(e => (string)e.Attribute("key")!).ToHashSet();
        Assert.Subset(keys.ToHashSet(), used);
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Contains("node.caption", used);
    }

    [Fact]
    public void Cypher_merges_by_id_so_that_a_script_run_twice_changes_nothing()
    {
        var lines = Exported.Of("cypher", Firm, Owner).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("MERGE (n:Entity {id: 'list:1'}) SET n:Company, n.entity = 'list:1'", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("MATCH (a:Entity {id: 'leads:2'}), (b:Entity {id: 'list:1'}) MERGE (a)-[r:OWNS {id: 'leads:2/0'}]->(b) SET ", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_candidate_link_is_an_edge_with_its_decision_in_all_formats_but_that_which_states_records()
    {
        var link = new CandidateLink(LinkKind.SameAs, Owner.Key, Firm.Key, -2, 1.5, .8123456789, LinkDecision.Review, "between", [], "card", 1);
        var edge = new ExportEdge(Owner.Key, Firm.Key, Owner.Key, null, link);
        IEnumerable<ExportNode> nodes = [Exported.Node(Firm), Exported.Node(Owner)];

        Assert.Contains("\"SAME_AS\"", Exported.Of("csv", nodes, [edge])["edges.csv"], StringComparison.Ordinal);
        Assert.Contains("\"Review\",\"0.812346\"", Exported.Of("csv", nodes, [edge])["edges.csv"], StringComparison.Ordinal);
        Assert.Equal(Exported.Of("ftm", nodes, []).Values.Single(), Exported.Of("ftm", nodes, [edge]).Values.Single());
    }
}

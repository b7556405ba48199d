using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Stores.Neo4j.Wire;

namespace Graph.Stores.Neo4j.Reading;

/// <summary>Reads the edges of an entity.</summary>
internal static class EdgeRows
{
    public static Neighbours Read(Row row)
    {
        List<GraphEdge> edges =
        [
            .. row.Rows("relations").Select(edge => new GraphEdge(edge.Key("from"), edge.Key("to"), RelationOf(edge), null)),
            .. row.Rows("links").Select(edge => new GraphEdge(edge.Key("from"), edge.Key("to"), null, ModelRows.Link(edge.Map("link")))),
        ];
        edges.Sort(static (left, right) => left.CompareTo(right));
        return new Neighbours(edges, row.Int("total"));
    }

    /// <summary>A relation that is tied to one record: the one at its other end.</summary>
    private static Relation RelationOf(Row edge)
    {
        var (statedBy, stated) = (edge.Key("record"), StoredText.Json<StatedRelation>(edge.Text("stated")));
        return new Relation(statedBy, edge.Int("ordinal"), stated, RelationStatus.Resolved, [edge.Key(stated.Reversed ? "subject" : "object")]);
    }
}

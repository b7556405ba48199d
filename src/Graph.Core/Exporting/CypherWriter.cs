namespace Graph.Core.Exporting;

/// <summary>Writes a script for Neo4j 5 (<c>cypher-shell -f</c>): one <c>MERGE</c> a line, so that running it twice changes nothing.</summary>
/// <remarks>Labels, types and property names are names in the code; everything that was read is a literal (<see cref="CypherText"/>).</remarks>
internal sealed class CypherWriter(TextWriter file) : IGraphWriter
{
    public void Begin() => file.WriteLine("CREATE CONSTRAINT graph_export_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;");

    public void Write(ExportNode node) =>
        file.WriteLine($"MERGE (n:Entity {{id: {CypherText.Of(node.Id)}}}) SET n:{node.Record.Kind}{Set("n", ExportAttributes.OfNodes, ExportAttributes.Of(node))};");

    public void BeginEdges()
    {
    }

    public bool Write(ExportEdge edge)
    {
        file.WriteLine(
            $"MATCH (a:Entity {{id: {CypherText.Of(edge.From.ToString())}}}), (b:Entity {{id: {CypherText.Of(edge.To.ToString())}}}) "
            + $"MERGE (a)-[r:{edge.Type} {{id: {CypherText.Of(edge.Id)}}}]->(b) SET r.id = r.id{Set("r", ExportAttributes.OfEdges, ExportAttributes.Of(edge))};");
        return true;
    }

    public void End()
    {
    }

    public void Dispose() => file.Dispose();

    private static string Set(string on, IReadOnlyList<string> names, IReadOnlyList<string> texts) =>
        string.Concat(names.Zip(texts).Where(a => a.Second.Length > 0).Select(a => $", {on}.{a.First} = {CypherText.Of(a.Second)}"));
}

using System.Text;
using Graph.Core.Exporting;
using Graph.Core.Model;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Exporting;

/// <summary>Writes nodes and edges in a format and gives the texts of its files.</summary>
internal static class Exported
{
    public static ExportNode Node(Record record, bool designated = false) => new(record, record.Key, [record.Key], designated);

    /// <summary>Edges to the records that relations name by key, where these are among the nodes.</summary>
    public static IEnumerable<ExportEdge> Edges(IReadOnlyList<Record> records) =>
        from record in records
        from edge in record.Relations.Select((r, i) => Edge(record.Key, r, i, records)).OfType<ExportEdge>()
        select edge;

    public static IReadOnlyDictionary<string, string> Of(string format, IEnumerable<ExportNode> nodes, IEnumerable<ExportEdge> edges)
    {
        var files = new Dictionary<string, MemoryStream>();
        using (var writer = GraphWriters.Of(format, name => files[name] = new MemoryStream()))
        {
            writer.Begin();
            nodes.ToList().ForEach(writer.Write);
            writer.BeginEdges();
            edges.ToList().ForEach(e => writer.Write(e));
            writer.End();
        }

        return files.ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value.ToArray()));
    }

    public static string Of(string format, params Record[] records) => Of(format, records.Select(r => Node(r)), Edges(records)).Values.Single();

    private static ExportEdge? Edge(RecordKey by, StatedRelation stated, int ordinal, IReadOnlyList<Record> records)
    {
        if (!stated.TargetIsKey || records.FirstOrDefault(r => r.Key.ToString() == stated.Target) is not { } other)
        {
            return null;
        }

        var relation = new Relation(by, ordinal, stated, RelationStatus.Resolved, [other.Key]);
        return stated.Reversed ? new ExportEdge(other.Key, by, by, relation, null) : new ExportEdge(by, other.Key, by, relation, null);
    }
}

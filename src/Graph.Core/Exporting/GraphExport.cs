using Graph.Core.Storage;

namespace Graph.Core.Exporting;

/// <summary>Reads a graph through its ports, page by page, and writes it as it comes: memory does not grow with the graph, and equal graphs give equal bytes.</summary>
public static class GraphExport
{
    /// <summary>Writes what is asked for: every node, then every edge.</summary>
    /// <param name="records">The records.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="scope">The entities to write.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="writer">The format.</param>
    public static async Task<ExportOutcome> RunAsync(
        IRecordStore records, IGraphStore graph, ExportScope scope, ExportQuery query, IGraphWriter writer, CancellationToken cancellation)
    {
        var (nodes, edges) = (new NodePages(records, graph, query), new EdgePages(graph, query, scope));
        var began = await records.FeedNumberAsync(cancellation).ConfigureAwait(false);
        var (written, drawn) = (0L, 0L);
        writer.Begin();
        await foreach (var page in scope.PagesAsync(records, graph, cancellation).ConfigureAwait(false))
        {
            foreach (var node in await nodes.ReadAsync(page, cancellation).ConfigureAwait(false))
            {
                writer.Write(node);
                written++;
            }
        }

        writer.BeginEdges();
        await foreach (var page in scope.PagesAsync(records, graph, cancellation).ConfigureAwait(false))
        {
            foreach (var edge in await edges.ReadAsync(page, cancellation).ConfigureAwait(false))
            {
                drawn += writer.Write(edge) ? 1 : 0;
            }
        }

        writer.End();
        return new ExportOutcome(written, drawn, edges.Untied, scope.Cut, began, await records.FeedNumberAsync(cancellation).ConfigureAwait(false));
    }
}

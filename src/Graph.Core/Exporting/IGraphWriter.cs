namespace Graph.Core.Exporting;

/// <summary>Writes a graph in one format, as it comes: first every node, then every edge.</summary>
public interface IGraphWriter : IDisposable
{
    /// <summary>Begins the nodes.</summary>
    void Begin();

    /// <summary>Writes a node.</summary>
    void Write(ExportNode node);

    /// <summary>Ends the nodes and begins the edges.</summary>
    void BeginEdges();

    /// <summary>Writes an edge, whose ends were written as nodes; answers whether the format has a place for it.</summary>
    bool Write(ExportEdge edge);

    /// <summary>Ends the export.</summary>
    void End();
}

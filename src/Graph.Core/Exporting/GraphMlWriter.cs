namespace Graph.Core.Exporting;

/// <summary>Writes GraphML 1.0 (graphml.graphdrawing.org): nodes, then directed edges, with their attributes as text.</summary>
internal sealed class GraphMlWriter(TextWriter file) : IGraphWriter
{
    public void Begin()
    {
        file.WriteLine("""<?xml version="1.0" encoding="UTF-8"?>""");
        file.WriteLine("""<graphml xmlns="http://graphml.graphdrawing.org/xmlns">""");
        Keys("node", ExportAttributes.OfNodes);
        Keys("edge", ExportAttributes.OfEdges);
        file.WriteLine("""<graph id="graph" edgedefault="directed">""");
    }

    public void Write(ExportNode node)
    {
        file.WriteLine($"""<node id="{XmlText.Of(node.Id)}">""");
        Attributes("node", ExportAttributes.OfNodes, ExportAttributes.Of(node));
        file.WriteLine("</node>");
    }

    public void BeginEdges()
    {
    }

    public bool Write(ExportEdge edge)
    {
        var direction = edge.IsMutual ? " directed=\"false\"" : "";
        file.WriteLine($"""<edge id="{XmlText.Of(edge.Id)}" source="{XmlText.Of(edge.From.ToString())}" target="{XmlText.Of(edge.To.ToString())}"{direction}>""");
        Attributes("edge", ExportAttributes.OfEdges, ExportAttributes.Of(edge));
        file.WriteLine("</edge>");
        return true;
    }

    public void End()
    {
        file.WriteLine("</graph>");
        file.WriteLine("</graphml>");
    }

    public void Dispose() => file.Dispose();

    private void Keys(string of, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            file.WriteLine($"""<key id="{of}.{name}" for="{of}" attr.name="{name}" attr.type="string"/>""");
        }
    }

    private void Attributes(string of, IReadOnlyList<string> names, IReadOnlyList<string> texts)
    {
        foreach (var (name, text) in names.Zip(texts).Where(a => a.Second.Length > 0))
        {
            file.WriteLine($"""<data key="{of}.{name}">{XmlText.Of(text)}</data>""");
        }
    }
}

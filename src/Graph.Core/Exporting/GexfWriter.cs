using System.Globalization;
using Graph.Core.Model;

namespace Graph.Core.Exporting;

/// <summary>Writes GEXF 1.3 (gexf.net) as a dynamic graph, so that Gephi's timeline shows relations from when until when they hold.</summary>
internal sealed class GexfWriter(TextWriter file) : IGraphWriter
{
    public void Begin()
    {
        file.WriteLine("""<?xml version="1.0" encoding="UTF-8"?>""");
        file.WriteLine("""<gexf xmlns="http://gexf.net/1.3" version="1.3">""");
        file.WriteLine("""<graph mode="dynamic" defaultedgetype="directed" timeformat="date">""");
        Declare("node", ExportAttributes.OfNodes);
        Declare("edge", ExportAttributes.OfEdges);
        file.WriteLine("<nodes>");
    }

    public void Write(ExportNode node)
    {
        file.WriteLine($"""<node id="{XmlText.Of(node.Id)}" label="{XmlText.Of(node.Record.Caption)}">""");
        Attributes(ExportAttributes.Of(node));
        file.WriteLine("</node>");
    }

    public void BeginEdges()
    {
        file.WriteLine("</nodes>");
        file.WriteLine("<edges>");
    }

    public bool Write(ExportEdge edge)
    {
        var type = edge.IsMutual ? "undirected" : "directed";
        file.WriteLine(
            $"""<edge id="{XmlText.Of(edge.Id)}" source="{XmlText.Of(edge.From.ToString())}" target="{XmlText.Of(edge.To.ToString())}" type="{type}" kind="{edge.Type}" label="{edge.Type}"{Span(edge.Relation?.Stated)}>""");
        Attributes(ExportAttributes.Of(edge));
        file.WriteLine("</edge>");
        return true;
    }

    public void End()
    {
        file.WriteLine("</edges>");
        file.WriteLine("</graph>");
        file.WriteLine("</gexf>");
    }

    public void Dispose() => file.Dispose();

    /// <summary>From the first day it can hold to the last; an end before its beginning is a slip of the source, and Gephi refuses the file for it.</summary>
    private static string Span(StatedRelation? stated)
    {
        var (from, to) = (stated?.From?.First, stated?.To?.Last);
        var start = from is { } first ? $" start=\"{Day(first)}\"" : "";
        return to is { } last && !(last < from) ? $"{start} end=\"{Day(last)}\"" : start;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Declare(string of, IReadOnlyList<string> names)
    {
        file.WriteLine($"""<attributes class="{of}" mode="static">""");
        for (var i = 0; i < names.Count; i++)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""<attribute id="{i}" title="{names[i]}" type="string"/>"""));
        }

        file.WriteLine("</attributes>");
    }

    private void Attributes(IReadOnlyList<string> texts)
    {
        file.WriteLine("<attvalues>");
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].Length > 0)
            {
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""<attvalue for="{i}" value="{XmlText.Of(texts[i])}"/>"""));
            }
        }

        file.WriteLine("</attvalues>");
    }
}

using System.Text;
using Graph.Core.Exporting.FollowTheMoney;

namespace Graph.Core.Exporting;

/// <summary>The formats that can be written.</summary>
public static class GraphWriters
{
    // FollowTheMoney, GraphML and Gephi ask for UTF-8 without a mark; a lone half of a surrogate pair becomes U+FFFD.
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The names of the formats on the command line.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["ftm", "csv", "graphml", "gexf", "cypher"];

    /// <summary>What a node is when nobody says: what is to be loaded again holds records, what is to be looked at holds entities.</summary>
    public static ExportGrain DefaultGrain(string format) => format is "ftm" ? ExportGrain.Record : ExportGrain.Entity;

    /// <summary>The writer of a format.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="open">Opens a file of the export by name, one at a time; the writer closes it. All formats but csv write one.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IGraphWriter Of(string format, Func<string, Stream> open) => format switch
    {
        "ftm" => new FtmWriter(open("graph.ftm.json")),
        "csv" => new CsvWriter(open),
        "graphml" => new GraphMlWriter(Text(open("graph.graphml"))),
        "gexf" => new GexfWriter(Text(open("graph.gexf"))),
        "cypher" => new CypherWriter(Text(open("graph.cypher"))),
        _ => throw new ArgumentException($"There is no export format '{format}': use {string.Join(", ", Formats)}.", nameof(format)),
    };

    private static StreamWriter Text(Stream stream) => new(stream, Plain, 1 << 16) { NewLine = "\n" };
}

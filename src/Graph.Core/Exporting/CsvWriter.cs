using System.Text;

namespace Graph.Core.Exporting;

/// <summary>Writes <c>nodes.csv</c> and <c>edges.csv</c> (RFC 4180), one after the other, so that they may be entries of one archive.</summary>
/// <remarks>
/// UTF-8 with a byte order mark: without it Excel takes the file for the machine's own code page, and every name that is not English is spoilt;
/// the others that read CSV pass over the mark. Every field is quoted, and none can be a formula (<see cref="SafeText.Cell"/>).
/// </remarks>
internal sealed class CsvWriter(Func<string, Stream> open) : IGraphWriter
{
    private StreamWriter? _file;

    public void Begin() => Open("nodes.csv", ["id", .. ExportAttributes.OfNodes]);

    public void Write(ExportNode node) => Row([node.Id, .. ExportAttributes.Of(node)]);

    public void BeginEdges()
    {
        Dispose();
        Open("edges.csv", ["id", "source", "target", .. ExportAttributes.OfEdges]);
    }

    public bool Write(ExportEdge edge)
    {
        Row([edge.Id, edge.From.ToString(), edge.To.ToString(), .. ExportAttributes.Of(edge)]);
        return true;
    }

    public void End() => Dispose();

    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }

    private void Open(string name, IReadOnlyList<string> header)
    {
        _file = new StreamWriter(open(name), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16) { NewLine = "\r\n" };
        Row(header);
    }

    private void Row(IReadOnlyList<string> fields) =>
        _file!.WriteLine(string.Join(',', fields.Select(f => $"\"{SafeText.Cell(f).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
}

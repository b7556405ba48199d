using System.Xml;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Workbooks;

/// <summary>A part of a workbook, read as XML. What is read in one step is metered, so that no single row, text or attribute can fill memory: a packed megabyte may hold 250.</summary>
internal sealed class WorkbookPart : IDisposable
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };

    private readonly MeteredStream _bytes;

    public WorkbookPart(Stream stream)
    {
        _bytes = new MeteredStream(stream);
        Xml = XmlReader.Create(_bytes, Settings);
    }

    /// <summary>The reader; what is read with it alone belongs to the step that was begun last.</summary>
    public XmlReader Xml { get; }

    /// <summary>Reads on, as the beginning of a new step.</summary>
    /// <exception cref="XmlException">The part is damaged, or the step longer than 16 MB.</exception>
    public bool Step()
    {
        _bytes.Restart();
        return Xml.Read();
    }

    public void Dispose() => Xml.Dispose();
}

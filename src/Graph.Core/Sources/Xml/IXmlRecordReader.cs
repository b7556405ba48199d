namespace Graph.Core.Sources.Xml;

/// <summary>A reader of an XML format, which says by which outermost element it is recognised.</summary>
internal interface IXmlRecordReader : IRecordReader
{
    /// <summary>Whether files with this outermost element are of the format.</summary>
    bool Recognises(XmlRoot root);
}

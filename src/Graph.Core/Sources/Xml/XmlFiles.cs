using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Xml;

/// <summary>The files that a reader of XML is given.</summary>
internal static class XmlFiles
{
    /// <summary>Refuses files that are not of the reader's format.</summary>
    /// <exception cref="UnreadableFileException">One is not, or none is given.</exception>
    public static void Require(this IReadOnlyList<SourceFile> files, IXmlRecordReader reader)
    {
        if (files.Count == 0)
        {
            throw new UnreadableFileException("No file is named: name one or more.");
        }

        foreach (var file in files)
        {
            var root = XmlElements.RootOf(file) ?? throw new UnreadableFileException($"{file.Name} is no XML, which {reader.Format} is: name its own format, or none.");
            if (!reader.Recognises(root))
            {
                throw new UnreadableFileException(
                    $"{file.Name} is XML of another kind than {reader.Format} (its outermost element is {ReadLimits.Shown(root.Name)}): name its own format, or none.");
            }
        }
    }
}

using System.Text;
using System.Xml;

namespace Graph.Core.Sources.Workbooks;

/// <summary>Reads texts of a workbook: those shared by its cells, and those within them.</summary>
internal static class SharedTexts
{
    /// <summary>The texts of the shared part, in their order.</summary>
    /// <exception cref="InvalidDataException">There are more than a workbook can use.</exception>
    public static IReadOnlyList<string> Read(WorkbookPart? part)
    {
        var texts = new List<string>();
        while (part?.Step() == true)
        {
            if (part.Xml.NodeType == XmlNodeType.Element && part.Xml.LocalName == "si")
            {
                texts.Add(Text(part.Xml));
            }

            if (texts.Count > WorkbookLimits.SharedTexts)
            {
                throw new InvalidDataException($"more than {WorkbookLimits.SharedTexts} shared texts");
            }
        }

        return texts;
    }

    /// <summary>The text of the element at hand, over all its runs; readings printed above it (furigana) are left out.</summary>
    public static string Text(XmlReader element)
    {
        if (element.IsEmptyElement)
        {
            return "";
        }

        var (text, depth, reading) = (new StringBuilder(), element.Depth, false);
        while (element.Read() && element.Depth > depth)
        {
            reading = element.LocalName == "rPh" ? element.NodeType == XmlNodeType.Element && !element.IsEmptyElement : reading;
            if (!reading && element.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(element.Value);
            }
        }

        return Unescaped(text.ToString());
    }

    /// <summary>Control characters stand as <c>_x000D_</c> (22.4.2.4).</summary>
    public static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;
}

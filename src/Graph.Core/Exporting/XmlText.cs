using System.Security;

namespace Graph.Core.Exporting;

/// <summary>Texts in XML.</summary>
internal static class XmlText
{
    /// <summary>The text escaped for an element or a quoted attribute; line ends and tabs are written as references, which attributes need to keep them.</summary>
    public static string Of(string text) => SecurityElement.Escape(SafeText.Shown(text))
        .Replace("\r", "&#13;", StringComparison.Ordinal)
        .Replace("\n", "&#10;", StringComparison.Ordinal)
        .Replace("\t", "&#9;", StringComparison.Ordinal);
}

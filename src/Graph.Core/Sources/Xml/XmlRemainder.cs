using Graph.Core.Model;

namespace Graph.Core.Sources.Xml;

/// <summary>Keeps what of an element has no typed home: every text and attribute that was not taken becomes a claim under its own path.</summary>
internal static class XmlRemainder
{
    /// <summary>Keeps the rest of an element, and counts it under its path as what the format is not known to have.</summary>
    public static void Keep(RecordDraft draft, SourceElement element, Tally tally)
    {
        foreach (var (path, text) in element.Rest())
        {
            draft.Add(ClaimProperty.Other, text, path);
            tally.Add($"values of unknown elements, {path}");
        }
    }
}

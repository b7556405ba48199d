using Graph.Core.Model;
using Graph.Core.Sources.Text;

namespace Graph.Core.Sources.Xml;

/// <summary>Keeps what of an element has no typed home: every text and attribute that was not taken becomes a claim under its own path.</summary>
internal static class XmlRemainder
{
    /// <summary>Keeps the rest of a party, and counts it under its path as what the format is not known to have.</summary>
    public static void Keep(RecordDraft draft, SourceElement element, Tally tally)
    {
        foreach (var (path, text) in element.Rest())
        {
            draft.Add(ClaimProperty.Other, text, path);
            tally.Add($"values of unknown elements, {path}");
        }
    }

    /// <summary>Reports an element outside all parties that the format is not known to have: there is no record to keep it.</summary>
    public static Rejected Unknown(string file, SourceElement element, Tally tally)
    {
        tally.Add($"unknown elements, {element.Name}");
        return new Rejected(new Reject(
            file,
            element.Line,
            element.Name,
            ReadLimits.Shown(element.Words()),
            $"The list has an element '{element.Name}' that belongs to no party and is not known.",
            "Nothing is lost of the parties; tell the maintainers that the list has grown.",
            WholeRow: false));
    }
}

using System.Text.RegularExpressions;
using Graph.Core.Model;

namespace Graph.Core.Sources.Au;

/// <summary>Reads Listing Information: <c>Listed on 25 January 2001 (amended on 3 Sep 2003)</c>.</summary>
internal static partial class AuListing
{
    /// <summary>The day of the first listing: the first that stands in the text outside brackets, which tell amendments; null where it has none.</summary>
    public static PartialDate? First(string text)
    {
        var bracket = text.IndexOf("(amended", StringComparison.OrdinalIgnoreCase);
        var told = bracket < 0 ? text : text[..bracket];
        // "F2012L00477" and "2011LBY0024" are numbers of instruments, and "Instrument 2023" is a title.
        return Day().Match(told) is { Success: true } match && DateText.TryParse(match.Value, out var date) ? date : null;
    }

    [GeneratedRegex(@"\b(?:\d{1,2}\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s*\d{4}|\d{1,2}/\d{1,2}/\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}

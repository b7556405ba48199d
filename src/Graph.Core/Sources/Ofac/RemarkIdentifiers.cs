using System.Text.RegularExpressions;
using Graph.Core.Model;

namespace Graph.Core.Sources.Ofac;

/// <summary>Entries that hold a document or registration number: <c>Passport A1 (Egypt) issued 1 Jan 2001 expires 1 Jan 2011</c>.</summary>
/// <remarks>
/// OFAC prints over a hundred kinds of number. A kind is recognised by how it ends (No., Number, #, ID, Card, Code …), as an acronym
/// (R.F.C., SSN), or from a short list; the number is what follows and has a digit.
/// </remarks>
internal static partial class RemarkIdentifiers
{
    public static bool TryRead(string entry, RecordDraft draft)
    {
        var tail = Tail().Match(entry);
        if (Head().Match(tail.Groups["head"].Value) is not { Success: true } head)
        {
            return false;
        }

        draft.Add(new Claim(
            ClaimProperty.Identifier,
            head.Groups["number"].Value.Trim(' ', ':', '.', ','),
            head.Groups["label"].Value.Trim(' ', ':'),
            tail.Groups["country"].Value,
            From: Date(tail.Groups["issued"].Value),
            To: Date(tail.Groups["expires"].Value),
            Original: entry));
        return true;
    }

    private static PartialDate? Date(string text) => DateText.TryParse(text.Trim(' ', '.'), out var date) ? date : null;

    [GeneratedRegex(
        """
        ^(?<head>.+?)
        (?:\s*\((?<country>[\p{L}][^()]*(?:\([^()]*\)[^()]*)?)\))?\.?
        (?:,?\s*\bissued\s+(?<issued>[^;]*?))?
        (?:,?\s*\b(?:expires|expired|exp)\.?\s+(?<expires>[^;]*?))?
        \.?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(
        """
        ^(?<label>
            (?=\p{L})[^;:\d]{0,80}?(?:(?:\bNo\b\.?|\bNumbers?|\#|\bIDs?|\bCard|\bCode|\bCertificate|\bPassport|\bBooklet|\bLicen[sc]e|\bIMO|\bDocument|\bPermit|\bIdentification|\bFEIN|\bLEI|ID)(?:\s*\([A-Z]+\))?)
          | (?:\p{Lu}\.\s?){2,6}
          | \p{Lu}[\p{Lu}-]{1,5}(?:\s*\([^()]+\))?
          | Credencial\ electoral | Cartilla\ de\ Servicio\ Militar(?:\ Nacional)? | Numero\ de\ Identidad | Numero\ Unico[^(\d]*\(\w+\) | Italian\ Fiscal\ Code
        )
        \s*:?\s+
        (?!(?:No\b|Numbers?\b|\#|IDs?\b|Card\b|Code\b|Certificate\b|Booklet\b|Document\b|IMO\b|Identification\b)) # still the label
        (?!.*\b(?:of|the|and|for|since|in|\d+(?:st|nd|rd|th))\b)
        (?<number>(?:[^\s\d]{1,14}[\s:]+){0,3}[^\s]*\d.{0,100})$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}

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

        draft.Add(Claim(head.Groups["label"].Value.Trim(' ', ':'), head.Groups["number"].Value, tail, entry));
        return true;
    }

    /// <summary>The claim of a number whose kind was read: <c>A1 (Egypt) issued 1 Jan 2001</c>.</summary>
    public static Claim Claim(string label, string value, string entry)
    {
        var tail = Tail().Match(value);
        return Claim(label, tail.Groups["head"].Value, tail, entry);
    }

    /// <summary>Whether a name that stands apart from its value is that of a kind of number.</summary>
    public static bool IsLabel(string name) => Head().Match($"{name} 1") is { Success: true } m && m.Groups["label"].Length == name.Length;

    /// <summary>A number without what parts it from its neighbours.</summary>
    public static string Number(string printed) => printed.Trim(' ', ':', '.', ',');

    private static Claim Claim(string label, string number, Match tail, string entry) => new(
        ClaimProperty.Identifier,
        Number(number),
        label,
        tail.Groups["country"].Value,
        From: Date(tail.Groups["issued"].Value),
        To: Date(tail.Groups["expires"].Value),
        Original: entry);

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
          | Paraguayan\ tax\ identification\ number | Trademark\ number | Romanian\ (?:Permanent\ Resident|C\.R\.|Tax\ Registration)
        )
        \s*:?\s+
        (?!(?:No\b|Numbers?\b|\#|IDs?\b|Card\b|Code\b|Certificate\b|Booklet\b|Document\b|IMO\b|Identification\b)) # still the label
        (?!.*\b(?:of|the|and|for|since|in|\d+(?:st|nd|rd|th))\b)
        (?<number>(?:[^\s\d]{1,14}[\s:]+){0,3}[^\s]*\d.{0,100})$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}

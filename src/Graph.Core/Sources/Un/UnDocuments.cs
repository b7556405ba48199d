using System.Text.RegularExpressions;
using Graph.Core.Model;
using Graph.Core.Sources.Lists;
using Graph.Core.Sources.Xml;

namespace Graph.Core.Sources.Un;

/// <summary>Documents: the type in two elements, the number often with its type and issuer before it (<c>Yemeni national identification number 973406</c>).</summary>
internal static partial class UnDocuments
{
    public static void Add(RecordDraft draft, SourceElement element)
    {
        var (type, second) = (OneLine.Of(element.Take("TYPE_OF_DOCUMENT")), OneLine.Of(element.Take("TYPE_OF_DOCUMENT2")));
        var (printed, note) = (OneLine.Of(element.Take("NUMBER")), OneLine.Of(element.Take("NOTE")));
        var from = draft.Date("DATE_OF_ISSUE", element.Take("DATE_OF_ISSUE"));
        draft.Add(new Claim(ClaimProperty.Note, note ?? "", "document note", Original: printed));
        var number = Numbered().Match(printed ?? second ?? "");
        if (!number.Success)
        {
            var words = string.Join(' ', new[] { second, printed }.OfType<string>());
            draft.Add(new Claim(ClaimProperty.Other, words.Length > 0 ? words : type ?? "", words.Length > 0 && type is not null ? type : "INDIVIDUAL_DOCUMENT", From: from));
            return;
        }

        var before = number.Groups["words"].Value.Trim();
        var label = Label(Label(type, printed is null ? null : second), TypeIn(before));
        var issuer = OneLine.Of(element.Take("ISSUING_COUNTRY")) ?? OneLine.Of(element.Take("COUNTRY_OF_ISSUE")) ?? OneLine.Of(number.Groups["issuer"].Value) ?? IssuerIn(before);
        draft.Add(new Claim(
            ClaimProperty.Identifier, number.Groups["number"].Value, label, issuer, From: from, To: Expiry(note), Original: number.Groups["number"].Value == printed ? null : printed ?? second));
    }

    /// <summary>The more exact of two types; both, where neither says the other.</summary>
    private static string? Label(string? general, string? exact) =>
        general is null || exact is null ? exact ?? general
        : exact.Contains(general, StringComparison.OrdinalIgnoreCase) ? exact
        : general.Contains(exact, StringComparison.OrdinalIgnoreCase) ? general
        : $"{exact} ({general})";

    private static string? TypeIn(string words) => Issuer().Replace(words, "").Trim(' ', ':', '.') is { Length: > 0 } type ? type : null;

    private static string? IssuerIn(string words) => Issuer().Match(words).Value.Trim() is { Length: > 0 } issuer ? issuer : null;

    private static PartialDate? Expiry(string? note) =>
        note is not null && Ends().Match(note) is { Success: true } match && DateText.TryParse(match.Groups["date"].Value, out var date) ? date : null;

    // The words before a number are longer than the letters of a series ("OA 454044", "SE 012820"); its own blanks stay.
    [GeneratedRegex(@"^(?<words>(?:(?:[(“""]?\p{L}[\p{L}\-’'“”""()/]{3,}|no\.?|n°|number|of|and)[.:,]?\s+)*)(?<number>(?=\S)[^,(]*\d[^,(]*?)(?:\s*\((?<issuer>\p{L}[^()]*)\)|,\s*(?<issuer>\p{L}[^,()]*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>The capitalised words before those that tell the type: "Russian", "Central African Republic".</summary>
    [GeneratedRegex(@"^(?:(?!Passport|National|Number|Social|Diplomatic|Provisional|Counterfeit|Foreign|Identification|Identity|Birth|Card)\p{Lu}\p{L}+\s*(?:of\s+)?)+", RegexOptions.CultureInvariant)]
    private static partial Regex Issuer();

    [GeneratedRegex(@"\b(?:expir(?:es|ed|y|ing|ation)\w*(?:\s+date)?|valid until)\s*(?:on|of|:)?\s*(?<date>\d{1,2}[ .]+\p{L}{3,9}\.?[ ]+\d{4}|\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}

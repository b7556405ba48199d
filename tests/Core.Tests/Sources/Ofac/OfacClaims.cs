using Graph.Core.Model;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Sources.Ofac;

/// <summary>The claims of a party in a form in which OFAC's three formats can be compared.</summary>
/// <remarks>
/// Property, label, value, country and dates must be equal. What is made equal or left out, because one of the formats cannot carry it:
/// <list type="bullet">
/// <item>Letter case of names: the advanced format prints surnames as they are written, the others in capitals.</item>
/// <item>Names in other scripts, and "List", "Legal basis" and "Sanctions measure": only the advanced format has them.</item>
/// <item>How a birth or founding date is printed: the advanced format has days alone, so "1961 to 1962" and "01 Jan 1961 to 31 Dec 1962" are one; the days and "circa" are compared.</item>
/// <item>The dot at the end of a note: the legacy format prints one to end the remarks, which cannot be told from one of the note.</item>
/// <item>The type of a relation and the form of its end: the others print "Linked To" and a name; which party stands at the other end is compared.</item>
/// <item>From when a designation holds: only the advanced format says it. Authority and programme are compared.</item>
/// <item>The words a value was read from (<see cref="Claim.Original"/>), and the order of the claims: each format has its own.</item>
/// </list>
/// </remarks>
internal static class OfacClaims
{
    private static readonly string[] OnlyAdvanced = ["List", "Legal basis", "Sanctions measure"];

    /// <summary>The claims, relations and designations of a record, sorted.</summary>
    /// <param name="record">The record.</param>
    /// <param name="all">The records of its list, among which the ends of its relations are.</param>
    public static IReadOnlyList<string> Of(Record record, IReadOnlyList<Record> all) =>
    [
        .. record.Claims.Where(c => c.Language is null && !(c.Property == ClaimProperty.Other && OnlyAdvanced.Contains(c.Label))).Select(Line)
            .Concat(record.Relations.Select(r => $"relation to {End(r, all)}"))
            .Concat(record.Designations.Select(d => $"designation {d.Authority} {d.Programme}"))
            .Append($"kind {record.Kind}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Line(Claim c) => $"{c.Property}|{c.Label}|{Value(c)}|{c.Country}|{c.From}|{c.To}";

    private static string Value(Claim c) => c.Property switch
    {
        ClaimProperty.Name or ClaimProperty.Alias or ClaimProperty.FormerName or ClaimProperty.WeakAlias => c.Value.ToUpperInvariant(),
        ClaimProperty.BirthDate or ClaimProperty.FoundedDate => Days(c.Value),
        ClaimProperty.Note => c.Value.TrimEnd('.'),
        _ => c.Value,
    };

    private static string Days(string printed) =>
        DateText.TryParse(printed, out var date) ? $"{(date.Circa ? "circa " : "")}{date.First:yyyy-MM-dd}..{date.Last:yyyy-MM-dd}" : printed;

    private static string End(StatedRelation relation, IReadOnlyList<Record> all) => relation.TargetIsKey
        ? relation.Target
        : all.SingleOrDefault(r => string.Equals(r.Caption.TrimEnd('.'), relation.Target.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))?.Key.ToString() ?? relation.Target;
}

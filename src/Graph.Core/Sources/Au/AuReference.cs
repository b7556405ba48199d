using System.Text.RegularExpressions;

namespace Graph.Core.Sources.Au;

/// <summary>The Reference of a row: the number is the party, the letter a further name of it (<c>1226</c>, <c>1226a</c>).</summary>
internal static partial class AuReference
{
    /// <summary>The party's number, without leading zeros; null where the text is no reference.</summary>
    public static string? Party(string? reference) =>
        reference is not null && Pattern().Match(reference) is { Success: true } match ? match.Groups["party"].Value : null;

    [GeneratedRegex(@"^0*(?<party>\d{1,9})\s*[A-Za-z]{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

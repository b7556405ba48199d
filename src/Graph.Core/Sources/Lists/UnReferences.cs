using System.Text.RegularExpressions;

namespace Graph.Core.Sources.Lists;

/// <summary>The permanent reference number of a party on the Security Council's list (<c>TAi.002</c>, <c>KPe.053</c>), as other lists print it.</summary>
internal static partial class UnReferences
{
    /// <summary>The label under which every reader states it, so that lists that print it meet.</summary>
    public const string Label = "UN reference number";

    /// <summary>The number a text begins with: a party's own. Numbers further in are those of others ("associate of … (TAi.004)").</summary>
    public static string? Leading(string text) => Number().Match(text) is { Success: true } match ? match.Groups["number"].Value : null;

    [GeneratedRegex(@"^\W*(?<number>[A-Z]{2}[ie]\.\d{3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

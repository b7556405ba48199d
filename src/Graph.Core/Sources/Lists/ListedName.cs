using System.Text.RegularExpressions;

namespace Graph.Core.Sources.Lists;

/// <summary>A name as a list prints it, with what it says of the name in brackets after it: <c>Abdul Baqi (previously listed as)</c>.</summary>
/// <param name="Name">The name alone.</param>
/// <param name="IsFormer">Whether the list says that it lists the party under this name no longer.</param>
internal readonly partial record struct ListedName(string Name, bool IsFormer)
{
    public static ListedName Of(string text) =>
        Former().Match(text) is { Success: true } match ? new ListedName(match.Groups["name"].Value.Trim(), true) : new ListedName(text, false);

    [GeneratedRegex(@"^(?<name>.*[^\s(])\s*\((?:previously|formerly) listed as\b[^()]*\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Former();
}

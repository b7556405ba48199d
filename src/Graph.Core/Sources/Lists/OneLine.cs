using System.Text.RegularExpressions;

namespace Graph.Core.Sources.Lists;

/// <summary>Values that a list's export has broken over lines, or padded, as one line.</summary>
internal static partial class OneLine
{
    /// <summary>The text with one blank for every run of white space; null where nothing is left.</summary>
    public static string? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : Blanks().Replace(text, " ").Trim();

    /// <summary>Those of the parts that are filled, between commas; empty where none is.</summary>
    public static string Joined(params ReadOnlySpan<string?> parts)
    {
        var filled = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            if (Of(part)?.Trim(',', ' ') is { Length: > 0 } text)
            {
                filled.Add(text);
            }
        }

        return string.Join(", ", filled);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}

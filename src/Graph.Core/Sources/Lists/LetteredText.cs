using System.Text.RegularExpressions;

namespace Graph.Core.Sources.Lists;

/// <summary>Cuts a text in which a list has written several values: <c>a) Kigali, Rwanda b) Rushashi</c>, one a line, or between semicolons.</summary>
internal static partial class LetteredText
{
    /// <summary>The values in order, trimmed, without their letters; one that stands alone is itself.</summary>
    public static IEnumerable<string> Values(string text) => Lettered(text)
        .SelectMany(part => part.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(part => part.Trim())
        .Where(part => part.Length > 0);

    private static IEnumerable<string> Lettered(string text)
    {
        // "a)" at the beginning says that what follows "b)", "c)" … are values too; a bracket elsewhere is part of one.
        var marks = Mark().Matches(text);
        return marks.Count == 0 || marks[0].Groups["letter"].Value != "a" ? [text] : Mark().Split(text).Where((_, i) => i % 2 == 0);
    }

    [GeneratedRegex(@"(?:^|(?<=[\s;.,]))(?<letter>[a-z])\)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}

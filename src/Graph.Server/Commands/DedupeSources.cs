using System.Globalization;
using Graph.Core.Sources;

namespace Graph.Server.Commands;

/// <summary>Names the source of each file that is deduplicated after the file.</summary>
internal static class DedupeSources
{
    private const int Longest = 56;

    /// <summary>The files with their sources: the name without its endings, other signs as '-', a number where two would be equal.</summary>
    public static IReadOnlyList<(string Source, SourceFile File)> Of(InputFiles input)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. input.Sources.Select(f => (Free(Name(f.Name), taken), f))];
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var i = 2; !taken.Add(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        }

        return free;
    }

    private static string Name(string file)
    {
        var stem = file.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? file[..dot] : file;
        return string.Concat(stem.Take(Longest).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
    }
}

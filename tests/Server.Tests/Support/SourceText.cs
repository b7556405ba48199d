using System.Text.RegularExpressions;

namespace Server.Tests.Support;

/// <summary>A source file of the checkout: where it stands and its code without comments.</summary>
/// <param name="Path">Path from the root, with forward slashes.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record SourceText(string Path, IReadOnlyList<string> Lines)
{
    private static readonly char Slash = System.IO.Path.DirectorySeparatorChar;

    /// <summary>The lines that are no comments: a sentence may name what the code may not.</summary>
    public IEnumerable<string> Code => Lines.Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal));

    /// <summary>The C# files under a folder of the checkout, by path; what a build wrote is left out.</summary>
    public static IReadOnlyList<SourceText> Under(string folder) =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Checkout.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(Checkout.Root, f).Replace(Slash, '/'))
            .Where(p => !p.Contains("/obj/", StringComparison.Ordinal) && !p.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(p => new SourceText(p, File.ReadAllLines(System.IO.Path.Combine(Checkout.Root, p))))];

    /// <summary>Whether it stands in a folder.</summary>
    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>The lines of code a pattern is found in, as <c>path: line</c>.</summary>
    public IEnumerable<string> Naming(Regex pattern) => Code.Where(l => pattern.IsMatch(l)).Select(l => $"{Path}: {l.Trim()}");
}

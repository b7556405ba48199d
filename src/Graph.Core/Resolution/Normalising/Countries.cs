using System.Collections.Frozen;

namespace Graph.Core.Resolution.Normalising;

/// <summary>ISO 3166-1 codes from names of countries, nationalities and codes as sources write them.</summary>
public static class Countries
{
    private static readonly FrozenDictionary<string, string> Codes = Read();

    /// <summary>The alpha-2 code in lower case ("kp" for "Korea, North", "DPRK", "PRK" or "North Korean"); null where the text is no country known here.</summary>
    /// <remarks>"Korea" alone is South Korea, "Congo" alone the Republic: the ISO short names; Kosovo is "xk".</remarks>
    public static string? Code(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 100 ? null : OfFolded(TextFold.Fold(text));
    }

    /// <summary>The code of an already folded text.</summary>
    internal static string? OfFolded(string folded) => Codes.GetValueOrDefault(folded)
        ?? (folded.StartsWith("the ", StringComparison.Ordinal) ? Codes.GetValueOrDefault(folded[4..]) : null);

    private static FrozenDictionary<string, string> Read()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in ReferenceTable.Rows("countries.tsv", 3))
        {
            codes[row[0]] = row[0];
            codes[row[1]] = row[0];
            foreach (var name in row[2].Split('|'))
            {
                codes.TryAdd(TextFold.Fold(name), row[0]);
            }
        }

        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

using System.Collections.Frozen;

namespace Graph.Core.Resolution.Normalising;

/// <summary>Types of identifiers from the labels that sources print.</summary>
internal static class IdentifierTypes
{
    private static readonly (string Label, string Type)[] Labels =
        [.. ReferenceTable.Rows("identifier-labels.tsv", 2).SelectMany(row => row[1].Split('|').Select(label => (TextFold.Fold(label), row[0])))
            .OrderByDescending(pair => pair.Item1.Length).ThenBy(pair => pair.Item1, StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, string> Exact =
        Labels.DistinctBy(pair => pair.Label, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Label, pair => pair.Type, StringComparer.Ordinal);

    /// <summary>The type whose longest spelling stands in the folded label as whole words; "other" where none does.</summary>
    public static string OfLabel(string folded)
    {
        if (Exact.TryGetValue(folded, out var exact))
        {
            return exact;
        }

        foreach (var (label, type) in Labels)
        {
            if (folded.Contains(label, StringComparison.Ordinal) && $" {folded} ".Contains($" {label} ", StringComparison.Ordinal))
            {
                return type;
            }
        }

        return "other";
    }

    /// <summary>Ships and the companies that run them have separate IMO numbers; only "Company Number IMO …" tells the latter.</summary>
    public static string OfImo(string? label) =>
        label?.Contains("vessel", StringComparison.OrdinalIgnoreCase) != true && label?.Contains("compan", StringComparison.OrdinalIgnoreCase) == true ? "imocompany" : "imo";

    /// <summary>Unique over the world, so that the issuer is no part of the key.</summary>
    public static bool IsWorldwide(string type) => type is "uscc" or "unsc" or "lei" or "inn" or "ogrn" or "imo" or "imocompany" or "mmsi" or "swift" or "iban" or "isin" or "duns" or "ssn" or "tail";
}

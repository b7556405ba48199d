using System.Collections.Frozen;

namespace Graph.Core.Resolution.Normalising.Fields;

/// <summary>Short and other forms of given names (<c>data/model/given-names.tsv</c>): Bob is a Robert, Peggy a Margaret.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, string[]> Formal = ReferenceTable.Rows("model", "given-names.tsv", 2)
        .SelectMany(r => r[1].Split(' ').Append(r[0]).Select(form => (Form: form, Formal: r[0])))
        .GroupBy(p => p.Form, p => p.Formal, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>The formal names of the first word of a name; none where it is no known form.</summary>
    public static IReadOnlyList<string> FormalOf(NameToken[] name) => name.Length > 0 && Formal.TryGetValue(name[0].Text, out var formal) ? formal : [];
}

using Graph.Core.Model;

namespace Graph.Core.Resolution.Comparing;

/// <summary>The fingerprint of a list of comparisons.</summary>
internal static class FeatureHash
{
    public static string Of(IEnumerable<ComparisonDefinition> definitions) => StableHash.Hex(string.Join(
        '\n',
        definitions.Select(d => $"{d.Name}: {string.Join(' ', d.Levels.Select(l => $"{l.Name}/{l.Sense}/{l.HasStrength}"))}")))[..16];
}

using Graph.Core.Resolution.Comparing.Names;
using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Comparing.Fields;

/// <summary>How alike two values of words are.</summary>
internal static class WordLikeness
{
    /// <summary>0..1: a word by its spelling and sound, several by their best alignment.</summary>
    public static float Of(WordValue left, WordValue right) => left.IsOneWord && right.IsOneWord
        ? TokenSimilarity.Of(left.Form.Tokens[0], right.Form.Tokens[0])
        : NameAlignment.Of(left.Form, right.Form).Similarity;

    /// <summary>Whether one is the beginning of the other: "B" and "Bob", "Ed" and "Edward".</summary>
    public static bool IsShort(WordValue left, WordValue right) =>
        left.Form.Compact.StartsWith(right.Form.Compact, StringComparison.Ordinal) || right.Form.Compact.StartsWith(left.Form.Compact, StringComparison.Ordinal);
}

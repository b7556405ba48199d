using Graph.Core.Resolution.Comparing.Names;
using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Comparing.Fields;

/// <summary>How alike two values of words are.</summary>
internal static class WordLikeness
{
    private const int Remembered = 1 << 15;

    // A block brings the same two words together again and again. One place for each pair, overwritten by the next: it never changes an answer.
    [ThreadStatic]
    private static (WordValue? Left, WordValue? Right, float Likeness)[]? _memory;

    /// <summary>How alike two values of a table are, 0..1, through a small memory.</summary>
    /// <param name="left">Number of the left value in its table.</param>
    /// <param name="right">Number of the right value.</param>
    public static float Of(ValueTable<WordValue> words, int left, int right)
    {
        if (left == right)
        {
            return 1;
        }

        var (one, other) = left < right ? (words[left], words[right]) : (words[right], words[left]);
        if (one.IsOneWord && other.IsOneWord)
        {
            return Of(one, other);
        }

        _memory ??= new (WordValue?, WordValue?, float)[Remembered];
        ref var place = ref _memory[((Math.Min(left, right) * 0x9e3779b1L) ^ (Math.Max(left, right) * 0x85ebca6bL)) & (Remembered - 1)];
        if (!ReferenceEquals(place.Left, one) || !ReferenceEquals(place.Right, other))
        {
            place = (one, other, Of(one, other));
        }

        return place.Likeness;
    }

    /// <summary>0..1: a word by its spelling and sound, several by their best alignment.</summary>
    public static float Of(WordValue left, WordValue right) => left.IsOneWord && right.IsOneWord
        ? TokenSimilarity.Of(left.Form.Tokens[0], right.Form.Tokens[0])
        : NameAlignment.Of(left.Form, right.Form).Similarity;

    /// <summary>Whether one is the beginning of the other ("B" and "Bob"), or both are forms of one given name ("Bob" and "Robert").</summary>
    public static bool IsShort(WordValue left, WordValue right) =>
        (left.Formal.Count > 0 && right.Formal.Count > 0 && left.Formal.Intersect(right.Formal, StringComparer.Ordinal).Any()) ||
        left.Form.Compact.StartsWith(right.Form.Compact, StringComparison.Ordinal) || right.Form.Compact.StartsWith(left.Form.Compact, StringComparison.Ordinal);
}

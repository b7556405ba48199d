using System.Numerics;

namespace Graph.Core.Resolution.Normalising;

/// <summary>The letters of a word as bits of one number: a bound on the edit distance that costs two instructions.</summary>
public static class LetterSet
{
    /// <summary>Letters beyond this many are not looked at, as in the edit distance.</summary>
    public const int Longest = 64;

    /// <summary>The set of a folded word. Units that are no folded letter or digit share a bit, which only loosens the bound.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var letters = 0UL;
        foreach (var unit in word.Length > Longest ? word[..Longest] : word)
        {
            letters |= 1UL << (char.IsAsciiLetterLower(unit) ? unit - 'a' : char.IsAsciiDigit(unit) ? 26 + unit - '0' : 63);
        }

        return letters;
    }

    /// <summary>The fewest edits between two words of these letters: each edit brings in, and takes out, one letter at most.</summary>
    public static int LeastEdits(ulong left, ulong right) =>
        Math.Max(BitOperations.PopCount(left & ~right), BitOperations.PopCount(right & ~left));
}

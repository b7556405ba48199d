using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing.Names;

/// <summary>How alike two words of names are: 0 (no more than chance) to 1 (equal). Symmetric.</summary>
public static class TokenSimilarity
{
    private const float Least = 0.7f;
    private const float Family = 0.93f;
    private const float SameSound = 0.85f;
    private const float Initial = 0.6f;
    private const float Stem = 0.75f;
    private const int ShortestStem = 4;
    private const int MostApart = 3;

    public static float Of(in NameToken left, in NameToken right)
    {
        if (left.Letters == right.Letters && string.Equals(left.Text, right.Text, StringComparison.Ordinal))
        {
            return 1;
        }

        if (left.IsNumber || right.IsNumber)
        {
            return 0;
        }

        if (left.Text.Length == 1 || right.Text.Length == 1)
        {
            return left.Text[0] == right.Text[0] ? Initial : 0;
        }

        return left.Family is not null && string.Equals(left.Family, right.Family, StringComparison.Ordinal)
            ? Family
            : Math.Max(Spelling(left.Text, right.Text, LetterSet.LeastEdits(left.Letters, right.Letters)), Sound(left, right));
    }

    /// <summary>1 − distance / longer length, 0 below <c>0.7</c>: a three-letter word allows no edit.</summary>
    /// <param name="leastEdits">What the distance is known to be at least.</param>
    public static float Spelling(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int leastEdits = 0)
    {
        var longer = Math.Max(left.Length, right.Length);
        var limit = MostEdits(longer);
        if (limit == 0)
        {
            return left.SequenceEqual(right) ? 1 : 0;
        }

        var distance = leastEdits > limit ? leastEdits : EditDistance.Within(left, right, limit);
        return distance > limit ? StemOf(left, right) : 1 - ((float)distance / longer);
    }

    /// <summary>How many edits words of this length may be apart.</summary>
    public static int MostEdits(int longer) => (int)(longer * (1 - Least));

    private static float StemOf(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        Math.Min(left.Length, right.Length) >= ShortestStem && (left.StartsWith(right) || right.StartsWith(left)) ? Stem : 0;

    /// <summary>Spellings of one sound share their consonants and most of their letters: PASC and PASK do, LUKOIL and RECREO, IHAG and AQI only the former.</summary>
    private static float Sound(in NameToken left, in NameToken right)
    {
        var longer = Math.Max(left.Text.Length, right.Text.Length);
        return left.Skeleton.Length >= 2 && Math.Abs(left.Text.Length - right.Text.Length) <= MostApart
            && string.Equals(left.Skeleton, right.Skeleton, StringComparison.Ordinal)
            && EditDistance.Within(left.Text, right.Text, longer / 2) <= longer / 2
            ? SameSound
            : 0;
    }
}

namespace Graph.Core.Resolution.Comparing.Names;

/// <summary>Damerau-Levenshtein distance in its optimal string alignment form: one edit is a letter replaced, dropped, added, or two neighbours swapped.</summary>
public static class EditDistance
{
    private const int Longest = 64;

    /// <summary>The distance, or <paramref name="limit"/> + 1 when it is more than the limit. Words are cut at 64 letters.</summary>
    public static int Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        left = left.Length > Longest ? left[..Longest] : left;
        right = right.Length > Longest ? right[..Longest] : right;
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        Trim(ref left, ref right);
        if (left.Length == 0 || right.Length == 0)
        {
            return Math.Min(left.Length + right.Length, limit + 1);
        }

        var width = right.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var before = rows[..width];
        var last = rows[width..(2 * width)];
        var row = rows[(2 * width)..];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            if (Row(left, right, i, before, last, row) > limit)
            {
                return limit + 1;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[right.Length], limit + 1);
    }

    /// <summary>What two words begin and end with alike needs no edit.</summary>
    private static void Trim(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        var shared = left.CommonPrefixLength(right);
        left = left[shared..];
        right = right[shared..];
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }
    }

    private static int Row(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int i, Span<int> before, Span<int> last, Span<int> row)
    {
        row[0] = i;
        var least = i;
        for (var j = 1; j <= right.Length; j++)
        {
            var cost = left[i - 1] == right[j - 1] ? 0 : 1;
            var best = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
            {
                best = Math.Min(best, before[j - 2] + 1);
            }

            row[j] = best;
            least = Math.Min(least, best);
        }

        return least;
    }
}

namespace Graph.Core.Resolution.Comparing.Fields;

/// <summary>The best outcome between any value of one side and any of the other.</summary>
internal static class FieldValues
{
    /// <summary>Missing where a side has no value.</summary>
    public static Evidence Best<T, TTable>(TTable table, ReadOnlySpan<T> left, ReadOnlySpan<T> right, Func<TTable, T, T, Evidence> pair)
    {
        var best = default(Evidence);
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                var found = pair(table, left[i], right[j]);
                if (found.Level > best.Level || (found.Level == best.Level && found.Strength > best.Strength))
                {
                    best = found with { Left = i, Right = j };
                }
            }
        }

        return best;
    }
}

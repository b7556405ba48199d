using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing;

/// <summary>Walks the selectors two profiles share; both lists are sorted by hash.</summary>
internal static class SharedSelectors
{
    /// <summary>Pairs of places of equal selectors.</summary>
    public static IEnumerable<(int Left, int Right)> Of(BorneSelector[] left, BorneSelector[] right)
    {
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (left[i].Hash == right[j].Hash)
            {
                if (left[i].Selector == right[j].Selector)
                {
                    yield return (i, j);
                }

                i++;
                j++;
            }
            else if (left[i].Hash < right[j].Hash)
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    public static bool Bears(RecordProfile profile, SelectorKind kind) => Array.Exists(profile.Selectors, s => s.Selector.Kind == kind);
}

namespace Graph.Core.Resolution.Comparing.Claims;

/// <summary>Words that two texts have in common.</summary>
internal static class SharedWords
{
    /// <summary>How many there are; a word that stands twice counts twice where it stands twice in both, so that either side counts alike.</summary>
    public static int Count(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var spare = right.ToList();
        return left.Count(spare.Remove);
    }
}

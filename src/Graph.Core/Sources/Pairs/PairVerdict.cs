namespace Graph.Core.Sources.Pairs;

/// <summary>Reads a verdict as pair files write it.</summary>
internal static class PairVerdict
{
    /// <summary>True for a match, false for none, null for what is unsure or unknown.</summary>
    public static bool? Of(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "positive" or "true" or "1" or "match" => true,
        "negative" or "false" or "0" or "different" => false,
        _ => null,
    };
}

namespace Graph.Core.Resolution.Comparing;

/// <summary>The outcome of one comparison of one pair.</summary>
/// <param name="Level">Index into <see cref="ComparisonDefinition.Levels"/>.</param>
/// <param name="Strength">0..1 where the level has one, else 0.</param>
/// <param name="Left">Index of the left value that gave the outcome, or -1.</param>
/// <param name="Right">Index of the right value, or -1.</param>
public readonly record struct Evidence(int Level, float Strength = 0, int Left = -1, int Right = -1);

/// <summary>One possible outcome.</summary>
/// <param name="Name">"exact", "close", "different", "missing" ….</param>
/// <param name="Sense">Whether it speaks for the pair, against it, or says nothing.</param>
/// <param name="HasStrength">Whether a strength in 0..1 goes with it; stronger always speaks more for the pair.</param>
public sealed record LevelDefinition(string Name, EvidenceSense Sense, bool HasStrength = false);

/// <summary>Which way a level speaks.</summary>
public enum EvidenceSense
{
    /// <summary>Nothing to compare.</summary>
    Silent,
    Against,
    For,
}

/// <summary>A comparison's name and levels. Level 0 is always "missing"; the others rise from most different to most alike.</summary>
public sealed record ComparisonDefinition(string Name, IReadOnlyList<LevelDefinition> Levels);

using Graph.Core.Resolution.Comparing;

namespace Graph.Learning.Training;

/// <summary>One number per outcome, so that one shape function holds a comparison's levels and strengths.</summary>
/// <remarks>A cell is level × 17 + step. Cells are whole numbers, hence exact as <c>float</c>, and few enough that the trainer gives each a bin of its own.</remarks>
internal static class EvidenceGrid
{
    /// <summary>Strengths are fitted in sixteenths and joined by straight lines in the card.</summary>
    public const int Steps = 16;

    private const int Width = Steps + 1;

    public static int Cells(ComparisonDefinition comparison) => comparison.Levels.Count * Width;

    public static int Cell(ComparisonDefinition comparison, Evidence evidence) =>
        (evidence.Level * Width) + (comparison.Levels[evidence.Level].HasStrength ? Step(evidence.Strength) : 0);

    public static int Cell(int level, int step) => (level * Width) + step;

    /// <summary>The features of one example.</summary>
    /// <exception cref="ArgumentException">A strength is no number, or the example has not one outcome per comparison.</exception>
    public static float[] Features(IReadOnlyList<ComparisonDefinition> comparisons, Evidence[] evidence)
    {
        if (evidence.Length != comparisons.Count)
        {
            throw new ArgumentException($"An example has {evidence.Length} outcomes for {comparisons.Count} comparisons.", nameof(evidence));
        }

        var features = new float[evidence.Length];
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = float.IsNaN(evidence[i].Strength)
                ? throw new ArgumentException($"The strength of '{comparisons[i].Name}' is no number; a missing value is a level of its own.", nameof(evidence))
                : Cell(comparisons[i], evidence[i]);
        }

        return features;
    }

    private static int Step(float strength) => (int)MathF.Round(Math.Clamp(strength, 0, 1) * Steps);
}

using Graph.Core.Resolution.Comparing;

namespace Graph.Learning.Training;

/// <summary>What the trainer learned, before it is clamped: an intercept and, per comparison, the log-odds of every cell with the number of examples behind it.</summary>
/// <param name="Intercept">Log-odds where every effect is zero.</param>
/// <param name="Effects">By comparison, then by cell.</param>
/// <param name="Counts">Training examples, by comparison, then by cell.</param>
internal sealed record ShapeFunctions(double Intercept, double[][] Effects, int[][] Counts)
{
    /// <summary>The same functions on the scale of calibrated log-odds, so that learned and declared weights are of one measure.</summary>
    public ShapeFunctions Calibrated(double slope, double offset) => this with
    {
        Intercept = (Intercept * slope) + offset,
        Effects = [.. Effects.Select(e => e.Select(v => v * slope).ToArray())],
    };

    /// <summary>The raw score of an example.</summary>
    public double Score(IReadOnlyList<ComparisonDefinition> comparisons, Evidence[] evidence)
    {
        var score = Intercept;
        for (var i = 0; i < evidence.Length; i++)
        {
            score += Effects[i][EvidenceGrid.Cell(comparisons[i], evidence[i])];
        }

        return score;
    }
}

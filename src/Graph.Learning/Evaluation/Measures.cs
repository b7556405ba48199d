namespace Graph.Learning.Evaluation;

/// <summary>How well scores part matches from others. Ties count as half, whatever their order.</summary>
/// <param name="Pairs">How many pairs.</param>
/// <param name="Matches">How many of them are matches.</param>
/// <param name="RocAuc">Chance that a match scores above another pair; NaN where a class is empty, as the next four.</param>
/// <param name="AveragePrecision">Mean precision over the recall of matches.</param>
/// <param name="BestF1">The best F1 over all thresholds.</param>
/// <param name="RecallAtThousandth">Share of matches found when one in 1,000 others is let through.</param>
/// <param name="RecallAtHundredth">The same at one in 100.</param>
/// <param name="CalibrationError">Mean distance of probability and share of matches over ten equal spans of probability, weighted by their pairs.</param>
/// <param name="Tied">How many pairs share their score with a pair of the other verdict.</param>
public sealed record Measures(
    int Pairs,
    int Matches,
    double RocAuc,
    double AveragePrecision,
    double BestF1,
    double RecallAtThousandth,
    double RecallAtHundredth,
    double CalibrationError,
    int Tied)
{
    /// <summary>Measures the pairs.</summary>
    public static Measures Of(IReadOnlyList<ScoredExample> pairs)
    {
        var curve = RocCurve.Of(pairs);
        return new Measures(
            pairs.Count,
            pairs.Count(p => p.Same),
            curve.Area,
            curve.AveragePrecision,
            curve.BestF1,
            curve.RecallAt(.001),
            curve.RecallAt(.01),
            Reliability.Error(pairs),
            curve.Tied);
    }
}

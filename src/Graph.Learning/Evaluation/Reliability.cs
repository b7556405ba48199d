namespace Graph.Learning.Evaluation;

/// <summary>Whether probabilities mean what they say.</summary>
public static class Reliability
{
    private const int Spans = 10;

    /// <summary>Ten equal spans of probability: mean probability, share of matches and number of pairs of those that have any.</summary>
    public static IReadOnlyList<(double Probability, double Share, int Pairs)> Of(IEnumerable<ScoredExample> pairs) =>
        [.. pairs.GroupBy(p => Math.Min(Spans - 1, (int)(p.Probability * Spans))).OrderBy(g => g.Key)
            .Select(g => (g.Average(p => p.Probability), g.Average(p => p.Same ? 1.0 : 0.0), g.Count()))];

    /// <summary>Expected calibration error: distance of the two, weighted by pairs.</summary>
    public static double Error(IReadOnlyCollection<ScoredExample> pairs) =>
        Of(pairs).Sum(s => Math.Abs(s.Probability - s.Share) * s.Pairs) / pairs.Count;

    /// <summary>The same pairs with the prior alone moved, so that the mean probability is the share of matches: a judged set has another base rate than blocked pairs.</summary>
    public static IReadOnlyList<ScoredExample> AtShareOf(IReadOnlyList<ScoredExample> pairs, double share)
    {
        var (low, high) = (-50.0, 50.0);
        for (var round = 0; round < 60; round++)
        {
            var middle = (low + high) / 2;
            (low, high) = pairs.Average(p => Probability(p, middle)) < share ? (middle, high) : (low, middle);
        }

        return [.. pairs.Select(p => p with { Score = p.Score + low, Probability = Probability(p, low) })];

        static double Probability(ScoredExample pair, double move) => 1 / (1 + Math.Exp(-(LogOdds(pair.Probability) + move)));
    }

    private static double LogOdds(double probability)
    {
        var inside = Math.Clamp(probability, 1e-12, 1 - 1e-12);
        return Math.Log(inside / (1 - inside));
    }
}

using Graph.Core.Resolution.Comparing;

namespace Graph.Core.Resolution.Scoring.Fields;

/// <summary>Writes learned weights as a score card: what agrees more never weighs less, and rarity is a rising function of the strength.</summary>
internal static class LearnedCard
{
    private const double LeastMatch = .5;

    /// <summary>The card.</summary>
    public static KindCard Of(IReadOnlyList<CountedPattern> patterns, IReadOnlyList<ComparisonDefinition> comparisons)
    {
        var model = AgreementLearning.Learn(patterns, AgreementPriors.Of(comparisons));
        var weights = Rising(AdditiveFit.Fit(patterns, model, comparisons), patterns);
        var match = Math.Round(BestThreshold(weights, patterns), 4);
        return new KindCard(
            Math.Round(weights.Prior, 4),
            new Calibration(1, 0),
            new Thresholds(match, match / 2),
            comparisons.Select((c, i) => (c.Name, Levels: Levels(weights.Cells[i], c)))
                .ToDictionary(e => e.Name, e => (IReadOnlyDictionary<string, LevelWeight>)e.Levels, StringComparer.Ordinal));
    }

    /// <summary>Cells rise from the most different to the most alike, each counting as often as it was seen.</summary>
    private static AdditiveWeights Rising(AdditiveWeights weights, IReadOnlyList<CountedPattern> patterns)
    {
        var seen = weights.Cells.Select(c => c.Select(_ => 1.0).ToArray()).ToArray();
        foreach (var (pattern, count) in patterns)
        {
            for (var i = 0; i < seen.Length; i++)
            {
                seen[i][AgreementCells.Cell(pattern, i)] += count;
            }
        }

        return weights with { Cells = [.. weights.Cells.Select((c, i) => (double[])[0, .. Scoring.Rising.Nearest(c[1..], seen[i][1..])])] };
    }

    private static Dictionary<string, LevelWeight> Levels(double[] cells, ComparisonDefinition comparison)
    {
        var starts = AgreementCells.Starts(comparison);
        return comparison.Levels.Skip(1).Select((level, i) => (level.Name, Weight: Weight(cells.AsSpan()[starts[i + 1]..starts[i + 2]])))
            .ToDictionary(l => l.Name, l => l.Weight, StringComparer.Ordinal);
    }

    private static LevelWeight Weight(ReadOnlySpan<double> steps)
    {
        var first = Math.Round(steps[0], 4);
        if (steps.Length == 1)
        {
            return new LevelWeight(first);
        }

        var points = new List<StrengthPoint>();
        for (var s = 0; s < steps.Length; s++)
        {
            points.Add(new StrengthPoint(AgreementCells.Middle(s), Math.Round(steps[s] - steps[0], 4)));
        }

        return new LevelWeight(first, points);
    }

    /// <summary>The probability from which on pairs are matched so that the expected F1 is greatest; never below an even chance.</summary>
    private static double BestThreshold(AdditiveWeights weights, IReadOnlyList<CountedPattern> patterns)
    {
        var ranked = patterns.Select(p => (Probability: 1 / (1 + Math.Exp(-weights.Score(p.Pattern))), p.Count)).OrderByDescending(p => p.Probability).ToList();
        var all = ranked.Sum(p => p.Probability * p.Count);
        var (right, taken, best, threshold) = (0.0, 0.0, 0.0, 1.0);
        foreach (var (probability, count) in ranked)
        {
            (right, taken) = (right + (probability * count), taken + count);
            var f1 = 2 * right / (taken + all);
            (best, threshold) = f1 > best ? (f1, probability) : (best, threshold);
        }

        return Math.Clamp(threshold, LeastMatch, .9999);
    }
}

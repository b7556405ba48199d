using Graph.Core.Resolution.Comparing;

namespace Graph.Core.Resolution.Scoring.Fields;

/// <summary>Writes a learned model as a score card: what agrees more never weighs less, and rarity is a rising function of the strength.</summary>
internal static class LearnedCard
{
    private const double LeastMatch = .5;

    /// <summary>The card.</summary>
    public static KindCard Of(AgreementModel model, IReadOnlyList<ComparisonDefinition> comparisons, IReadOnlyList<(ulong Pattern, long Count)> patterns)
    {
        var evidence = comparisons.Select((c, i) => (c.Name, Levels: Levels(model, c, i)))
            .ToDictionary(e => e.Name, e => (IReadOnlyDictionary<string, LevelWeight>)e.Levels, StringComparer.Ordinal);
        var card = new KindCard(Math.Round(model.Prior, 4), new Calibration(1, 0), new Thresholds(LeastMatch, LeastMatch / 2), evidence);
        var match = Math.Round(BestThreshold(model, patterns), 4);
        return card with { Thresholds = new Thresholds(match, match / 2) };
    }

    private static Dictionary<string, LevelWeight> Levels(AgreementModel model, ComparisonDefinition comparison, int index)
    {
        var starts = AgreementCells.Starts(comparison);
        var cells = Enumerable.Range(1, starts[^1] - 1).ToArray();
        var rising = Rising.Nearest([.. cells.Select(c => model.Weight(index, c))], [.. cells.Select(c => model.Matches[index][c] + model.Others[index][c])]);
        return comparison.Levels.Skip(1).Select((level, i) => (level.Name, Weight: Weight(rising.AsSpan()[(starts[i + 1] - 1)..(starts[i + 2] - 1)])))
            .ToDictionary(l => l.Name, l => l.Weight, StringComparer.Ordinal);
    }

    private static LevelWeight Weight(ReadOnlySpan<double> steps)
    {
        var first = steps[0];
        if (steps.Length == 1)
        {
            return new LevelWeight(Math.Round(first, 4));
        }

        var points = new List<StrengthPoint>();
        for (var s = 0; s < steps.Length; s++)
        {
            points.Add(new StrengthPoint(AgreementCells.Middle(s), Math.Round(steps[s] - first, 4)));
        }

        return new LevelWeight(Math.Round(first, 4), points);
    }

    /// <summary>The probability from which on pairs are matched so that the expected F1 is greatest; never below an even chance.</summary>
    private static double BestThreshold(AgreementModel model, IReadOnlyList<(ulong Pattern, long Count)> patterns)
    {
        var ranked = patterns.Select(p => (Probability: model.Probability(p.Pattern), p.Count)).OrderByDescending(p => p.Probability).ToList();
        var all = ranked.Sum(p => p.Probability * p.Count);
        var (right, taken, best, threshold) = (0.0, 0.0, 0.0, 1.0);
        foreach (var (probability, count) in ranked)
        {
            (right, taken) = (right + (probability * count), taken + count);
            var f1 = 2 * right / (taken + all);
            (best, threshold) = f1 > best ? (f1, probability) : (best, threshold);
        }

        return Math.Max(LeastMatch, threshold);
    }
}

using Graph.Core.Resolution.Comparing;

namespace Graph.Core.Resolution.Scoring;

/// <summary>A card laid out for speed: weights by comparison and level index. score = prior + Σ contributions (design rule 6).</summary>
public sealed class Scorer
{
    private readonly LevelWeight[][] _weights;
    private readonly KindCard _card;

    /// <summary>Lays a card out over the comparisons it was made for.</summary>
    /// <exception cref="InvalidDataException">The card names a comparison or level this build does not have.</exception>
    public Scorer(KindCard card, IReadOnlyList<ComparisonDefinition> comparisons)
    {
        _card = card;
        Comparisons = comparisons;
        RefuseUnknown(card, comparisons);
        _weights = [.. comparisons.Select(c => c.Levels.Select(l => Weight(card, c.Name, l.Name)).ToArray())];
    }

    public IReadOnlyList<ComparisonDefinition> Comparisons { get; }

    public double Prior => _card.Prior;

    public Thresholds Thresholds => _card.Thresholds;

    /// <summary>The score of the outcomes, which stand in the order of <see cref="Comparisons"/>.</summary>
    public double Score(ReadOnlySpan<Evidence> evidence)
    {
        var score = _card.Prior;
        for (var i = 0; i < evidence.Length; i++)
        {
            score += Contribution(i, evidence[i]);
        }

        return score;
    }

    /// <summary>What one outcome adds: the level's weight plus the function of its strength.</summary>
    public double Contribution(int comparison, Evidence evidence)
    {
        var weight = _weights[comparison][evidence.Level];
        return weight.Strength is { Count: > 0 } points ? weight.Weight + At(points, evidence.Strength) : weight.Weight;
    }

    /// <summary>The most that any outcome of a comparison adds.</summary>
    public double Most(int comparison) => _weights[comparison].Max(w => w.Weight + Math.Max(0, w.Strength is { Count: > 0 } points ? points[^1].Adds : 0));

    /// <summary>The score of a probability; the inverse of <see cref="Probability"/>.</summary>
    public double ScoreAt(double probability) => (Math.Log(probability / (1 - probability)) - _card.Calibration.Offset) / _card.Calibration.Slope;

    /// <summary>The calibrated probability of a score.</summary>
    public double Probability(double score) =>
        1 / (1 + Math.Exp(-((_card.Calibration.Slope * score) + _card.Calibration.Offset)));

    /// <summary>The most that a level can add, whatever its strength.</summary>
    internal double MostOf(int comparison, int level)
    {
        var weight = _weights[comparison][level];
        return weight.Weight + (weight.Strength is { Count: > 0 } points ? points.Max(p => p.Adds) : 0);
    }

    /// <summary>The least score of a probability; null where probabilities do not rise with scores.</summary>
    internal double? LeastScore(double probability) => _card.Calibration.Slope > 0
        ? (Math.Log(probability / (1 - probability)) - _card.Calibration.Offset) / _card.Calibration.Slope
        : null;

    private static double At(IReadOnlyList<StrengthPoint> points, double strength)
    {
        if (strength <= points[0].At)
        {
            return points[0].Adds;
        }

        for (var i = 1; i < points.Count; i++)
        {
            if (strength <= points[i].At)
            {
                var (from, to) = (points[i - 1], points[i]);
                return from.Adds + ((to.Adds - from.Adds) * (strength - from.At) / (to.At - from.At));
            }
        }

        return points[^1].Adds;
    }

    private static LevelWeight Weight(KindCard card, string comparison, string level) =>
        card.Evidence.TryGetValue(comparison, out var levels) && levels.TryGetValue(level, out var weight) ? weight : new LevelWeight(0);

    private static void RefuseUnknown(KindCard card, IReadOnlyList<ComparisonDefinition> comparisons)
    {
        foreach (var (name, levels) in card.Evidence)
        {
            var known = comparisons.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal));
            var unknown = known is null ? name : levels.Keys.FirstOrDefault(l => known.Levels.All(k => !string.Equals(k.Name, l, StringComparison.Ordinal)));
            if (unknown is not null)
            {
                throw new InvalidDataException($"The model weighs '{name}' / '{unknown}', which this build does not compare. Run 'graph train'.");
            }
        }
    }
}

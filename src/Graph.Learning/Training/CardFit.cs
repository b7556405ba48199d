using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Scoring;

namespace Graph.Learning.Training;

/// <summary>Fits the card of one kind: shape functions from the training pairs, prior, calibration and thresholds from blocked pairs of the calibrating half.</summary>
/// <param name="comparisons">The comparisons, in their order.</param>
/// <param name="declared">The card whose weights rare levels take.</param>
public sealed class CardFit(IReadOnlyList<ComparisonDefinition> comparisons, KindCard declared)
{
    /// <summary>Share of the calibrating non-matches that may pass the automatic threshold.</summary>
    public const double FalseMatches = .0005;

    /// <summary>Share of the calibrating matches that may fall below the review threshold.</summary>
    public const double LostMatches = .03;

    /// <summary>Nothing less likely is put before a person: a queue nobody can finish reviews nothing.</summary>
    public const double LeastReviewed = .2;

    private static readonly HashSet<string> SharedByNamesakes = new(StringComparer.Ordinal) { "name", "legalForm", "kind", "country" };

    /// <summary>Fits the card.</summary>
    /// <param name="training">Labelled pairs.</param>
    /// <param name="blocked">Pairs as blocking gives them, of parties that are not among the training pairs.</param>
    /// <returns>The card, and the levels that took a declared weight with the reason.</returns>
    public (KindCard Card, IReadOnlyDictionary<string, string> Declared) Fit(IReadOnlyList<Example> training, IReadOnlyList<Example> blocked)
    {
        var (shapes, _) = new GamFit(comparisons).Fit(training);
        // The training pairs' share of matches is replaced by that of blocked pairs.
        var raw = shapes with { Intercept = shapes.Intercept + LogOdds(blocked) - LogOdds(training) };
        var (card, _) = Shaped(raw);
        var first = Platt(new Scorer(card, comparisons), blocked);
        var (calibrated, notes) = Shaped(raw.Calibrated(first.Slope, first.Offset));
        var second = Platt(new Scorer(calibrated, comparisons), blocked);
        calibrated = calibrated with { Calibration = new Calibration(Math.Round(second.Slope, 4), Math.Round(second.Offset, 4)) };
        return (calibrated with { Thresholds = Thresholds(new Scorer(calibrated, comparisons), blocked) }, notes);
    }

    private (KindCard Card, IReadOnlyDictionary<string, string> Declared) Shaped(ShapeFunctions shapes)
    {
        var shape = new CardShape(comparisons, declared);
        var weights = shape.Weights(shapes);
        return (new KindCard(Math.Round(shapes.Intercept + shape.Moved, 4), new Calibration(1, 0), new Thresholds(1, 0), weights), shape.Notes);
    }

    private static Calibration Platt(Scorer scorer, IReadOnlyList<Example> blocked) =>
        PlattFit.Fit([.. blocked.Select(e => (scorer.Score(e.Evidence), e.Same))]);

    private Thresholds Thresholds(Scorer scorer, IReadOnlyList<Example> blocked)
    {
        var others = Probabilities(scorer, blocked.Where(e => !e.Same));
        var matches = Probabilities(scorer, blocked.Where(e => e.Same));
        var match = Math.Max(others[^(1 + (int)(FalseMatches * others.Length))], NameAlone(scorer));
        var review = matches[(int)(LostMatches * matches.Length)];
        // Whatever the sample says: always room for a person between the two.
        var matchRounded = Math.Round(Math.Clamp(match, .9, .999), 4);
        return new Thresholds(matchRounded, Math.Round(Math.Clamp(review, LeastReviewed, matchRounded / 2), 4));
    }

    /// <summary>The probability of a pair whose names agree in full, with what namesakes share anyway: no more than a review (design rule 7).</summary>
    private double NameAlone(Scorer scorer)
    {
        var score = scorer.Prior;
        for (var i = 0; i < comparisons.Count; i++)
        {
            score += SharedByNamesakes.Contains(comparisons[i].Name) ? scorer.Contribution(i, new Evidence(comparisons[i].Levels.Count - 1, 1)) : 0;
        }

        return scorer.Probability(score) + .0001;
    }

    private static double[] Probabilities(Scorer scorer, IEnumerable<Example> examples) =>
        [.. examples.Select(e => scorer.Probability(scorer.Score(e.Evidence))).Order()];

    private static double LogOdds(IReadOnlyList<Example> examples)
    {
        var same = examples.Count(e => e.Same);
        return Math.Log((double)same / (examples.Count - same));
    }
}

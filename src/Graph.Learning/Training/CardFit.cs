using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Scoring;

namespace Graph.Learning.Training;

/// <summary>Fits the card of one kind: shape functions from the training pairs, prior, calibration and thresholds from held-out blocked pairs.</summary>
/// <param name="comparisons">The comparisons, in their order.</param>
/// <param name="declared">The card whose weights rare levels take.</param>
public sealed class CardFit(IReadOnlyList<ComparisonDefinition> comparisons, KindCard declared)
{
    /// <summary>Share of the held-out non-matches that may pass the automatic threshold.</summary>
    public const double FalseMatches = .0005;

    /// <summary>Share of the held-out matches that may fall below the review threshold.</summary>
    public const double LostMatches = .03;

    /// <summary>Fits the card.</summary>
    /// <param name="training">Labelled pairs.</param>
    /// <param name="blocked">Pairs as blocking gives them, of parties that are not among the training pairs.</param>
    /// <returns>The card, and the levels that took a declared weight with the reason.</returns>
    public (KindCard Card, IReadOnlyDictionary<string, string> Declared) Fit(IReadOnlyList<Example> training, IReadOnlyList<Example> blocked)
    {
        var (shapes, _) = new GamFit(comparisons).Fit(training);
        var shape = new CardShape(comparisons, declared);
        var weights = shape.Weights(shapes);
        var prior = Math.Round(shapes.Intercept + shape.Moved + LogOdds(blocked) - LogOdds(training), 4);
        var card = new KindCard(prior, new Calibration(1, 0), new Thresholds(1, 0), weights);
        var scorer = new Scorer(card, comparisons);
        var fitted = PlattFit.Fit([.. blocked.Select(e => (scorer.Score(e.Evidence), e.Same))]);
        card = card with { Calibration = new Calibration(Math.Round(fitted.Slope, 4), Math.Round(fitted.Offset, 4)) };
        return (card with { Thresholds = Thresholds(new Scorer(card, comparisons), blocked) }, shape.Notes);
    }

    private static Thresholds Thresholds(Scorer scorer, IReadOnlyList<Example> blocked)
    {
        var others = Probabilities(scorer, blocked.Where(e => !e.Same));
        var matches = Probabilities(scorer, blocked.Where(e => e.Same));
        var match = others[^(1 + (int)(FalseMatches * others.Length))];
        var review = matches[(int)(LostMatches * matches.Length)];
        // Whatever the sample says: no automatic match below nine in ten, and always room for a person between the two.
        var matchRounded = Math.Round(Math.Clamp(match, .9, .9999), 4);
        return new Thresholds(matchRounded, Math.Round(Math.Clamp(review, .01, matchRounded / 2), 4));
    }

    private static double[] Probabilities(Scorer scorer, IEnumerable<Example> examples) =>
        [.. examples.Select(e => scorer.Probability(scorer.Score(e.Evidence))).Order()];

    private static double LogOdds(IReadOnlyList<Example> examples)
    {
        var same = examples.Count(e => e.Same);
        return Math.Log((double)same / (examples.Count - same));
    }
}

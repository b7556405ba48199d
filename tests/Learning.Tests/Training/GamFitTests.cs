using Graph.Core.Resolution.Comparing;
using Graph.Learning.Training;
using Learning.Tests.Support;

namespace Learning.Tests.Training;

public class GamFitTests
{
    [Fact]
    public void The_exported_shape_functions_score_10_000_pairs_as_the_trainer_does()
    {
        var fit = new GamFit(ToyPairs.Comparisons);
        var (shapes, model) = fit.Fit(ToyPairs.Make(1, 20_000));
        var others = ToyPairs.Make(2, 10_000);

        var scores = fit.Scores(model, others);

        // ML.NET gives its score as a float, so the tolerance is relative where the score is large.
        var worst = others.Zip(scores, (e, s) => Math.Abs(shapes.Score(ToyPairs.Comparisons, e.Evidence) - s) / Math.Max(1, Math.Abs(s))).Max();
        Assert.InRange(worst, 0, 1e-6);
    }

    [Fact]
    public void A_strength_that_is_no_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => new GamFit(ToyPairs.Comparisons).Fit(
        [
            new Example([new Evidence(2, float.NaN), default, default], true),
            new Example([default, default, default], false),
        ]));

    [Fact]
    public void Examples_of_one_verdict_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => new GamFit(ToyPairs.Comparisons).Fit(ToyPairs.Make(1, 100, matches: 0)));
}

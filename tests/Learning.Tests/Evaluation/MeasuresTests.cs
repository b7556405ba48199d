using Graph.Learning.Evaluation;
using Graph.Learning.Generating;

namespace Learning.Tests.Evaluation;

public class MeasuresTests
{
    [Fact]
    public void The_area_is_the_chance_that_a_match_stands_above_another_with_ties_as_half()
    {
        var pairs = Pairs((3, true), (2, true), (2, false), (1, false));

        Assert.Equal(3.5 / 4, Measures.Of(pairs).RocAuc, 1e-12);
    }

    [Fact]
    public void Tied_pairs_of_both_verdicts_are_counted() =>
        Assert.Equal(3, Measures.Of(Pairs((3, true), (2, true), (2, false), (2, false), (1, false), (1, false))).Tied);

    [Fact]
    public void Recall_is_taken_at_the_last_threshold_within_the_allowed_false_alerts()
    {
        var pairs = Pairs([.. Enumerable.Range(0, 100).Select(i => ((double)i, false)), (99.5, true), (98.5, true), (97.5, true), (0.5, true)]);

        Assert.Equal(.5, Measures.Of(pairs).RecallAtHundredth);
        Assert.Equal(.25, Measures.Of(pairs).RecallAtThousandth);
    }

    [Fact]
    public void A_set_of_one_verdict_has_no_area() => Assert.True(double.IsNaN(Measures.Of(Pairs((1, true), (2, true))).RocAuc));

    [Fact]
    public void Moving_the_prior_to_the_share_of_matches_calibrates_the_mean_and_keeps_the_order()
    {
        var stream = new SplitMix64(4);
        var pairs = Pairs([.. Enumerable.Range(0, 500).Select(_ => ((stream.Fraction() * 8) - 6, stream.Chance(.8)))]);

        var moved = Reliability.AtShareOf(pairs, .8);

        Assert.Equal(.8, moved.Average(p => p.Probability), 1e-6);
        Assert.Equal(Measures.Of(pairs).RocAuc, Measures.Of(moved).RocAuc, 1e-12);
    }

    private static ScoredExample[] Pairs(params (double Score, bool Same)[] pairs) =>
        [.. pairs.Select(p => new ScoredExample(p.Score, 1 / (1 + Math.Exp(-p.Score)), p.Same, "Person", "Latin"))];
}

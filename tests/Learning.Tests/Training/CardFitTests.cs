using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Scoring;
using Graph.Learning.Training;
using Learning.Tests.Support;

namespace Learning.Tests.Training;

public class CardFitTests
{
    private const double DeclaredNumber = 6.5;

    private static readonly Lazy<(KindCard Card, IReadOnlyDictionary<string, string> Declared)> Fitted = new(Fit);

    [Fact]
    public void More_agreement_never_lowers_the_score_and_unequal_outcomes_never_tie()
    {
        var scorer = new Scorer(Fitted.Value.Card, ToyPairs.Comparisons);

        var rising = Outcomes(ToyPairs.Comparisons[0]).Select(e => scorer.Contribution(0, e)).ToArray();

        Assert.All(rising.Zip(rising.Skip(1)), step => Assert.True(step.Second > step.First, $"{step.First} then {step.Second}"));
    }

    [Fact]
    public void A_missing_value_weighs_nothing_and_what_speaks_against_weighs_less()
    {
        var date = Fitted.Value.Card.Evidence["date"];

        Assert.DoesNotContain("missing", date.Keys);
        Assert.True(date["different"].Weight < 0);
        Assert.True(date["same"].Weight > 0);
    }

    [Fact]
    public void A_level_seen_in_fewer_than_50_examples_takes_the_declared_weight_and_is_named()
    {
        var (card, declared) = Fitted.Value;

        Assert.Equal(DeclaredNumber, card.Evidence["number"]["same"].Weight);
        Assert.Contains("fewer than 50", declared["number/same"], StringComparison.Ordinal);
    }

    [Fact]
    public void Probabilities_of_held_out_pairs_mean_what_they_say()
    {
        var scorer = new Scorer(Fitted.Value.Card, ToyPairs.Comparisons);
        var fresh = ToyPairs.Make(5, 20_000, matches: .05);

        var mean = fresh.Average(e => scorer.Probability(scorer.Score(e.Evidence)));

        Assert.InRange(mean, fresh.Average(e => e.Same ? 1.0 : 0.0) - .01, fresh.Average(e => e.Same ? 1.0 : 0.0) + .01);
    }

    [Fact]
    public void Training_twice_gives_the_same_card()
    {
        var again = Fit();

        Assert.Equivalent(Fitted.Value.Card, again.Card, strict: true);
    }

    private static (KindCard Card, IReadOnlyDictionary<string, string> Declared) Fit()
    {
        var declared = new KindCard(0, new Calibration(1, 0), new Thresholds(.9, .1), new Dictionary<string, IReadOnlyDictionary<string, LevelWeight>>
        {
            ["number"] = new Dictionary<string, LevelWeight> { ["same"] = new(DeclaredNumber) },
        });
        return new CardFit(ToyPairs.Comparisons, declared).Fit(ToyPairs.Make(1, 20_000), ToyPairs.Make(3, 10_000, matches: .05));
    }

    private static IEnumerable<Evidence> Outcomes(ComparisonDefinition comparison) =>
        comparison.Levels.SelectMany((l, i) => l.HasStrength ? Enumerable.Range(0, 33).Select(s => new Evidence(i, s / 32f)) : [new Evidence(i)]).Skip(1);
}

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Scoring;

namespace Core.Tests.Resolution.Scoring;

public sealed class ScorerTests
{
    private static readonly ComparisonDefinition[] Compared = [new("name", [new("missing", EvidenceSense.Silent), new("close", EvidenceSense.For, HasStrength: true)])];

    private static readonly Gen<float> Strength = Gen.Choose(0, 1000).Select(i => i / 1000f);

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0.1, 2)]
    [InlineData(0.2, 2)]
    [InlineData(0.35, 2.5)]
    [InlineData(0.5, 3)]
    [InlineData(0.75, 5)]
    [InlineData(1, 7)]
    public void Between_its_points_a_strength_adds_in_a_straight_line_and_outside_them_nothing_more(double strength, double contribution)
    {
        var scorer = new Scorer(Card(new(0.2, 0), new(0.5, 1), new(1, 5)), Compared);

        Assert.Equal(contribution, scorer.Contribution(0, new Evidence(1, (float)strength)), 1e-6);
    }

    [Property]
    public Property Stronger_evidence_of_the_shipped_card_never_lowers_a_score() => Prop.ForAll(
        Strength.ToArbitrary(), Strength.ToArbitrary(), Gen.Choose(0, Comparer.Definitions.Count - 1).ToArbitrary(), (one, other, comparison) =>
        {
            var shipped = ScoreCards.Shipped().Cards.Values.Select(c => new Scorer(c, Comparer.Definitions));
            return shipped.All(s => Comparer.Definitions[comparison].Levels.Select((_, level) => level).All(level =>
                s.Contribution(comparison, new Evidence(level, Math.Min(one, other))) <= s.Contribution(comparison, new Evidence(level, Math.Max(one, other))) + 1e-9));
        });

    [Fact]
    public void The_score_is_the_prior_and_what_every_outcome_adds()
    {
        var scorer = new Scorer(Card(new(0, 0), new(1, 4)), Compared);

        Assert.Equal(-3 + 2 + 2, scorer.Score([new Evidence(1, 0.5f)]), 1e-9);
    }

    [Theory]
    [InlineData("colour", "close")]
    [InlineData("name", "identical")]
    public void A_card_that_weighs_what_is_not_compared_is_refused(string comparison, string level)
    {
        var card = Card() with { Evidence = new Dictionary<string, IReadOnlyDictionary<string, LevelWeight>> { [comparison] = new Dictionary<string, LevelWeight> { [level] = new(1) } } };

        var refused = Assert.Throws<InvalidDataException>(() => new Scorer(card, Compared));

        Assert.Contains($"'{comparison}'", refused.Message, StringComparison.Ordinal);
    }

    private static KindCard Card(params StrengthPoint[] points) => new(-3, new Calibration(1, 0), new Thresholds(0.9, 0.4), new Dictionary<string, IReadOnlyDictionary<string, LevelWeight>>
    {
        ["name"] = new Dictionary<string, LevelWeight> { ["close"] = new(2, points) },
    });
}

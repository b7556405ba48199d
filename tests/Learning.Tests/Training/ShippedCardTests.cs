using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Normalising;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Sources;
using Graph.Core.Sources.Pairs;
using Graph.Learning.Evaluation;
using Graph.Learning.Training;
using Learning.Tests.Support;

namespace Learning.Tests.Training;

public class ShippedCardTests
{
    /// <summary>The kinds with a learned card: a wallet's is declared, and knows little but the address.</summary>
    public static TheoryData<string> Kinds => [.. Shipped().Cards.Keys.Where(k => k != "Wallet")];

    [Fact]
    public void Training_from_this_checkout_gives_the_shipped_card_byte_for_byte()
    {
        using var shipped = new StreamReader(Folders.Data(TrainingFiles.Trained));

        using var trained = new MemoryStream();
        ScoreCards.Write(CardTraining.Train(TrainingFiles.Read(Folders.Data)), trained);

        Assert.Equal(shipped.ReadToEnd(), System.Text.Encoding.UTF8.GetString(trained.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void More_agreement_never_lowers_the_score_and_unequal_outcomes_never_tie(string kind)
    {
        var scorer = new Scorer(Shipped().Cards[kind], Comparer.Definitions);

        for (var i = 0; i < Comparer.Definitions.Count; i++)
        {
            var rising = Outcomes(Comparer.Definitions[i]).Select(e => scorer.Contribution(i, e)).ToArray();
            Assert.All(rising.Zip(rising.Skip(1)), s => Assert.True(s.Second > s.First, $"{kind} {Comparer.Definitions[i].Name}: {s.First} then {s.Second}"));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_name_alone_stays_below_the_automatic_threshold(string kind)
    {
        var scorer = new Scorer(Shipped().Cards[kind], Comparer.Definitions);

        var probability = scorer.Probability(scorer.Prior + scorer.Contribution(0, Outcomes(Comparer.Definitions[0]).Last()));

        Assert.True(probability < scorer.Thresholds.Match, $"{probability} of {scorer.Thresholds.Match}");
    }

    [Fact]
    public void Probabilities_of_held_out_pairs_that_nothing_was_fitted_to_mean_what_they_say()
    {
        var measures = Measures.Of(new PairEvaluation(Shipped()).HeldOut(TrainingFiles.ReadLabels(Folders.Data)));

        Assert.InRange(measures.RocAuc, .99, 1);
        Assert.InRange(measures.CalibrationError, 0, .01);
    }

    [Fact]
    public void Judged_pairs_of_the_development_set_are_told_apart_at_a_roc_auc_of_93_or_more()
    {
        var path = Folders.Shared("pairs/opensanctions_pairs_dev.json");
        var pairs = PairFiles.Read(new SourceFile("pairs.json", () => File.OpenRead(path)));

        var measures = Measures.Of(new PairEvaluation(Shipped()).Judged(pairs));

        Assert.Equal(1000, measures.Pairs);
        Assert.InRange(measures.RocAuc, .93, 1);
    }

    [Fact]
    public void Every_score_of_the_judged_pairs_is_the_prior_and_the_sum_of_its_contributions()
    {
        var path = Folders.Shared("pairs/opensanctions_pairs_dev.json");
        var scorer = new PairScorer(Shipped());

        foreach (var pair in PairFiles.Read(new SourceFile("pairs.json", () => File.OpenRead(path))).Cast<RecordPair>())
        {
            var (left, right) = (Normaliser.Profile(pair.Left), Normaliser.Profile(pair.Right));
            var score = scorer.SameAs(left, right, TwoAlone.Instance);
            Assert.Equal(score.Score, score.Scorer.Prior + PairScorer.Contributions(score, LinkKind.SameAs, left, right).Sum(c => c.Weight), 1e-6);
        }
    }

    private static ScoreCard Shipped()
    {
        using var stream = Folders.Data(TrainingFiles.Trained);
        return ScoreCards.Read(stream);
    }

    private static IEnumerable<Evidence> Outcomes(ComparisonDefinition comparison) =>
        comparison.Levels.SelectMany((l, i) => l.HasStrength ? Enumerable.Range(0, 33).Select(s => new Evidence(i, s / 32f)) : [new Evidence(i)]).Skip(1);
}

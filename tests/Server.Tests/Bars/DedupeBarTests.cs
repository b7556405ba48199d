using Benchmarks.Measuring;

namespace Server.Tests.Bars;

public sealed class DedupeBarTests
{
    /// <summary>Splink reaches .998 (its own documentation), GoldenMatch .991.</summary>
    [Fact]
    public void Febrl3_is_resolved_by_weights_learned_from_it()
    {
        var truth = KnownTruth.Febrl(Shared());

        var score = truth.Score(truth.Resolve());

        Assert.True(score.F1 >= .9985, $"F1 {score.F1:.0000}, precision {score.Precision:.0000}, recall {score.Recall:.0000}");
    }

    [Fact]
    public void Senzings_three_files_with_their_own_headers_are_resolved_together()
    {
        var truth = KnownTruth.Senzing(Shared());

        var score = truth.Score(truth.Resolve());

        Assert.True(score.F1 >= .9, $"F1 {score.F1:.0000}, precision {score.Precision:.0000}, recall {score.Recall:.0000}");
    }

    [Fact]
    public void A_thousand_people_with_many_gaps_are_resolved_by_the_same_defaults()
    {
        var truth = KnownTruth.Fake(Shared());

        var score = truth.Score(truth.Resolve());

        Assert.True(score is { F1: >= .93, Precision: >= .98 }, $"F1 {score.F1:.0000}, precision {score.Precision:.0000}, recall {score.Recall:.0000}");
    }

    private static string Shared()
    {
        var shared = SharedData.Find();
        Assert.SkipWhen(shared is null, "shared/data is not beside this checkout: real data is tested only where it is.");
        return shared!;
    }
}

using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Comparing.Fields;
using Graph.Core.Resolution.Scoring.Fields;

namespace Core.Tests.Resolution.Fields;

public sealed class AgreementLearningTests
{
    private static readonly IReadOnlyList<ComparisonDefinition> Comparisons = FieldComparer.Definitions;
    private static readonly int[][] Starts = [.. Comparisons.Select(AgreementCells.Starts)];

    [Fact]
    public void Every_comparison_fits_into_a_pattern_and_comes_out_of_it()
    {
        var outcomes = Comparisons.Select(c => new Evidence(c.Levels.Count - 1, .6f)).ToArray();

        var pattern = AgreementCells.Pattern(Starts, outcomes);

        Assert.InRange(Comparisons.Count, 1, AgreementCells.MostComparisons);
        Assert.All(Starts, s => Assert.InRange(s[^1], 2, 16));
        Assert.All(Comparisons.Select((c, i) => (c, i)), e =>
            Assert.Equal(Starts[e.i][^2] + (e.c.Levels[^1].HasStrength ? AgreementCells.Step(.6f) : 0), AgreementCells.Cell(pattern, e.i)));
    }

    [Fact]
    public void Without_pairs_the_declared_model_stands()
    {
        var declared = AgreementPriors.Of(Comparisons);

        var learned = AgreementLearning.Learn([], declared);

        Assert.All(declared.Cells.SelectMany(s => s).SelectMany(c => c).Zip(learned.Cells.SelectMany(s => s).SelectMany(c => c)), p => Assert.Equal(p.First, p.Second, 1e-9));
    }

    [Fact]
    public void What_a_file_shows_again_and_again_is_learned_from_it()
    {
        // In this file the phone of a party changes ever and its e-mail never: the reverse of what is declared.
        CountedPattern[] patterns = [new(Pattern("exact", "different", "exact"), 3000), new(Pattern("different", "different", "different"), 30_000)];
        Array.Sort(patterns, (one, other) => one.Pattern.CompareTo(other.Pattern));

        var learned = AgreementLearning.Learn(patterns, AgreementPriors.Of(Comparisons));

        Assert.Equal(3000.0 / 33_000, learned.Sorts[0], .02);
        Assert.True(learned.Weight(Index("email"), Starts[Index("email")][Level("email", "exact")] + 3) > 2);
        Assert.InRange(learned.Weight(Index("phone"), Starts[Index("phone")][Level("phone", "different")]), -.3, .1);
    }

    [Fact]
    public void More_agreement_never_weighs_less()
    {
        CountedPattern[] patterns = [new(Pattern("exact", "different", "exact"), 500), new(Pattern("different", "exact", "almost"), 700)];
        Array.Sort(patterns, (one, other) => one.Pattern.CompareTo(other.Pattern));

        var card = LearnedCard.Of(patterns, Comparisons);

        Assert.All(Comparisons, c => Assert.Equal(
            c.Levels.Skip(1).Select(l => card.Evidence[c.Name][l.Name].Weight).Order(), c.Levels.Skip(1).Select(l => card.Evidence[c.Name][l.Name].Weight)));
        Assert.All(card.Evidence.Values.SelectMany(l => l.Values).Where(w => w.Strength is not null), w => Assert.Equal(w.Strength!.OrderBy(p => p.Adds), w.Strength));
    }

    private static ulong Pattern(string birthDate, string phone, string email)
    {
        var outcomes = new Evidence[Comparisons.Count];
        outcomes[Index("birthDate")] = new Evidence(Level("birthDate", birthDate), 1);
        outcomes[Index("phone")] = new Evidence(Level("phone", phone), 1);
        outcomes[Index("email")] = new Evidence(Level("email", email), 1);
        return AgreementCells.Pattern(Starts, outcomes);
    }

    private static int Index(string name) => Comparisons.Select(c => c.Name).ToList().IndexOf(name);

    private static int Level(string name, string level) => Comparisons[Index(name)].Levels.Select(l => l.Name).ToList().IndexOf(level);
}

using Graph.Core.Resolution.Normalising;
using Graph.Core.Resolution.Scoring;

namespace Core.Tests.Resolution.Scoring;

public class PairScorerTests
{
    private const string Table = "reference/legal-forms.tsv";

    [Fact]
    public void A_card_trained_with_other_reference_tables_is_refused_by_the_name_of_the_table()
    {
        var card = Naming(new(ReferenceHashes.All) { [Table] = new string('0', 64) });

        var refusal = Assert.Throws<InvalidDataException>(() => new PairScorer(card));

        Assert.Equal("The model was trained with other reference tables (legal-forms.tsv). Run 'graph train'.", refusal.Message);
    }

    [Fact]
    public void A_card_that_knows_nothing_of_a_table_of_this_build_is_refused()
    {
        var inputs = new Dictionary<string, string>(ReferenceHashes.All);
        inputs.Remove(Table);

        Assert.Throws<InvalidDataException>(() => new PairScorer(Naming(inputs)));
    }

    [Fact]
    public void A_card_that_names_no_reference_tables_is_accepted()
    {
        var scorer = new PairScorer(Naming(new() { ["labels/pairs.csv"] = new string('0', 64) }));

        Assert.NotNull(scorer.Associated);
    }

    [Fact]
    public void The_shipped_card_names_every_reference_table_of_this_build() =>
        Assert.Equal(ReferenceHashes.All, ScoreCards.Shipped().Manifest.Inputs.Where(i => i.Key.StartsWith("reference/", StringComparison.Ordinal)));

    private static ScoreCard Naming(Dictionary<string, string> inputs)
    {
        var card = ScoreCards.Shipped();
        return card with { Manifest = card.Manifest with { Inputs = inputs } };
    }
}

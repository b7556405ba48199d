using System.Text;
using Graph.Core.Resolution.Scoring;

namespace Core.Tests.Resolution.Scoring;

public sealed class ScoreCardsTests
{
    [Fact]
    public void A_card_written_and_read_is_the_same_card()
    {
        var read = Read(Written(ScoreCards.Shipped()));

        Assert.Equal(ScoreCards.Hash(ScoreCards.Shipped()), ScoreCards.Hash(read));
        Assert.Equal(Written(ScoreCards.Shipped()), Written(read));
    }

    [Fact]
    public void The_order_of_a_cards_entries_is_no_part_of_its_hash()
    {
        var shipped = ScoreCards.Shipped();
        var turned = shipped with { Cards = shipped.Cards.Reverse().ToDictionary() };

        Assert.Equal(ScoreCards.Hash(shipped), ScoreCards.Hash(turned));
    }

    [Fact]
    public void Another_weight_is_another_hash()
    {
        var shipped = ScoreCards.Shipped();

        Assert.NotEqual(ScoreCards.Hash(shipped), ScoreCards.Hash(shipped with { Associated = shipped.Associated with { Prior = -9 } }));
    }

    [Theory]
    [InlineData("{", "no score card")]
    [InlineData("null", "no score card")]
    [InlineData("""{"format":99}""", "format 99")]
    public void What_is_no_card_of_this_build_is_refused_with_what_to_do(string text, string told)
    {
        var refused = Assert.Throws<InvalidDataException>(() => Read(text));

        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
        Assert.Contains("graph train", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_made_for_other_comparisons_is_refused()
    {
        var refused = Assert.Throws<InvalidDataException>(() => new PairScorer(ScoreCards.Shipped() with { Features = "0123456789abcdef" }));

        Assert.Contains("graph train", refused.Message, StringComparison.Ordinal);
    }

    private static string Written(ScoreCard card)
    {
        using var bytes = new MemoryStream();
        ScoreCards.Write(card, bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static ScoreCard Read(string text)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ScoreCards.Read(bytes);
    }
}

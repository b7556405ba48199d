using Graph.Core.Resolution.Normalising.Fields;

namespace Core.Tests.Resolution.Fields;

public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("Hughes, Howie", "howie|hughes|")]
    [InlineData("Howard Hughes", "howard|hughes|")]
    [InlineData("王杰", "jie|wang|")]
    [InlineData("David Dobbins Jr", "david|dobbins|jr")]
    [InlineData("Kusha", "|kusha|")]
    public void A_name_is_read_as_given_family_and_generation(string text, string parts) =>
        Assert.Equal(parts, Assert.Single(PersonNames.OfText(text).Select(n => $"{n.Given}|{n.Family}|{n.Generation}")));

    [Fact]
    public void Of_three_words_the_family_may_be_the_first_or_the_last() =>
        Assert.Equal(["alina yuryevna|popova", "yuryevna popova|alina"], PersonNames.OfText("Alina Yuryevna Popova").Select(n => $"{n.Given}|{n.Family}"));
}

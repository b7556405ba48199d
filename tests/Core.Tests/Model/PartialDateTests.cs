using Graph.Core.Model;

namespace Core.Tests.Model;

public class PartialDateTests
{
    [Theory]
    [InlineData("1970")]
    [InlineData("1970-02")]
    [InlineData("1970-02-03")]
    [InlineData("~1970")]
    [InlineData("1970/1972")]
    [InlineData("~1970-02/1972-03")]
    public void A_written_date_reads_back_as_itself(string text) =>
        Assert.Equal(text, PartialDate.Parse(text).ToString());

    [Theory]
    [InlineData("1970-13")]
    [InlineData("1970-02-30")]
    [InlineData("0000")]
    [InlineData("")]
    [InlineData("70")]
    public void What_is_no_date_is_refused(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void A_range_the_wrong_way_round_is_turned() =>
        Assert.Equal("1970/1972", PartialDate.Parse("1972/1970").ToString());
}

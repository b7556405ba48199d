using Graph.Core.Resolution.Normalising.Fields;

namespace Core.Tests.Resolution.Fields;

public sealed class FieldDatesTests
{
    [Fact]
    public void Dates_that_can_be_read_one_way_only_teach_how_to_read_the_others()
    {
        var american = new FieldDates();
        foreach (var text in new[] { "3/31/1954", "10/27/76", "20/8/1991" })
        {
            american.Note(text);
        }

        Assert.Equal("1978-12-11", american.Read("12/11/1978").ToString());
        Assert.Equal("1978-11-12", new FieldDates().Read("12/11/1978").ToString());
    }

    [Theory]
    [InlineData("3/1/70", "1970-01-03")]
    [InlineData("24-May-11", "2011-05-24")]
    [InlineData("20/8/1991", "1991-08-20")]
    [InlineData("1991-08", "1991-08")]
    [InlineData("19560409", "1956-04-09")]
    [InlineData("31/2/1991", "")]
    [InlineData("soon", "")]
    public void A_date_is_read_as_far_as_it_is_stated(string text, string read) => Assert.Equal(read, new FieldDates().Read(text)?.ToString() ?? "");
}

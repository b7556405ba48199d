using Graph.Core.Model;

namespace Core.Tests.Model;

public class DateTextTests
{
    [Theory]
    [InlineData("12 Jan 1970", "1970-01-12")]
    [InlineData("Jan 1970", "1970-01")]
    [InlineData("1970", "1970")]
    [InlineData("circa 1970", "~1970")]
    [InlineData("c. 1970", "~1970")]
    [InlineData("ca. Mar 1970", "~1970-03")]
    [InlineData("1970 to 1972", "1970/1972")]
    [InlineData("circa 1970 to 1972", "~1970/1972")]
    [InlineData("circa 1979-1982", "~1979/1982")]
    [InlineData("12 Jan 1970 to 15 Mar 1971", "1970-01-12/1971-03-15")]
    [InlineData("between 1970 and 1972", "1970/1972")]
    [InlineData("1970-1972", "1970/1972")]
    [InlineData("1970/1972", "1970/1972")]
    [InlineData("1970-02-03", "1970-02-03")]
    [InlineData("19700203", "1970-02-03")]
    [InlineData("1970/02/03", "1970-02-03")]
    [InlineData("03.02.1970", "1970-02-03")]
    [InlineData("03/02/1970", "1970-02-03")]
    [InlineData("02/23/1970", "1970-02-23")]
    [InlineData("00/00/1970", "1970")]
    [InlineData("00/02/1970", "1970-02")]
    [InlineData("dd/mm/1970", "1970")]
    [InlineData("dd/02/1970", "1970-02")]
    [InlineData("02/1970", "1970-02")]
    [InlineData("Feb 3, 1970", "1970-02-03")]
    [InlineData("3rd of February 1970", "1970-02-03")]
    [InlineData("1970-02-03T00:00:00", "1970-02-03")]
    [InlineData("1970-02-03T00:00:00Z", "1970-02-03")]
    [InlineData("1970-02-03 12:30", "1970-02-03")]
    [InlineData("1970年2月3日", "1970-02-03")]
    [InlineData("1970년 2월 3일", "1970-02-03")]
    [InlineData("1970年", "1970")]
    [InlineData("1970s", "~1970/1979")]
    [InlineData("3 de enero de 1970", "1970-01-03")]
    public void A_printed_date_is_read(string text, string written)
    {
        Assert.True(DateText.TryParse(text, out var date));

        Assert.Equal(written, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("31 Feb 1970")]
    [InlineData("12 Jan 70")]
    [InlineData("Jan")]
    [InlineData("1970-13-40")]
    [InlineData("Jan Feb 1970")]
    [InlineData("850-2-18111")]
    [InlineData("to 1972")]
    [InlineData("0000")]
    public void What_is_no_date_is_refused(string text) => Assert.False(DateText.TryParse(text, out _));

    [FsCheck.Xunit.Property]
    public void No_text_makes_it_throw(string? text) => _ = DateText.TryParse(text ?? "", out _);

    [FsCheck.Xunit.Property]
    public bool A_date_reads_back_from_its_written_form(DateTime day)
    {
        var date = PartialDate.OfDay(day.Year, day.Month, day.Day);

        return DateText.TryParse(date.ToString(), out var read) && read == date;
    }
}

using Graph.Core.Sources.Text;

namespace Core.Tests.Sources.Text;

public class CsvRowsTests
{
    [Theory]
    [InlineData("a,b", "a|b")]
    [InlineData("a,", "a|")]
    [InlineData("\"a,b\",\"c\"\"d\"", "a,b|c\"d")]
    [InlineData("a \"quoted\" word,b", "a \"quoted\" word|b")]
    [InlineData("\"two\nlines\",b", "two\nlines|b")]
    public void A_row_is_split(string text, string fields) =>
        Assert.Equal(fields, string.Join('|', Assert.Single(Rows(text)).Fields));

    [Fact]
    public void A_quote_that_is_never_closed_costs_one_line()
    {
        var rows = Rows("a,b\r\n1,\"x\r\n2,y\r\n3,z");

        Assert.Equal(["a|b", "", "2|y", "3|z"], rows.Select(r => string.Join('|', r.Fields)));
        Assert.Equal((2, "A quote is opened and never closed."), (rows[1].Line, rows[1].Problem));
    }

    [Fact]
    public void Text_after_a_closing_quote_costs_one_line()
    {
        var rows = Rows("1,\"x\"y\n2,b");

        Assert.Equal([1L, 2L], rows.Select(r => r.Line));
        Assert.Equal([false, true], rows.Select(r => r.Problem is null));
    }

    [Fact]
    public void A_line_over_the_cap_is_set_aside_and_the_next_is_read()
    {
        var rows = Rows($"{new string('x', ReadLimits.LineBytes + 1)}\n2,b");

        Assert.NotNull(rows[0].Problem);
        Assert.Equal(["2", "b"], rows[1].Fields);
    }

    [Fact]
    public void A_field_over_the_cap_is_set_aside() =>
        Assert.Equal("A field is longer than 1 MB.", Assert.Single(Rows($"1,{new string('x', ReadLimits.FieldCharacters + 1)}")).Problem);

    [Theory]
    [InlineData("a\nb\nc")]
    [InlineData("a\r\nb\r\nc\r\n")]
    [InlineData("a\rb\rc\r")]
    public void Lines_end_in_any_of_three_ways(string text) =>
        Assert.Equal(["a", "b", "c"], SourceLines.Read(Reading.File("f", text)).Select(l => l.Text));

    private static List<CsvRow> Rows(string text) => [.. CsvRows.Read(Reading.File("f.csv", text), ',')];
}

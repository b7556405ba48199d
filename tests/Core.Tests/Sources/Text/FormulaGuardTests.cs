using FsCheck.Xunit;
using Graph.Core.Sources.Text;

namespace Core.Tests.Sources.Text;

public class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20 7946 0101")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("  =1")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠a")]
    [InlineData("'=1")]
    public void What_may_be_a_formula_gets_an_apostrophe_and_loses_it_again(string text)
    {
        Assert.Equal($"'{text}", FormulaGuard.On(text));
        Assert.Equal(text, FormulaGuard.Off(FormulaGuard.On(text)));
    }

    [Theory]
    [InlineData("Ann")]
    [InlineData("'t Hooft")]
    [InlineData("1-2")]
    [InlineData("")]
    public void Other_text_stays_as_it_is(string text) => Assert.Equal(text, FormulaGuard.Off(FormulaGuard.On(text)) is var back && FormulaGuard.On(text) == text ? back : null);

    [Property]
    public bool Every_text_comes_back_whole(string? text) => FormulaGuard.Off(FormulaGuard.On(text ?? "")) == (text ?? "");
}

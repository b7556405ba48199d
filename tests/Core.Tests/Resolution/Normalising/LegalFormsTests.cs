using Graph.Core.Resolution.Normalising;

namespace Core.Tests.Resolution.Normalising;

public class LegalFormsTests
{
    [Theory]
    [InlineData("Green Pine Associated Co., Ltd.", "green pine associated", "ltd")]
    [InlineData("YANBIAN SILVERSTAR NETWORK TECHNOLOGY CO., LTD.", "yanbian silverstar network technology", "ltd")]
    [InlineData("Volasys Silver Star", "volasys silver star", null)]
    [InlineData("ООО Ромашка", "romashka", "llc")]
    [InlineData("Ромашка, ООО", "romashka", "llc")]
    [InlineData("Comercializadora Norte, S.A. de C.V.", "comercializadora norte", "jsc")]
    [InlineData("Bau GmbH & Co. KG", "bau", "llc")]
    [InlineData("Alfa Sp. z o.o.", "alfa", "llc")]
    [InlineData("沈阳金凤里网络科技有限公司", "shenyang jinfengli wangluo keji", "ltd")]
    [InlineData("한빛 주식회사", "hanbit", "jsc")]
    [InlineData("주식회사한빛", "hanbit", "jsc")]
    [InlineData("㈜한빛", "hanbit", "jsc")]
    [InlineData("Ju Long Trading", "ju long trading", null)]
    [InlineData("Acme", "acme", null)]
    [InlineData("LLC", "llc", null)]
    [InlineData("", "", null)]
    [InlineData("Mahan Air", "mahan air", null)]
    public void The_form_is_taken_off(string name, string core, string? form) =>
        Assert.Equal(new LegalName(core, form), LegalForms.Strip(TextFold.Fold(name)));

    [FsCheck.Xunit.Property]
    public bool Something_is_left_of_every_name(string? name)
    {
        var folded = TextFold.Fold(name ?? "");

        return folded.Length == 0 || LegalForms.Strip(folded).Core.Length > 0;
    }

    [Fact]
    public void Words_of_trade_tell_less_than_names() =>
        Assert.True(GenericWords.Weight("trading") < GenericWords.Weight("pyongyang") && GenericWords.Weight("pyongyang") < GenericWords.Weight("volasys"));
}

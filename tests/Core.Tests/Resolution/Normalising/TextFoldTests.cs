using Graph.Core.Resolution.Normalising;

namespace Core.Tests.Resolution.Normalising;

public class TextFoldTests
{
    [Theory]
    [InlineData("O'Neil", "oneil")]
    [InlineData("Ch’ol, RI", "chol ri")]
    [InlineData("Cho'ng-Wo'n", "chong won")]
    [InlineData("al-Dari", "al dari")]
    [InlineData("S.A. de C.V.", "s a de c v")]
    [InlineData("Co.,Ltd.", "co ltd")]
    [InlineData("A & B", "a and b")]
    [InlineData("A&B", "a and b")]
    [InlineData("", "")]
    [InlineData("--", "")]
    [InlineData("Müller Straße Łódź Ærø İstanbul", "muller strasse lodz aero istanbul")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("ﬁrst ＦＵＬＬ　ｗｉｄｔｈ １２", "first full width 12")]
    [InlineData("박진혁", "pak jinhyok")]
    [InlineData("박 진혁", "pak jinhyok")]
    [InlineData("리성학", "ri songhak")]
    [InlineData("이성학", "ri songhak")]
    [InlineData("최휘", "choe hwi")]
    [InlineData("정영길", "jong yonggil")]
    [InlineData("남궁민수", "namgung minsu")]
    [InlineData("조선무역은행", "josonmuyokunhaeng")]
    [InlineData("Пригожин Евгений Викторович", "prigozhin evgenii viktorovich")]
    [InlineData("Юлия Щёкина", "iuliia shchekina")]
    [InlineData("王小明", "wang xiaoming")]
    [InlineData("欧阳娜娜", "ouyang nana")]
    [InlineData("曾庆", "zeng qing")]
    [InlineData("沈阳金凤里网络科技有限公司", "shenyang jinfengli wangluo keji youxiangongsi")]
    [InlineData("Νίκος", "nikos")]
    public void A_text_is_folded(string text, string folded) => Assert.Equal(folded, TextFold.Fold(text));

    [Fact]
    public void Arabic_is_folded_to_its_consonants() => Assert.Equal("mhmd ly", TextFold.Fold("محمد علي"));

    [Theory]
    [InlineData("\ud800")]
    [InlineData("a\udc00b\ufffe\uffff\0")]
    public void Broken_text_is_folded_too(string text) => Assert.NotNull(TextFold.Fold(text));

    [FsCheck.Xunit.Property]
    public bool Folding_twice_is_folding_once(string? text)
    {
        var folded = TextFold.Fold(text ?? "");

        return TextFold.Fold(folded) == folded;
    }

    [FsCheck.Xunit.Property]
    public bool A_fold_is_lower_case_letters_and_digits_in_single_blanks(char[] text) =>
        System.Text.RegularExpressions.Regex.IsMatch(TextFold.Fold(new string(text)), "^([a-z0-9]+( [a-z0-9]+)*)?$");

    [Fact]
    public void Tokens_are_the_words() => Assert.Equal(["al", "dari"], TextFold.Tokens("al dari"));
}

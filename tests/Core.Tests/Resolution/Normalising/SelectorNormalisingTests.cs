using Graph.Core.Resolution.Normalising;

namespace Core.Tests.Resolution.Normalising;

public class SelectorNormalisingTests
{
    [Theory]
    [InlineData("Korea, North", "kp")]
    [InlineData("DPRK", "kp")]
    [InlineData("PRK", "kp")]
    [InlineData("kp", "kp")]
    [InlineData("조선민주주의인민공화국", "kp")]
    [InlineData("Korea, South", "kr")]
    [InlineData("Burma", "mm")]
    [InlineData("Congo, Democratic Republic of the", "cd")]
    [InlineData("The Gambia", "gm")]
    [InlineData("Russian Federation", "ru")]
    [InlineData("Россия", "ru")]
    [InlineData("中国", "cn")]
    [InlineData("Virgin Islands, British", "vg")]
    [InlineData("Türkiye", "tr")]
    [InlineData("Côte d’Ivoire", "ci")]
    [InlineData("undetermined", null)]
    [InlineData("", null)]
    public void A_country_is_known_by_its_names(string text, string? code) => Assert.Equal(code, Countries.Code(text));

    [Theory]
    [InlineData("850-2-381-8135", null, "+85023818135")]
    [InlineData("850-2-18111 (3818135)", null, "+850218111")]
    [InlineData("+850 2 381 8135", null, "+85023818135")]
    [InlineData("0085023818135", null, "+85023818135")]
    [InlineData("(02) 381 8135", "Korea, North", "+85023818135")]
    [InlineData("024 2386 5555", "cn", "+862423865555")]
    [InlineData("ask at the desk", null, null)]
    [InlineData("12", "us", null)]
    public void A_phone_number_is_written_in_E164(string text, string? country, string? normal) =>
        Assert.Equal(normal, Phones.Normalise(text, country));

    [Theory]
    [InlineData("John.Doe+work@GoogleMail.com", "johndoe@gmail.com")]
    [InlineData("mailto:Info@Example.co.kr", "info@example.co.kr")]
    [InlineData("Kim <kim.chol@silibank.com>", "kim.chol@silibank.com")]
    [InlineData("no at sign", null)]
    [InlineData("@x.com", null)]
    [InlineData("a@b", null)]
    public void An_e_mail_address_follows_its_provider(string text, string? normal) =>
        Assert.Equal(normal, Emails.TryParse(text, out var email) ? email.Normal : null);

    [Theory]
    [InlineData("https://www.Example.co.kr:8080/a?b#c", "example.co.kr")]
    [InlineData("www.silverstar.com.cn", "silverstar.com.cn")]
    [InlineData("example.com.", "example.com")]
    [InlineData("bücher.de", "xn--bcher-kva.de")]
    [InlineData("10.0.0.1", null)]
    [InlineData("co.kr", null)]
    [InlineData("localhost", null)]
    [InlineData("", null)]
    public void A_domain_is_what_somebody_registered(string text, string? domain) => Assert.Equal(domain, Domains.Registrable(text));

    [FsCheck.Xunit.Property]
    public void No_text_makes_them_throw(string? text, string? other)
    {
        var value = text ?? "";

        _ = Countries.Code(value);
        _ = Phones.Normalise(value, other);
        _ = Emails.TryParse(value, out _);
        _ = Domains.Registrable(value);
        _ = PostalAddresses.Parse(value, other);
        _ = Identifiers.Parse(other, value, other);
        _ = LegalForms.Strip(value);
    }
}

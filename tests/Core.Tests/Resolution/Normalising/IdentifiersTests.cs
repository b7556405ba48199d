using Graph.Core.Resolution.Normalising;

namespace Core.Tests.Resolution.Normalising;

public class IdentifiersTests
{
    [Theory]
    [InlineData("Passport", "PS 472310104", "Korea, North", "passport/kp/PS472310104")]
    [InlineData("National ID No.", "12-345678/9", "Iran", "national/ir/123456789")]
    [InlineData("Cedula No.", "16.600.100", "Colombia", "national/co/16600100")]
    [InlineData("Tax ID No.", "7707083893", "Russia", "inn//7707083893")]
    [InlineData("Registration Number", "1027700132195", "Russia", "ogrn//1027700132195")]
    [InlineData("Vessel Registration Identification IMO 9187629", "9187629", null, "imo//9187629")]
    [InlineData("Vessel Registration Identification", "IMO 9187629", null, "imo//9187629")]
    [InlineData("Company Number", "IMO 5123456", null, "imocompany//5123456")]
    [InlineData("SWIFT/BIC", "KWBKKPPY", null, "swift//KWBKKPPY")]
    [InlineData("Driver's License No.", "D-1234567", "us", "driving/us/D1234567")]
    [InlineData("V.A.T. Number", "BG 123456789", "Bulgaria", "tax/bg/BG123456789")]
    [InlineData("Registration Number", "91110000600037341L", "China", "uscc//91110000600037341L")]
    [InlineData("leiCode", "5493001KJTIIGC8Y1R12", null, "lei//5493001KJTIIGC8Y1R12")]
    [InlineData(null, "DE89 3704 0044 0532 0130 00", null, "iban//DE89370400440532013000")]
    [InlineData("Government Gazette Number", "0412004", null, null)]
    [InlineData("Chinese Commercial Code", "1728 7108", null, null)]
    [InlineData("Passport", "12", "kp", null)]
    public void A_number_has_one_key(string? label, string value, string? country, string? key) =>
        Assert.Equal(key, Identifiers.Parse(label, value, country).SelectorValue);

    [Theory]
    [InlineData("imo", "9187629", true)]
    [InlineData("imo", "9187628", false)]
    [InlineData("isin", "US0378331005", true)]
    [InlineData("isin", "US0378331006", false)]
    [InlineData("inn", "7707083893", true)]
    [InlineData("inn", "7707083894", false)]
    [InlineData("lei", "5493001KJTIIGC8Y1R13", false)]
    [InlineData("uscc", "91110000600037341A", false)]
    [InlineData("passport", "123456789", null)]
    public void A_check_digit_is_tested(string label, string value, bool? valid) =>
        Assert.Equal(valid, Identifiers.Parse(label, value, null).ChecksumValid);

    [Fact]
    public void The_issuer_is_read_from_the_number() => Assert.Equal("kp", Identifiers.Parse("SWIFT/BIC", "KWBKKPPY", null).Country);
}

using Graph.Core.Resolution.Normalising;

namespace Core.Tests.Resolution.Normalising;

public class PostalAddressesTests
{
    [Theory]
    [InlineData("Rm. 1502, 15th Fl., No. 12 Heping Rd., Shenyang, China", "Room 1502, 15/F, 12 Heping Road, Shenyang", "cn")]
    [InlineData("Rakwon-dong, Pothonggang District, 5 Street, Pyongyang, Korea, North", "5 St, Rakwon-dong, Pothonggang-guyok, Pyongyang", "DPRK")]
    [InlineData("P.O. Box 19395, Tehran, Iran", "PO Box 19395, Tehran", "ir")]
    public void Two_spellings_of_an_address_are_one(string whole, string parts, string country) =>
        Assert.Equal(PostalAddresses.Parse(whole, null).SelectorValue, PostalAddresses.Parse(parts, country).SelectorValue);

    [Theory]
    [InlineData("Pyongyang, Korea, North")]
    [InlineData("China")]
    [InlineData("Potonggang District, Pyongyang")]
    [InlineData("")]
    public void A_city_or_district_is_no_place_to_share(string text) => Assert.Null(PostalAddresses.Parse(text, null).SelectorValue);

    [Fact]
    public void Country_city_and_numbers_are_read()
    {
        var address = PostalAddresses.Parse("12 Main Street, Dandong, China", null);

        Assert.Equal(("cn", "dandong", "12"), (address.Country, address.City, Assert.Single(address.Numbers)));
    }
}

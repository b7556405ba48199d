using Graph.Core.Resolution.Normalising;

namespace Core.Tests.Resolution.Normalising;

public sealed class PlacesTests
{
    [Theory]
    [InlineData("Poti Village, Arghistan District, Kandahar Province, Afghanistan", "poti arghistan kandahar", "af")]
    [InlineData("Baghdad, Iraq", "baghdad", "iq")]
    [InlineData("Iraq", "", "iq")]
    [InlineData("South Kivu", "south kivu", null)]
    [InlineData("Mosul", "mosul", null)]
    public void A_place_is_the_words_that_name_it_and_its_country(string text, string words, string? country)
    {
        var place = Places.Parse(text)!;

        Assert.Equal((words, country), (string.Join(' ', place.Words), place.Country));
    }

    [Fact]
    public void A_text_that_names_no_place_is_none()
    {
        Assert.Null(Places.Parse("Province"));
    }
}

using Graph.Server.Lists;
using Server.Tests.Support;

namespace Server.Tests.Lists;

public sealed class ListConfigurationTests : IDisposable
{
    private readonly CommandPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("""{"lists": []}""")]
    [InlineData("""{"lists": [{"source": "a", "urls": ["http://example.org/a"]}]}""")]
    [InlineData("""{"lists": [{"source": "a b", "urls": ["https://example.org/a"]}]}""")]
    [InlineData("""{"lists": [{"source": "a", "urls": ["https://example.org/a"], "intervall": 3}]}""")]
    [InlineData("""{"lists": [{"source": "a", "urls": ["https://example.org/a"], "format": "word"}]}""")]
    [InlineData("""{"lists": [{"source": "a", "urls": ["https://example.org/a"], "intervalHours": 0}]}""")]
    [InlineData("""{"lists": [{"source": "a", "urls": ["https://example.org/a"]}, {"source": "a", "urls": ["https://example.org/b"]}]}""")]
    [InlineData("lists: none")]
    public async Task A_wrong_configuration_is_refused_in_one_sentence(string config)
    {
        var answer = await _place.RunAsync("refresh", "--config", _place.Write("lists.json", config));

        Assert.Equal(3, answer.Code);
        Assert.Single(answer.Errors.TrimEnd().Split('\n'));
        Assert.False(File.Exists(_place.Store));
    }

    [Fact]
    public void The_configuration_that_ships_has_every_shipped_list()
    {
        var lists = ListConfiguration.Read(null);

        Assert.Equal(
            ["au-dfat", "ca-sema", "eu-fsf", "ofac-cons", "ofac-sdn", "uk-sl", "un-sc"], lists.Select(l => l.Source).Order(StringComparer.Ordinal));
        Assert.All(lists, l => Assert.Equal(Uri.UriSchemeHttps, l.Urls[0].Scheme));
    }
}

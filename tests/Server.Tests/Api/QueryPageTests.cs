using System.Text.Json;
using System.Text.RegularExpressions;
using Server.Tests.Support;

namespace Server.Tests.Api;

public sealed partial class QueryPageTests
{
    [Fact]
    public async Task The_page_takes_nothing_from_elsewhere_and_has_no_script_of_its_own_text()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Http.GetAsync("/graphql", TestContext.Current.CancellationToken);

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Empty(Elsewhere().Matches(html));
        Assert.Empty(InlineScript().Matches(html));
    }

    [Theory]
    [InlineData("/graphql/page.js", "text/javascript")]
    [InlineData("/graphql/page.css", "text/css")]
    public async Task Its_files_are_served(string path, string mediaType)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(mediaType, response.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_examples_are_those_of_the_repository()
    {
        await using var server = await RunningServer.StartAsync();

        var examples = JsonDocument.Parse(await server.Http.GetStringAsync("/graphql/examples.json", TestContext.Current.CancellationToken));

        Assert.Equal(
            Directory.GetFiles(Path.Combine(Checkout.Root, "schema", "queries")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            examples.RootElement.EnumerateArray().Select(e => e.GetProperty("name").GetString()));
    }

    [GeneratedRegex("(src|href)=\"(https?:)?//")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("<script(?![^>]*src=)|<style| on[a-z]+=")]
    private static partial Regex InlineScript();
}

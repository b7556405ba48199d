using Graph.Core.Storage;
using Graph.Stores.Neo4j;

namespace Stores.Tests.Neo4j;

public sealed class Neo4jAddressTests
{
    [Theory]
    [InlineData("http://localhost:7474", "http://localhost:7474/")]
    [InlineData("HTTPS://Graph.example/neo4j/", "https://graph.example/neo4j/")]
    public void A_url_is_an_address(string url, string server) =>
        Assert.Equal(server, Neo4jAddress.Of(url, _ => null).Server.ToString());

    [Theory]
    [InlineData("graph.db", false)]
    [InlineData("http.db", false)]
    [InlineData("http://localhost", true)]
    [InlineData("HTTPS://localhost", true)]
    public void Only_urls_name_a_neo4j(string store, bool names) => Assert.Equal(names, Neo4jAddress.Names(store));

    [Fact]
    public void Secrets_are_of_the_environment_and_are_not_shown()
    {
        var address = Neo4jAddress.Of("http://localhost:7474", Variables(("NEO4J_USER", "ann"), ("NEO4J_PASSWORD", "so:secret"), ("NEO4J_DATABASE", "parties")));

        Assert.Equal("http://localhost:7474/ (database parties)", address.ToString());
        Assert.Equal("Basic YW5uOnNvOnNlY3JldA==", address.Authorization!.ToString());
    }

    [Fact]
    public void A_token_is_sent_as_a_bearer()
    {
        var address = Neo4jAddress.Of("https://localhost", Variables(("NEO4J_TOKEN", "abc"), ("NEO4J_PASSWORD", "unused")));

        Assert.Equal("Bearer abc", address.Authorization!.ToString());
    }

    [Theory]
    [InlineData("http://ann:secret@localhost:7474")]
    [InlineData("http://localhost:7474/?password=secret")]
    [InlineData("http://localhost:7474/#secret")]
    [InlineData("bolt://localhost:7687")]
    [InlineData("http://")]
    public void A_url_that_says_too_much_or_too_little_is_refused_without_its_secret(string url)
    {
        var refused = Assert.Throws<StoreException>(() => Neo4jAddress.Of(url, _ => null));

        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    private static Func<string, string?> Variables(params (string Name, string Value)[] set) =>
        name => set.FirstOrDefault(variable => variable.Name == name).Value;
}

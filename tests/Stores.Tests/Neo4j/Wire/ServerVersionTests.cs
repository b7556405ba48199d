using Graph.Core.Storage;
using Graph.Stores.Neo4j;
using Graph.Stores.Neo4j.Wire;

namespace Stores.Tests.Neo4j.Wire;

public sealed class ServerVersionTests
{
    private static readonly Neo4jAddress Somewhere = Neo4jAddress.Of("http://localhost:7474", _ => null);

    [Theory]
    [InlineData("5.26.0")]
    [InlineData("5.26.30")]
    [InlineData("5.27-aura")]
    [InlineData("2025.01.0")]
    [InlineData("2026.10.1")]
    public void A_version_from_5_26_on_is_taken(string version) => ServerVersion.Require(version, Somewhere);

    [Theory]
    [InlineData("5.25.1")]
    [InlineData("4.4.40")]
    [InlineData("3.5.0")]
    [InlineData("")]
    [InlineData("none")]
    public void An_older_one_is_refused_with_what_to_do(string version)
    {
        var refused = Assert.Throws<StoreException>(() => ServerVersion.Require(version, Somewhere));

        Assert.Contains("5.26", refused.Mend, StringComparison.Ordinal);
    }
}

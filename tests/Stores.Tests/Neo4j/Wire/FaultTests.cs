using Graph.Core.Storage;
using Graph.Stores.Neo4j;
using Graph.Stores.Neo4j.Wire;
using Stores.Tests.Support;

namespace Stores.Tests.Neo4j.Wire;

/// <summary>What is said when something else than a usable Neo4j answers.</summary>
public sealed class FaultTests
{
    private const string Typed = "application/vnd.neo4j.query";

    [Theory]
    [InlineData("404 Not Found", "text/html", "<html>no</html>", "older Neo4j than 5.26")]
    [InlineData("404 Not Found", "application/json", """{"error":"none"}""", "older Neo4j than 5.26")]
    [InlineData("404 Not Found", Typed, """{"errors":[{"code":"Neo.ClientError.Database.DatabaseNotFound","message":"Graph not found: none"}]}""", "has no database neo4j")]
    [InlineData("401 Unauthorized", "text/plain", "who are you", "asks for a password, and none is set")]
    [InlineData("302 Found", "text/plain", "", "the Neo4j is elsewhere")]
    [InlineData("500 Internal Server Error", "text/html", "<html>", "not as Neo4j does")]
    [InlineData("503 Service Unavailable", "text/html", "<html>", "is away")]
    [InlineData("200 OK", "text/html", "<html>hello</html>", "no JSON")]
    [InlineData("200 OK", "application/json", """{"data":{"fields":["version"],"values":[["5.26.0"]]}}""", "not written as typed values")]
    [InlineData("202 Accepted", Typed, """{"data":{"fields":["version"],"values":[[{"$type":"String","_value":"5.20.0"}]]},"bookmarks":[]}""", "needs Neo4j 5.26")]
    [InlineData("202 Accepted", Typed, """{"data":{"fields":["version"],"values":[[{"$type":"String","_value":"5.26.0"}]""", "is away")]
    [InlineData("202 Accepted", Typed, """{"errors":[{"code":"Neo.ClientError.Security.AuthenticationRateLimit","message":"x"}]}""", "takes no sign-in for a while")]
    [InlineData("202 Accepted", Typed, """{"errors":[{"code":"Neo.TransientError.General.DatabaseUnavailable","message":"x"}]}""", "busy or coming up")]
    [InlineData("202 Accepted", Typed, """{"errors":[{"code":"Neo.DatabaseError.General.UnknownError","message":"x"}]}""", "failed")]
    [InlineData("202 Accepted", Typed, """{"errors":[{"code":"Neo.DatabaseError.Transaction.TransactionCommitFailed","message":"x"}]}""", "not known whether it stands")]
    [InlineData("400 Bad Request", Typed, """{"errors":[{"code":"Neo.DatabaseError.Transaction.TransactionStartFailed","message":"x"}]}""", "until it is started again")]
    public async Task What_answers_is_told_apart(string status, string type, string body, string said)
    {
        await using var server = CannedServer.Of(status, type, body);
        await using var api = QueryApi.Open(Neo4jAddress.Of(server.Url, _ => null), Wires.Settings with { Retrying = TimeSpan.Zero });

        var failure = await Assert.ThrowsAsync<StoreException>(() => api.CheckAsync(TestContext.Current.CancellationToken));

        Assert.Contains(said, failure.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_quotes_of_the_graph_is_not_repeated()
    {
        await using var server = CannedServer.Of(
            "400 Bad Request", Typed, """{"errors":[{"code":"Neo.ClientError.Schema.ConstraintValidationFailed","message":"Node(1) already exists with name 'Ann Smith'"}]}""");
        await using var api = QueryApi.Open(Neo4jAddress.Of(server.Url, _ => null), Wires.Settings);

        var failure = await Assert.ThrowsAsync<StoreException>(() => api.CheckAsync(TestContext.Current.CancellationToken));

        Assert.DoesNotContain("Ann Smith", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_tls_behind_an_https_address_is_named()
    {
        await using var server = CannedServer.Of("200 OK", "text/plain", "");
        await using var api = QueryApi.Open(Neo4jAddress.Of(server.Url.Replace("http:", "https:", StringComparison.Ordinal), _ => null), Wires.Settings);

        var failure = await Assert.ThrowsAsync<StoreException>(() => api.CheckAsync(TestContext.Current.CancellationToken));

        Assert.Contains("No trusted TLS connection", failure.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_nobody_signed_is_not_trusted()
    {
        await using var server = CannedServer.SelfSigned();
        await using var api = QueryApi.Open(Neo4jAddress.Of(server.Url, _ => null), Wires.Settings);

        var failure = await Assert.ThrowsAsync<StoreException>(() => api.CheckAsync(TestContext.Current.CancellationToken));

        Assert.Contains("No trusted TLS connection", failure.Problem, StringComparison.Ordinal);
    }
}

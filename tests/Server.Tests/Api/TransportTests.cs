using System.Net;
using System.Text.Json;
using Graph.Core.Storage;
using Server.Tests.Support;

namespace Server.Tests.Api;

public sealed class TransportTests
{
    private const string Ask = """{"query":"{__typename}"}""";

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data")]
    [InlineData("application/graphql")]
    public async Task Only_JSON_is_taken_so_that_no_form_elsewhere_can_ask(string mediaType)
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.PostAsync(Ask, mediaType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("[{\"query\":\"{__typename}\"}]")]
    [InlineData("{}")]
    [InlineData("{\"query\":1}")]
    [InlineData("{\"query\":\"{__typename}\",\"variables\":[]}")]
    [InlineData("{\"query\":\"{__typename\"}")]
    [InlineData("{\"query\":\"{nothing}\"}")]
    [InlineData("{\"query\":\"query A{__typename} query B{__typename}\"}")]
    [InlineData("{\"query\":\"{search(text:\\\"x\\\"){nodes{id}}}\"}")]
    public async Task A_bad_request_is_answered_with_400_and_a_reason(string body)
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty((string)answer.Error["message"]!);
    }

    [Theory]
    [InlineData(null, "application/graphql-response+json")]
    [InlineData("*/*", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/json", "application/json")]
    public async Task The_answer_has_the_media_type_asked_for(string? accept, string mediaType)
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.PostAsync(Ask, accept: accept);

        Assert.Equal(mediaType, answer.MediaType);
        Assert.Equal("Query", (string?)answer.Data["__typename"]);
    }

    [Fact]
    public async Task A_question_in_an_address_is_not_run()
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Http.GetAsync("/graphql?query={search(text:%22x%22,first:1){nodes{id}}}", TestContext.Current.CancellationToken);

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(server.Calls.Counts);
    }

    [Fact]
    public async Task What_goes_wrong_inside_is_told_by_an_id_and_never_by_its_words()
    {
        await using var server = await RunningServer.StartAsync();
        server.Graph.Before = _ => throw new InvalidOperationException("secret name Pak");

        var answer = await server.AskAsync("query Find{search(text:\"secret\",first:1){nodes{id}}}");

        var log = await server.LogAsync();
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("the log has more under the id", (string)answer.Error["message"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Body.ToJsonString() + log, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_away_is_told_with_503_and_what_to_do()
    {
        await using var server = await RunningServer.StartAsync();
        server.Graph.Before = _ => throw new StoreException("The disk is full.", "graph.db", "Make room and try again.");

        var answer = await server.AskAsync("{search(text:\"pine\",first:1){nodes{id}}}");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("The disk is full. Make room and try again.", (string?)answer.Error["message"]);
    }

    [Fact]
    public async Task The_log_has_the_operation_name_and_nothing_of_what_was_asked()
    {
        await using var server = await RunningServer.StartAsync();

        await server.AskAsync("query FindParty($t:String!){search(text:$t,first:1){nodes{id}}}", new { t = "Moranbong" });
        await server.Http.GetAsync("/Moranbong/passport", TestContext.Current.CancellationToken);

        var log = await server.LogAsync();
        Assert.Contains("FindParty", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Moranbong", log, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_operation_name_of_a_callers_own_is_logged_as_a_hash_since_it_may_name_a_person()
    {
        await using var server = await RunningServer.StartAsync();

        await server.AskAsync("query PakSongNam{__typename}");

        var log = await server.LogAsync();
        Assert.DoesNotContain("PakSongNam", log, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("\"#[0-9a-f]{8}\"", log);
    }

    [Fact]
    public async Task A_host_of_another_name_is_not_answered()
    {
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = "evil.example" } };

        using var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Readiness_tells_the_feed_number_or_the_reason()
    {
        await using var server = await RunningServer.StartAsync();

        var ready = JsonDocument.Parse(await server.Http.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));

        Assert.Equal(7, ready.RootElement.GetProperty("feedNumber").GetInt64());
    }
}

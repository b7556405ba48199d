using System.Net;
using System.Text;
using Graph.Server.Api.Guard;
using Server.Tests.Support;

namespace Server.Tests.Api;

public sealed class CostlyDocumentTests
{
    public static TheoryData<string, string> Bombs => new()
    {
        { "fragments", Chain(24) },
        { "spreads", Chain(12) },
        { "tokens", "{" + Repeat("__typename ", 20_000) + "}" },
        { "repeats", "{" + Repeat("__typename ", 1_000) + "}" },
        { "repeats", "{" + Repeat("statistics{feedNumber} ", 200) + "}" },
        { "repeats", "{" + Repeat("...A ", 30) + "} fragment A on Query{__typename}" },
        { "tokens", "{" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"a{i}:__typename ")) + "}" },
        { "aliases", "{" + string.Concat(Enumerable.Range(0, 31).Select(i => $"a{i}:__typename ")) + "}" },
        { "tokens", "{__typename" + Repeat(" @no", 2_000) + "}" },
        { "directives", "{__typename" + Repeat(" @no", 900) + "}" },
        { "directives", "query Q" + Repeat(" @no", 5) + "{__typename}" },
        { "nesting", Repeat("{a", 60) + Repeat("}", 60) },
        { "nesting", "{a(b:" + Repeat("[", 400) + Repeat("]", 400) + ")}" },
        { "depth", "{entity(id:\"a:1\")" + Repeat("{neighbours(first:1){nodes{entity", 4) + "{id}" + Repeat("}}}", 4) + "}" },
        { "depth", "{__schema{types{fields{type" + Repeat("{ofType", 14) + "{name}" + Repeat("}", 14) + "}}}}" },
        { "rootFields", "{" + string.Concat(Enumerable.Range(0, 21).Select(i => $"x{i} ")) + "}" },
        { "operations", string.Concat(Enumerable.Range(0, 21).Select(i => $"query Q{i}{{__typename}} ")) },
        { "fragmentCycles", "{...A} fragment A on Query{...B} fragment B on Query{...A}" },
        { "page", "{search(text:\"x\",first:101){nodes{id}}}" },
        { "page", "{search(text:\"x\",first:0){nodes{id}}}" },
        { "page", "query($n:Int!=101){search(text:\"x\",first:$n){nodes{id}}}" },
        { "page", "{search(text:\"x\",first:99999999999999999999){nodes{id}}}" },
        { "cost", "{search(text:\"x\",first:100){nodes{entity{records(first:100){nodes{designations{authority}}}}}}}" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task A_costly_document_is_refused_by_the_limit_it_breaks(string limit, string document)
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync(document);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(limit, answer.Limit);
        Assert.True((long)answer.Error["extensions"]!["current"]! is var current && (current > (long)answer.Error["extensions"]!["allowed"]! || current == 0));
        Assert.Empty(server.Calls.Counts);
    }

    [Fact]
    public async Task A_page_size_given_by_a_variable_is_held_to_its_limit()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync("query($n:Int!){search(text:\"x\",first:$n){nodes{id}}}", new { n = 1_000_000 });

        Assert.Equal("page", answer.Limit);
    }

    [Fact]
    public async Task A_body_over_256_kB_is_refused_before_it_is_read_as_JSON()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.PostAsync(new string('[', 300_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal("body", answer.Limit);
    }

    [Fact]
    public async Task At_most_five_errors_are_told()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync("{" + string.Concat(Enumerable.Range(0, 19).Select(i => $"x{i} ")) + "}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(5, answer.Body["errors"]!.AsArray().Count);
    }

    [Fact]
    public async Task One_error_does_not_list_a_thousand_wrong_fields()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync("{screen(first:1,lead:{" + string.Concat(Enumerable.Range(0, 600).Select(i => $"a{i}:1 ")) + "}){decision}}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.InRange(answer.Body.ToJsonString().Length, 100, 3_000);
    }

    [Fact]
    public async Task A_text_too_long_for_a_name_is_not_searched_for()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync("query($t:String!){search(text:$t,first:1){nodes{id}}}", new { t = new string('x', 100_000) });

        Assert.Equal("text", answer.Limit);
    }

    [Theory]
    [InlineData("networkDepth", -5, 4, "{network(entity:\"acme:front\",depth:-5,first:1){truncated}}")]
    [InlineData("networkDepth", 0, 4, "{network(entity:\"acme:front\",depth:0,first:1){truncated}}")]
    [InlineData("networkDepth", 5, 4, "{network(entity:\"acme:front\",depth:5,first:1){truncated}}")]
    [InlineData("maxHops", 0, 6, "{pathsToDesignated(entity:\"acme:front\",maxHops:0,first:1){length}}")]
    [InlineData("maxHops", 7, 6, "{pathsToDesignated(entity:\"acme:front\",maxHops:7,first:1){length}}")]
    public async Task Steps_outside_their_range_are_refused_and_not_bent(string limit, long current, long allowed, string document)
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync(document);

        Assert.Equal((limit, current, allowed), (answer.Limit, (long)answer.Error["extensions"]!["current"]!, (long)answer.Error["extensions"]!["allowed"]!));
    }

    [Theory]
    [InlineData("search", "{search(text:\"pine\",first:10,after:\"2147483647\"){nodes{id}}}")]
    [InlineData("neighbours", "{entity(id:\"acme:front\"){neighbours(first:10,after:\"2147483647\"){nodes{outgoing}}}}")]
    public async Task A_page_far_off_is_refused_before_it_is_read(string limit, string document)
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync(document);

        Assert.Equal(limit, answer.Limit);
    }

    [Fact]
    public async Task Who_comes_when_every_place_is_taken_is_told_to_come_again()
    {
        await using var server = await RunningServer.StartAsync(new DocumentLimits { Concurrency = 1 });
        var (begun, done) = (new TaskCompletionSource(), new TaskCompletionSource());
        server.Graph.Before = _ =>
        {
            begun.TrySetResult();
            return done.Task;
        };
        var first = server.AskAsync("{search(text:\"pine\",first:1){nodes{id}}}");
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);

        var second = await server.AskAsync("{__typename}");
        done.SetResult();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.Status);
        Assert.Equal(HttpStatusCode.OK, (await first).Status);
    }

    [Fact]
    public async Task A_question_that_takes_too_long_is_given_up_and_the_work_for_it_too()
    {
        await using var server = await RunningServer.StartAsync(new DocumentLimits { Timeout = TimeSpan.FromSeconds(1) });
        var cancelled = false;
        server.Graph.Before = async cancellation =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            finally
            {
                cancelled = cancellation.IsCancellationRequested;
            }
        };

        var answer = await server.AskAsync("{search(text:\"pine\",first:1){nodes{id}}}");

        Assert.Equal("seconds", answer.Limit);
        Assert.True(cancelled);
    }

    [Fact]
    public async Task An_answer_over_its_limit_is_not_sent()
    {
        await using var server = await RunningServer.StartAsync(new DocumentLimits { ResponseBytes = 500 });

        var answer = await server.AskAsync("{__schema{types{name description}}}");

        Assert.Equal("response", answer.Limit);
    }

    [Fact]
    public async Task The_common_introspection_query_is_answered()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync(
            "{__schema{types{...T}}} fragment T on __Type{kind name fields(includeDeprecated:true){name args{name type{...R}}type{...R}}} "
            + "fragment R on __Type{" + Repeat("name ofType{", 9) + "name" + Repeat("}", 9) + "}");

        Assert.NotEmpty(answer.Data["__schema"]!["types"]!.AsArray());
    }

    private static string Chain(int links)
    {
        var document = new StringBuilder("{...F0}");
        for (var i = 0; i < links; i++)
        {
            document.Append(i + 1 < links ? $" fragment F{i} on Query{{...F{i + 1} ...F{i + 1}}}" : $" fragment F{i} on Query{{__typename}}");
        }

        return document.ToString();
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}

using Graph.Core.Storage;
using Server.Tests.Support;

namespace Server.Tests.Api;

public sealed class QuestionTests
{
    [Fact]
    public async Task Search_finds_an_entity_by_a_part_of_its_name()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync("{search(text:\"moranbong\",first:5){edges{node{id caption designated entity{id programmes recordCount}}}pageInfo{hasNextPage}}}");

        Assert.Equal(
            """{"edges":[{"node":{"id":"ofac-sdn:1","caption":"MORANBONG PINE TRADING CO","designated":true,"entity":{"id":"ofac-sdn:1","programmes":["DPRK3"],"recordCount":1}}}],"pageInfo":{"hasNextPage":false}}""",
            answer.Data["search"]!.ToJsonString());
    }

    [Fact]
    public async Task Search_is_read_page_by_page_without_a_gap()
    {
        await using var server = await RunningServer.StartAsync();
        var (read, after) = (new List<string?>(), (string?)null);

        do
        {
            var page = (await server.AskAsync("query($after:String){search(text:\"pine\",first:1,after:$after){nodes{id}pageInfo{hasNextPage endCursor}}}", new { after })).Data["search"]!;
            read.AddRange(page["nodes"]!.AsArray().Select(n => (string?)n!["id"]));
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string?)page["pageInfo"]!["endCursor"] : null;
        }
        while (after is not null);

        Assert.Equal(["ofac-sdn:1", "acme:front"], read);
    }

    [Fact]
    public async Task The_queue_goes_on_after_the_link_and_the_priority_that_its_cursor_says()
    {
        await using var server = await RunningServer.StartAsync();
        var cursor = (string?)(await server.AskAsync("{candidateLinks(first:1){pageInfo{endCursor}}}")).Data["candidateLinks"]!["pageInfo"]!["endCursor"];

        await server.AskAsync("query($after:String){candidateLinks(first:1,after:$after){nodes{id}}}", new { after = cursor });

        Assert.Equal(new LinkPlace(SmallGraph.Link.Key, SmallGraph.Link.Priority), server.Graph.Asked?.After);
    }

    [Theory]
    [InlineData("link/Associated/acme%3Afront/ofac-sdn%3A1")]
    [InlineData("link/Associated/acme%3Afront/ofac-sdn%3A1/NaN")]
    [InlineData("1")]
    public async Task What_is_no_cursor_of_the_queue_is_refused(string after)
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync("query($after:String){candidateLinks(first:1,after:$after){nodes{id}}}", new { after });

        Assert.Equal("INVALID_CURSOR", (string?)answer.Error["extensions"]!["code"]);
    }

    [Fact]
    public async Task Any_record_of_an_entity_finds_it()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync("{entity(id:\"acme:front-2\"){id names designated records(first:5){nodes{key}}}}");

        Assert.Equal(
            """{"id":"acme:front","names":["Pine Bright Shipping Ltd","Pine Bright Shipping Limited"],"designated":false,"records":{"nodes":[{"key":"acme:front"},{"key":"acme:front-2"}]}}""",
            answer.Data["entity"]!.ToJsonString());
    }

    [Fact]
    public async Task A_lead_is_screened_with_its_reasons()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync(
            "query($lead:LeadInput!){screen(lead:$lead,first:3){lead decision candidates{id link{decision contributions{evidence level weight}}}}}",
            new { lead = new { id = "L1", names = new[] { "Moranbong Pine" }, kind = "COMPANY" } });

        Assert.Equal(
            """{"lead":"L1","decision":"REVIEW","candidates":[{"id":"ofac-sdn:1","link":{"decision":"REVIEW","contributions":[{"evidence":"address","level":"exact","weight":3.5}]}}]}""",
            answer.Data["screen"]!.ToJsonString());
    }

    [Fact]
    public async Task Every_node_is_found_again_by_its_id()
    {
        await using var server = await RunningServer.StartAsync();
        var link = (string?)(await server.AskAsync("{candidateLinks(first:1){nodes{id}}}")).Data["candidateLinks"]!["nodes"]![0]!["id"];

        var answer = await server.AskAsync(
            "query($link:ID!){a:node(id:\"acme:front-2\"){__typename id}b:node(id:\"record/acme:front-2\"){__typename id}c:node(id:$link){__typename id}d:node(id:\"acme:none\"){id}}",
            new { link });

        Assert.Equal(
            $$"""{"a":{"__typename":"Entity","id":"acme:front"},"b":{"__typename":"Record","id":"record/acme:front-2"},"c":{"__typename":"CandidateLink","id":"{{link}}"},"d":null}""",
            answer.Data.ToJsonString());
    }

    [Fact]
    public async Task The_feed_is_read_page_by_page_without_a_gap()
    {
        await using var server = await RunningServer.StartAsync();
        var (read, after) = (new List<string?>(), (string?)null);

        do
        {
            var page = (await server.AskAsync("query($after:String){changes(since:0,first:3,after:$after){nodes{subject}pageInfo{hasNextPage endCursor}}}", new { after })).Data["changes"]!;
            read.AddRange(page["nodes"]!.AsArray().Select(n => (string?)n!["subject"]));
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string?)page["pageInfo"]!["endCursor"] : null;
        }
        while (after is not null);

        Assert.Equal(["ofac-sdn:1", "ofac-sdn:2", "acme:front", "acme:front-2"], read);
    }

    [Fact]
    public async Task The_feed_begins_after_the_number_given()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync("{changes(since:1,first:10){nodes{feedNumber subject}}}");

        Assert.Equal("""[{"feedNumber":2,"subject":"acme:front"},{"feedNumber":2,"subject":"acme:front-2"}]""", answer.Data["changes"]!["nodes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_relation_that_ties_to_nobody_is_shown_as_such()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync("{record(key:\"acme:front-2\"){relations(first:5){nodes{status target targetKeys}}}}");

        Assert.Equal("""[{"status":"UNRESOLVED","target":"NOBODY KNOWN","targetKeys":[]}]""", answer.Data["record"]!["relations"]!["nodes"]!.ToJsonString());
    }

    [Fact]
    public async Task The_network_around_an_entity_has_its_neighbours_and_their_ties()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync("{network(entity:\"acme:front-2\",depth:1,first:10){truncated nodes{id depth}edges{fromId toId relation{kind}link{kind}}}}");

        Assert.Equal(
            """{"truncated":0,"nodes":[{"id":"acme:front","depth":0},{"id":"ofac-sdn:1","depth":1}],"edges":[{"fromId":"acme:front","toId":"ofac-sdn:1","relation":{"kind":"LINKED_TO"},"link":null},{"fromId":"acme:front","toId":"ofac-sdn:1","relation":null,"link":{"kind":"ASSOCIATED"}}]}""",
            answer.Data["network"]!.ToJsonString());
    }

    [Fact]
    public async Task A_shared_selector_names_the_designated_bearers_first()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync("{sharedSelectors(entity:\"acme:front\",first:5){nodes{selector{kind value}degree step others(first:5){id designated}}}}");

        Assert.Equal(
            """[{"selector":{"kind":"ADDRESS","value":"1 pine road"},"degree":4,"step":"FEW","others":[{"id":"ofac-sdn:1","designated":true},{"id":"ofac-sdn:2","designated":true}]}]""",
            answer.Data["sharedSelectors"]!["nodes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_path_to_a_designated_party_names_what_each_hop_goes_over()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync("{pathsToDesignated(entity:\"acme:front-2\",first:5){length steps{fromId toId selector{kind}relation{kind}}}}");

        Assert.Equal(
            """[{"length":1,"steps":[{"fromId":"acme:front","toId":"ofac-sdn:1","selector":{"kind":"ADDRESS"},"relation":null}]}]""",
            answer.Data["pathsToDesignated"]!.ToJsonString());
    }

    [Theory]
    [InlineData("{entity(id:\"none\"){id}}", "INVALID_KEY")]
    [InlineData("{changes(since:0,first:1,after:\"x\"){nodes{kind}}}", "INVALID_CURSOR")]
    [InlineData("{candidateLinks(first:1,after:\"x\"){nodes{kind}}}", "INVALID_CURSOR")]
    [InlineData("{entity(id:\"acme:front\"){records(first:1,after:\"x\"){nodes{key}}}}", "INVALID_CURSOR")]
    [InlineData("{screen(first:1,lead:{id:\"1\",names:\"Pine\",birthDates:\"the day before\"}){decision}}", "INVALID_LEAD")]
    public async Task An_argument_that_cannot_be_read_is_named(string query, string code)
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync(query);

        Assert.Equal(code, (string?)answer.Error["extensions"]!["code"]);
    }
}

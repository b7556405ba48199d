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
}

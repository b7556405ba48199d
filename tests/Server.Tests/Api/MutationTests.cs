using System.Text.Json.Nodes;
using Server.Tests.Support;

namespace Server.Tests.Api;

public sealed class MutationTests
{
    private const string Submit =
        """
        mutation($input: SubmitLeadsInput!) {
          submitLeads(input: $input) {
            load { id status stored setAside source }
            answers { lead decision candidates { id } }
            errors { ... on UserError { code message } }
          }
        }
        """;

    private const string Judge = "mutation($input:JudgeLinkInput!){judgeLink(input:$input){judgement{id verdict user reason}entity{id}errors{... on UserError{code} __typename}}}";

    [Fact]
    public async Task Leads_are_stored_as_one_load_and_screened_before_it()
    {
        await using var server = await RunningServer.StartAsync();

        var payload = (await server.AskAsync(Submit, Leads())).Data["submitLeads"]!;

        Assert.Equal("DONE", (string?)payload["load"]!["status"]);
        Assert.Equal(2, (int?)payload["load"]!["stored"]);
        Assert.Equal("""[{"lead":"1","decision":"REVIEW","candidates":[{"id":"ofac-sdn:1"}]},{"lead":"2","decision":"REVIEW","candidates":[{"id":"ofac-sdn:1"}]}]""", payload["answers"]!.ToJsonString());
        Assert.Contains(server.Graph.Records, r => r.Key.ToString() == "acme:2");
    }

    [Fact]
    public async Task A_submission_sent_again_is_the_same_load()
    {
        await using var server = await RunningServer.StartAsync();

        var once = await server.AskAsync(Submit, Leads());
        var again = await server.AskAsync(Submit, Leads());

        Assert.Equal(once.Body.ToJsonString(), again.Body.ToJsonString());
        Assert.Single(server.Graph.Records, r => r.Key.ToString() == "acme:1");
        Assert.Equal(1, server.Graph.LoadsStarted);
    }

    [Theory]
    [InlineData("IDEMPOTENCY_KEY_REUSED", "acme", "monday", "other")]
    [InlineData("SOURCE_REFUSED", "ofac-sdn", "tuesday", "other")]
    [InlineData("SOURCE_REFUSED", "no source", "tuesday", "other")]
    [InlineData("EMPTY_FIELD", "acme", " ", "other")]
    public async Task A_submission_that_cannot_be_taken_says_why(string code, string source, string key, string name)
    {
        await using var server = await RunningServer.StartAsync();
        await server.AskAsync(Submit, Leads());

        var payload = (await server.AskAsync(Submit, Leads(source, key, name))).Data["submitLeads"]!;

        Assert.Null(payload["load"]);
        Assert.Equal(code, (string?)payload["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task A_verdict_is_recorded_and_taken_back_once()
    {
        await using var server = await RunningServer.StartAsync();
        var given = (await server.AskAsync(Judge, Verdict("acme:front", "ofac-sdn:1", "mina"))).Data["judgeLink"]!;
        var revoke = new { input = new { judgementId = (string?)given["judgement"]!["id"], user = "omar" } };
        const string Revoke = "mutation($input:RevokeJudgementInput!){revokeJudgement(input:$input){judgement{revokedBy}errors{__typename}}}";

        var taken = await server.AskAsync(Revoke, revoke);
        var again = await server.AskAsync(Revoke, revoke);

        Assert.Equal("NEGATIVE", (string?)given["judgement"]!["verdict"]);
        Assert.Equal("""{"judgement":{"revokedBy":"omar"},"errors":[]}""", taken.Data["revokeJudgement"]!.ToJsonString());
        Assert.Equal("""{"judgement":null,"errors":[{"__typename":"AlreadyRevokedError"}]}""", again.Data["revokeJudgement"]!.ToJsonString());
    }

    [Theory]
    [InlineData("InvalidKeyError", "x", "ofac-sdn:1", "mina")]
    [InlineData("UnknownRecordError", "acme:none", "ofac-sdn:1", "mina")]
    [InlineData("SameRecordError", "ofac-sdn:1", "ofac-sdn:1", "mina")]
    [InlineData("EmptyFieldError", "acme:front", "ofac-sdn:1", " ")]
    public async Task A_verdict_that_cannot_be_recorded_says_why(string error, string a, string b, string user)
    {
        await using var server = await RunningServer.StartAsync();

        var payload = (await server.AskAsync(Judge, Verdict(a, b, user))).Data["judgeLink"]!;

        Assert.Null(payload["judgement"]);
        Assert.Equal(error, (string?)payload["errors"]![0]!["__typename"]);
    }

    private static object Verdict(string a, string b, string user) => new { input = new { kind = "SAME_AS", a, b, verdict = "NEGATIVE", user, reason = "other directors" } };

    private static JsonObject Leads(string source = "acme", string key = "monday", string name = "Pine Bright") => new()
    {
        ["input"] = new JsonObject
        {
            ["source"] = source,
            ["idempotencyKey"] = key,
            ["leads"] = new JsonArray(
                new JsonObject { ["id"] = "1", ["names"] = name, ["kind"] = "COMPANY" },
                new JsonObject { ["id"] = "2", ["names"] = new JsonArray("松明貿易"), ["wallets"] = new JsonArray(new JsonObject { ["address"] = "0x0000000000000000000000000000000000000001" }) }),
        },
    };
}

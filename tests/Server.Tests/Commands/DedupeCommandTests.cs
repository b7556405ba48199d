using Graph.Core.Resolution.Scoring;
using Graph.Server.Commands;
using Server.Tests.Support;

namespace Server.Tests.Commands;

public sealed class DedupeCommandTests : IDisposable
{
    private readonly CommandPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Two_files_with_headers_of_their_own_are_resolved_together()
    {
        var (customers, vendors) = Files();

        var answer = await _place.RunAsync("dedupe", vendors, customers, "--output", _place.Path("entities.csv"));

        Assert.Equal(ExitCodes.Done, answer.Code);
        Assert.Empty(answer.Output);
        Assert.Equal(
            ["source,recordId,entityId", "customers,1,customers:1", "customers,\"2,b\",\"customers:2,b\"", "vendors,v9,customers:1"],
            await File.ReadAllLinesAsync(_place.Path("entities.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pairs_found_and_pairs_asked_for_are_told_with_contributions_that_add_up()
    {
        var (customers, vendors) = Files();
        var asked = _place.Write("pairs.csv", "left,right", "customers:1,vendors:v9", "\"customers:2,b\",customers:1");

        var found = await _place.RunAsync("dedupe", customers, vendors, "--output", _place.Path("entities.csv"), "--explain", "found");
        var given = await _place.RunAsync("dedupe", customers, vendors, "--output", _place.Path("entities.csv"), "--explain", asked);

        Assert.Contains(found.Lines, l => (string)l["left"]! == "customers:1" && (string)l["right"]! == "vendors:v9" && (string)l["decision"]! == "match");
        Assert.Equal(["vendors:v9", "customers:1"], given.Lines.Select(l => (string)l["right"]!));
        Assert.All(found.Lines.Concat(given.Lines), l =>
            Assert.Equal((double)l["score"]!, (double)l["prior"]! + l["contributions"]!.AsArray().Sum(c => (double)c!["weight"]!), 1e-6));
    }

    [Fact]
    public async Task The_learned_card_is_a_score_card_that_names_its_inputs()
    {
        var (customers, vendors) = Files();

        await _place.RunAsync("dedupe", customers, vendors, "--output", _place.Path("entities.csv"), "--card", _place.Path("card.json"));

        await using var stream = File.OpenRead(_place.Path("card.json"));
        var card = ScoreCards.Read(stream);
        Assert.Equal(["customers.csv", "vendors.csv"], card.Manifest.Inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("email", card.Cards["*"].Evidence.Keys);
    }

    [Fact]
    public async Task A_pair_that_is_not_in_the_files_and_a_file_without_parties_are_refused_with_a_sentence()
    {
        var (customers, _) = Files();
        var asked = _place.Write("pairs.csv", "left,right", "customers:1,customers:77");
        var prices = _place.Write("prices.csv", "article,price", "7,12.30");

        var unknown = await _place.RunAsync("dedupe", customers, "--output", _place.Path("entities.csv"), "--explain", asked);
        var unreadable = await _place.RunAsync("dedupe", prices, "--output", _place.Path("entities.csv"));

        Assert.Equal((ExitCodes.Failure, ExitCodes.Failure), (unknown.Code, unreadable.Code));
        Assert.Contains("customers:77", unknown.Errors, StringComparison.Ordinal);
        Assert.Contains("mapping", unreadable.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_set_aside_is_listed_where_it_is_told()
    {
        var rows = _place.Write("rows.csv", ["id,name", .. Enumerable.Range(0, 30).Select(i => FormattableString.Invariant($"same,Zq{i}vork Halmen"))]);

        var answer = await _place.RunAsync("dedupe", rows, "--output", _place.Path("entities.csv"), "--rejects", _place.Path("rejects.csv"));

        Assert.Equal(ExitCodes.Problems, answer.Code);
        Assert.Contains("all of them are in rejects.csv", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(1 + 29, (await File.ReadAllLinesAsync(_place.Path("rejects.csv"), TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_in_a_sentence_and_an_earlier_answer_stays()
    {
        var output = _place.Write("entities.csv", "earlier");
        var lines = _place.Write("leads.jsonl", """{"id":"1","name":"Aldous Quillfeather"}""");

        var answer = await _place.RunAsync("dedupe", lines, "--output", output);

        Assert.Equal(ExitCodes.Failure, answer.Code);
        Assert.Contains("leads.jsonl is JSON lines, and only CSV can be deduplicated", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(["earlier"], await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(output + ".part"));
    }

    private (string Customers, string Vendors) Files() => (
        _place.Write("customers.csv", "id,first name,last name,date of birth,e-mail", "1,Aldous,Quillfeather,1970-02-03,aq@post.example", "\"2,b\",Berenice,Moxon,1981-05-06,bm@post.example"),
        _place.Write("vendors.csv", "ref;full name;dob;email address", "v9;Quillfeather, Aldus;1970-02-03;aq@post.example"));
}

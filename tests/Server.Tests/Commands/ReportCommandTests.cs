using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Commands;

public abstract class ReportCommandTests(TestStore kind) : IDisposable
{
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Each_sort_of_trouble_is_counted_where_it_is_with_an_example_and_no_value()
    {
        var rows = Enumerable.Range(0, 25).Select(i => FormattableString.Invariant($$"""{"id":"hub-{{i}}","kind":"Company","name":"Wexpov {{i}} Shipping","ip":"203.0.113.7"}"""));
        var file = _place.Write(
            "leads.jsonl",
            [
                """{"id":"1","kind":"Company","name":"Moranbong Pine","identifiers":[{"type":"LEI","number":"5493001KJTIIGC8Y1R13"},{"type":"IMO","number":"9187628"}],"foundedDate":"soon"}""",
                """{"id":"2","kind":"Person","name":"Aldous Quillfeather","wallets":[{"address":"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb","currency":"XBT"}],"relations":[{"kind":"worksFor","toName":"Nobody Known Ltd"}]}""",
                """{"id":"2","kind":"Person","name":"Another Person"}""",
                "no lead at all",
                .. rows,
            ]);
        await _place.RunAsync("load", file, "--source", "acme");

        var answer = await _place.RunAsync("report", "--source", "acme");

        var found = answer.Lines.ToDictionary(l => ((string)l["kind"]!, (string)l["detail"]!), l => ((long)l["count"]!, (string?)l["examples"]!.AsArray().FirstOrDefault()));
        Assert.Equal((1, "leads.jsonl, row 1"), found[("unreaddate", "foundedDate")]);
        Assert.Equal((1, "leads.jsonl, row 1"), found[("badchecksum", "LEI")]);
        Assert.Equal((1, "leads.jsonl, row 1"), found[("badchecksum", "IMO")]);
        Assert.Equal((1, "leads.jsonl, row 3"), found[("keytaken", "id")]);
        Assert.Equal((1, "leads.jsonl, row 4"), found[("unreadrow", "line")]);
        Assert.Equal((1, "acme:hub-0"), found[("hub", "Ip")]);
        Assert.Single(found.Keys, k => k.Item1 == "badchecksum" && k.Item2 is not ("LEI" or "IMO"));
        Assert.Single(found.Keys, k => k.Item1 == "unresolvedrelation");
        Assert.DoesNotContain("Quillfeather", answer.Output + answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relation_to_nobody_is_told_with_the_load_that_was_asked_for()
    {
        var file = _place.Write("a.jsonl", """{"id":"1","kind":"Person","name":"Aldous Quillfeather","relations":[{"kind":"worksFor","toName":"Nobody Known Ltd"}]}""");
        var load = (string)(await _place.RunAsync("load", file, "--source", "acme")).Json["load"]!;

        var one = await _place.RunAsync("report", "--load", load);

        Assert.Equal(("unresolvedrelation", load), ((string)one.Json["kind"]!, (string?)one.Json["load"]));
    }

    [Fact]
    public async Task A_report_of_one_load_has_its_trouble_alone()
    {
        var first = await _place.RunAsync("load", _place.Write("a.jsonl", """{"id":"1","name":"Moranbong Pine","birthDate":"soon"}"""), "--source", "acme");
        await _place.RunAsync("load", _place.Write("b.jsonl", """{"id":"2","name":"Wexpov Marine","birthDate":"later"}"""), "--source", "acme");

        var all = await _place.RunAsync("report");
        var one = await _place.RunAsync("report", "--load", (string)first.Json["load"]!);
        var none = await _place.RunAsync("report", "--load", "nothing");

        Assert.Equal([2, 1], [all.Lines.Count, one.Lines.Count]);
        Assert.Equal("a.jsonl, row 1", (string?)one.Json["examples"]![0]);
        Assert.Equal(2, none.Code);
    }
}

public sealed class EmbeddedReportCommandTests() : ReportCommandTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jReportCommandTests() : ReportCommandTests(TestStore.Neo4j);

using Graph.Core.Model;
using Graph.Core.Sources;

namespace Core.Tests.Sources.Leads;

public class LeadJsonTests
{
    [Fact]
    public void Every_field_of_a_lead_is_typed()
    {
        var record = Assert.Single(Read(
            """
            {"id":"L1","kind":"company","names":["Alpha",{"value":"알파","language":"ko"}],"foundedDate":"2011","country":"CN","identifiers":[{"type":"USCC","number":"9122","country":"CN","expires":"2030-01-01"},"Z9"],"addresses":[{"street":"1 Road","city":"Dandong","country":"CN"},"plain"],"handles":[{"service":"github","name":"dev"},"telegram:dev2"],"wallet":{"address":"1abc","currency":"XBT"},"accounts":[{"institution":"Bank","number":"77"}],"mood":"calm"}
            """).Records);

        Assert.Equal(EntityKind.Company, record.Kind);
        Assert.Equal(
            [
                new Claim(ClaimProperty.Name, "Alpha"),
                new Claim(ClaimProperty.Name, "알파", Language: "ko"),
                new Claim(ClaimProperty.FoundedDate, "2011"),
                new Claim(ClaimProperty.Country, "CN"),
                new Claim(ClaimProperty.Identifier, "9122", "USCC", "CN", To: PartialDate.Parse("2030-01-01")),
                new Claim(ClaimProperty.Identifier, "Z9"),
                new Claim(ClaimProperty.Address, "1 Road, Dandong", Country: "CN"),
                new Claim(ClaimProperty.Address, "plain"),
                new Claim(ClaimProperty.Handle, "dev", "github"),
                new Claim(ClaimProperty.Handle, "dev2", "telegram"),
                new Claim(ClaimProperty.Wallet, "1abc", "XBT"),
                new Claim(ClaimProperty.Account, "77", "Bank"),
                new Claim(ClaimProperty.Other, "calm", "mood"),
            ],
            record.Claims);
    }

    [Fact]
    public void Relations_point_at_leads_records_and_names()
    {
        var record = Assert.Single(Read(
            """
            {"id":"L1","name":"A","relations":[{"kind":"owns","to":"L2","share":60,"from":"2019","until":"2020-05"},{"kind":"actsFor","toRecord":"ofac-sdn:36"},{"kind":"employs","toName":"B","reversed":true,"shareMin":10}]}
            """).Records);

        Assert.Equal(
            [
                new StatedRelation(RelationKind.Owns, "test:L2", true, false, new ShareRange(60, 60), PartialDate.Parse("2019"), PartialDate.Parse("2020-05")),
                new StatedRelation(RelationKind.ActsFor, "ofac-sdn:36", true),
                new StatedRelation(RelationKind.Employs, "B", false, true, new ShareRange(10, 100)),
            ],
            record.Relations);
    }

    [Fact]
    public void What_cannot_be_read_is_set_aside_with_its_line_and_the_rest_is_kept()
    {
        var reading = Read(
            """{"id":"1","name":"A","kind":"wizard","birthDate":"soon","relations":[{"kind":"hates","to":"2"},{"kind":"owns"}]}""",
            "not json",
            """{"name":"no id"}""",
            """{"id":"4","country":"CN"}""",
            """{"id":"1","name":"B"}""",
            """{"id":"6","name":"\ud800"}""");

        Assert.Equal([1, 1, 1, 1, 2, 3, 4, 5, 6], reading.Rejects.Select(r => r.Row).Order());
        Assert.Equal(["A"], reading.Records.Select(r => r.Caption));
        Assert.Equal(RelationKind.LinkedTo, Assert.Single(reading.Records[0].Relations).Kind);
        Assert.All(reading.Rejects, r => Assert.NotEmpty(r.Mend));
    }

    [Fact]
    public void Lines_of_another_kind_are_refused_whole()
    {
        var refusal = Assert.Throws<UnreadableFileException>(() => Read("""{"statementId":"1","recordType":"entity"}"""));

        Assert.Equal("leads.jsonl is of another kind: none of its first lines has an id, which every lead needs.", refusal.Message);
    }

    private static Reading Read(params string[] lines) => Reading.Of("jsonl", Reading.File("leads.jsonl", string.Join('\n', lines)));
}

using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Graph.Core.Model;

namespace Core.Tests.Sources.Leads;

/// <summary>Nothing of a lead is dropped.</summary>
public class LeadRemainderTests
{
    private static readonly string[] Fields =
    [
        "alias", "birthDate", "identifiers", "addresses", "handles", "wallets", "accounts", "relations", "designations", "kind", "mood", "Notes",
    ];

    private static readonly string[] Members =
    [
        "type", "number", "country", "issued", "expires", "text", "street", "city", "building", "service", "name", "address", "currency", "institution", "value",
        "language", "kind", "to", "toRecord", "toName", "reversed", "share", "shareMin", "shareMax", "from", "until", "authority", "programme", "reason",
    ];

    [Property(MaxTest = 300)]
    public void Every_text_of_a_json_lead_is_in_its_record_or_in_a_reject(byte[] choices)
    {
        var lead = new MadeObject(choices, Members);
        var json = lead.Of(new JsonObject { ["id"] = "L1", ["name"] = "Ann" }, Fields);

        var reading = Reading.Of("jsonl", Reading.File("a.jsonl", json.ToJsonString()));

        Assert.Empty(lead.LostIn(reading));
    }

    [Fact]
    public void Days_and_shares_that_are_none_are_reported_and_kept()
    {
        var reading = Reading.Of("jsonl", Reading.File("a.jsonl",
            """{"id":"1","name":"A","identifiers":[{"number":"P1","issued":"soon"}],"relations":[{"kind":"owns","to":"2","share":"about half","until":"later"},{"kind":"owns","to":"3","share":150}]}"""));

        var words = reading.Records[0].Claims.Where(c => c.Property == ClaimProperty.Other).Select(c => $"{c.Label}={c.Value}");
        string[] unread = ["identifiers.issued=soon", "relations.share=150", "relations.share=about half", "relations.until=later"];
        Assert.Equal(unread, words.Order(StringComparer.Ordinal));
        Assert.Equal(unread, reading.Rejects.Select(r => $"{r.Column}={r.Value}").Order(StringComparer.Ordinal));
        Assert.All(reading.Rejects, r => Assert.False(r.WholeRow));
    }

    [Fact]
    public void Second_columns_of_one_field_are_kept_under_their_own_names()
    {
        var record = Assert.Single(Reading.Of("csv", Reading.File("a.csv",
            "id,uid,kind,type,name,lastname,lastname2,street,street2\n1,U7,company,vessel,A,B,C,1 Road,Floor 2\n")).Records);

        Assert.Equal(EntityKind.Company, record.Kind);
        Assert.Equal(
            ["firstName=A", "lastName=B", "lastname2=C", "type=vessel", "uid=U7"],
            record.Claims.Where(c => c.Property == ClaimProperty.Other).Select(c => $"{c.Label}={c.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(["1 Road, Floor 2"], record.Values(ClaimProperty.Address));
    }
}

using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Graph.Core.Model;

namespace Core.Tests.Sources.FollowTheMoney;

/// <summary>Nothing of an entity is dropped.</summary>
public class FtmRemainderTests
{
    private const string Holder = """{"id":"a","schema":"Person","properties":{"name":["A"],"addressEntity":["l"]}}""";

    private static readonly string[] Properties =
    [
        "alias", "birthDate", "country", "addressEntity", "address", "passportNumber", "startDate", "endDate", "listingDate", "date", "program", "programId",
        "authority", "publisher", "summary", "percentage", "number", "type", "role", "post", "street", "city", "postalCode", "parent", "mood",
    ];

    private static readonly string[] Members = ["id", "schema", "properties", "caption", "full", "street", "mood"];

    [Property(MaxTest = 300)]
    public void Every_text_of_an_entity_is_in_its_record_or_in_a_reject(byte[] choices)
    {
        var made = new MadeObject(choices, Members);
        var properties = made.Of(new JsonObject { ["name"] = "Ann", ["addressEntity"] = Nested() }, Properties);
        var entity = new JsonObject { ["id"] = "a", ["schema"] = "Person", ["properties"] = properties, ["mood"] = new JsonObject { ["today"] = "calm" } };

        var reading = Read(entity.ToJsonString());

        Assert.Empty(made.LostIn(reading));
        Assert.Contains(new Claim(ClaimProperty.Other, "calm", "mood.today"), reading.Records[0].Claims);
    }

    [Property(MaxTest = 300)]
    public void Every_text_of_a_link_is_in_the_record_that_tells_it_or_in_a_reject(byte[] choices, byte schema)
    {
        var made = new MadeObject(choices, Members);
        var links = new[] { "Sanction", "Ownership", "Passport", "Occupancy", "Address", "Identification", "Family" };
        var ends = new JsonObject { ["entity"] = "a", ["owner"] = "a", ["asset"] = "b", ["holder"] = "a", ["person"] = "a", ["relative"] = "c", ["full"] = "1 Main St" };
        var link = new JsonObject { ["id"] = "l", ["schema"] = links[schema % links.Length], ["properties"] = made.Of(ends, Properties) };

        var reading = Read(link.ToJsonString(), Holder);

        Assert.Empty(made.LostIn(reading));
    }

    [Fact]
    public void Days_and_shares_that_are_none_are_reported_and_kept_as_words()
    {
        var reading = Read(
            """{"id":"s","schema":"Sanction","properties":{"entity":["a"],"authority":["UN","EU"],"program":["P1","P2"],"startDate":["soon"]}}""",
            """{"id":"o","schema":"Ownership","properties":{"owner":["a"],"asset":["b"],"percentage":["half"],"endDate":["later"]}}""",
            Holder);

        Assert.Equal(["startDate=soon", "percentage=half", "endDate=later"], reading.Rejects.Select(r => $"{r.Column}={r.Value}"));
        Assert.All(reading.Rejects, r => Assert.False(r.WholeRow));
        Assert.Equal([new Designation("UN", "P1"), new Designation("UN", "P2")], reading.Records[0].Designations);
        Assert.Contains(new Claim(ClaimProperty.Note, "authority: EU; startDate: soon", "Sanction"), reading.Records[0].Claims);
        Assert.Equal("Ownership: percentage: half; endDate: later", reading.Records[0].Relations[0].Original);
    }

    [Fact]
    public void An_address_nested_whole_is_an_address_of_its_holder()
    {
        var record = Read(new JsonObject { ["id"] = "a", ["schema"] = "Person", ["properties"] = new JsonObject { ["name"] = "A", ["addressEntity"] = Nested() } }.ToJsonString()).Records[0];

        Assert.Contains(new Claim(ClaimProperty.Address, "1 Main St", Country: "cn"), record.Claims);
        Assert.Contains(new Claim(ClaimProperty.Other, "Dandong", "Address.city"), record.Claims);
    }

    [Fact]
    public void A_document_without_a_number_is_kept_as_words() =>
        Assert.Contains(
            new Claim(ClaimProperty.Other, "country: kp; summary: seen once", "Passport"),
            Read("""{"id":"p","schema":"Passport","properties":{"holder":["a"],"country":["kp"],"summary":["seen once"]}}""", Holder).Records[0].Claims);

    [Fact]
    public void An_address_to_which_nobody_refers_is_reported() =>
        Assert.Equal(
            ("Address", "9 Lone Rd", 1),
            Assert.Single(Read("""{"id":"z","schema":"Address","properties":{"full":["9 Lone Rd"]}}""", Holder).Rejects) is var r ? (r.Column, r.Value, r.Row) : default);

    private static JsonObject Nested() => new()
    {
        ["id"] = "adr-1",
        ["schema"] = "Address",
        ["properties"] = new JsonObject { ["full"] = new JsonArray("1 Main St"), ["city"] = new JsonArray("Dandong"), ["country"] = new JsonArray("cn") },
    };

    private static Reading Read(params string[] lines) => Reading.Of("ftm", Reading.File("a.ftm.json", string.Join('\n', lines)));
}

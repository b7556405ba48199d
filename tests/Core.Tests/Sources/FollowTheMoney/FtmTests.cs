using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Sources;
using Graph.Core.Sources.FollowTheMoney;

namespace Core.Tests.Sources.FollowTheMoney;

public class FtmTests
{
    [Fact]
    public void An_edge_becomes_a_relation_of_its_first_end_wherever_its_line_stands()
    {
        var reading = Read(
            """{"id":"o1","schema":"Ownership","properties":{"owner":["a"],"asset":["b"],"percentage":["25-50"],"startDate":["2019-03"],"role":["founder"]}}""",
            """{"id":"a","schema":"Person","properties":{"name":["A"]}}""",
            """{"id":"b","schema":"Company","properties":{"name":["B Ltd"]}}""",
            """{"id":"e1","schema":"Employment","properties":{"employee":["a"],"employer":["b"]}}""");

        Assert.Equal(["A", "B Ltd"], reading.Records.Select(r => r.Caption));
        Assert.Equal(
            [
                new StatedRelation(RelationKind.Owns, "test:b", true, false, new ShareRange(25, 50), PartialDate.Parse("2019-03"), null, "Ownership: percentage: 25-50; role: founder"),
                new StatedRelation(RelationKind.Employs, "test:b", true, Reversed: true, Original: "Employment"),
            ],
            reading.Records[0].Relations);
    }

    [Fact]
    public void Sanctions_documents_posts_and_addresses_are_told_by_their_holder()
    {
        var record = Assert.Single(Read(
            """{"id":"s","schema":"Sanction","properties":{"entity":["a"],"authority":["UN"],"program":["1718"],"startDate":["2016-03-02"]}}""",
            """{"id":"p","schema":"Passport","properties":{"holder":["a"],"number":["X1"],"country":["kp"]}}""",
            """{"id":"w","schema":"Occupancy","properties":{"holder":["a"],"post":["q"]}}""",
            """{"id":"d","schema":"Address","properties":{"full":["1 Main St"],"country":["cn"]}}""",
            """{"id":"a","schema":"Person","properties":{"name":["A"],"addressEntity":["d"],"topics":["sanction"]}}""").Records);

        Assert.Equal([new Designation("UN", "1718", PartialDate.Parse("2016-03-02"))], record.Designations);
        Assert.Contains(record.Claims, c => c is { Property: ClaimProperty.Identifier, Value: "X1", Label: "Passport", Country: "kp" });
        Assert.Contains(record.Claims, c => c is { Property: ClaimProperty.Address, Value: "1 Main St", Country: "cn" });
        Assert.Contains(record.Claims, c => c is { Property: ClaimProperty.Position, Value: "q" });
        Assert.Contains(record.Claims, c => c is { Property: ClaimProperty.Topic, Value: "sanction" });
    }

    [Theory]
    [InlineData("Person", EntityKind.Person)]
    [InlineData("LegalEntity", EntityKind.Party)]
    [InlineData("PublicBody", EntityKind.Organization)]
    [InlineData("Airplane", EntityKind.Aircraft)]
    [InlineData("CryptoWallet", EntityKind.Wallet)]
    [InlineData("UserAccount", EntityKind.Persona)]
    public void A_schema_has_its_kind(string schema, EntityKind kind) =>
        Assert.Equal(kind, Entity($$$"""{"id":"x","schema":"{{{schema}}}","properties":{"name":["N"]}}""").Kind);

    [Fact]
    public void Wallets_and_accounts_are_typed_with_their_ticker_and_service()
    {
        var wallet = Entity("""{"id":"x","schema":"CryptoWallet","properties":{"publicKey":["1abc"],"currencySymbol":["XBT"],"holder":["h"]}}""");
        var account = Entity("""{"id":"y","schema":"UserAccount","properties":{"username":["dev1"],"service":["github"],"owner":["h"]}}""");

        Assert.Contains(new Claim(ClaimProperty.Wallet, "1abc", "XBT"), wallet.Claims);
        Assert.Contains(new Claim(ClaimProperty.Handle, "dev1", "github"), account.Claims);
        Assert.Equal((RelationKind.Holds, true), (wallet.Relations[0].Kind, wallet.Relations[0].Reversed));
        Assert.Equal(RelationKind.WorkedBy, account.Relations[0].Kind);
    }

    [Fact]
    public void A_post_keeps_its_name_as_words_and_never_as_a_name_to_match() =>
        Assert.Empty(Entity("""{"id":"x","schema":"Position","properties":{"name":["Minister"]}}""").Values(ClaimProperty.Name));

    [Fact]
    public void Bad_lines_and_edges_without_ends_are_set_aside()
    {
        var reading = Read(
            """{"id":"a","schema":"Person","properties":{"name":["A"]}}""",
            "{broken",
            """{"schema":"Person","properties":{"name":["B"]}}""",
            """{"id":"f","schema":"Family","properties":{"person":["a"]}}""",
            """{"id":"g","schema":"Family","properties":{"person":["zz"],"relative":["a"]}}""",
            """{"id":"a","schema":"Person","properties":{"name":["Other"]}}""");

        Assert.Single(reading.Records);
        Assert.Equal([2, 3, 4, 6, 5], reading.Rejects.Select(r => r.Row));
    }

    [Fact]
    public void Every_property_of_the_real_entities_is_kept()
    {
        var file = Reading.Shared("ftm/entities.ftm.json");

        var reading = Reading.Of(RecordReaders.Detect([file]).Format, file);

        Assert.Equal(1565, reading.Count("rows"));
        Assert.Equal(707, reading.Records.Count);
        Assert.True(reading.Records.Sum(r => r.Relations.Length) + reading.Count("edges without their entity") >= 756);
    }

    [Fact]
    public void Every_entity_of_the_judged_pairs_makes_a_record_with_all_its_values()
    {
        using var pairs = JsonDocument.Parse(Reading.Shared("pairs/opensanctions_pairs_dev.json").Open());

        var lost = pairs.RootElement.EnumerateArray()
            .SelectMany(p => new[] { p.GetProperty("left"), p.GetProperty("right") })
            .Count(e => FtmEntities.ToRecord(e, "pairs", new Provenance("pairs", 1)) is var r
                && r.Claims.Length + r.Relations.Length < e.GetProperty("properties").EnumerateObject().Sum(p => p.Value.GetArrayLength()));

        Assert.Equal(0, lost);
    }

    private static Reading Read(params string[] lines) => Reading.Of("ftm", Reading.File("a.ftm.json", string.Join('\n', lines)));

    private static Graph.Core.Model.Record Entity(string json) => FtmEntities.ToRecord(JsonDocument.Parse(json).RootElement, "test", new Provenance("x", 1));
}

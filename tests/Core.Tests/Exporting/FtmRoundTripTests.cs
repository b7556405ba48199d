using System.Text.Json.Nodes;
using Core.Tests.Sources;
using FsCheck.Xunit;
using Graph.Core.Model;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Exporting;

public class FtmRoundTripTests
{
    [Property(MaxTest = 400)]
    public void What_is_exported_loads_back_as_it_was(byte[] choices)
    {
        var made = new MadeRecord(choices);
        Record[] records = [made.Of("test", "a"), made.Of("test", "b"), made.Of("test", "c:d")];

        var reading = Read(Exported.Of("ftm", records));

        Assert.Empty(reading.Rejects);
        Assert.Equal(records.Select(r => r.ContentHash), reading.Records.Select(r => r.ContentHash));
    }

    [Property(MaxTest = 200)]
    public void Under_another_source_the_claims_are_the_same_and_relations_move_with_the_records(byte[] choices)
    {
        var made = new MadeRecord(choices);
        Record[] records = [made.Of("acme", "a"), made.Of("acme", "b")];

        var reading = Read(Exported.Of("ftm", records));

        Assert.Equal(records.SelectMany(r => r.Claims), reading.Records.SelectMany(r => r.Claims));
        Assert.Equal(records.SelectMany(r => r.Designations), reading.Records.SelectMany(r => r.Designations));
        Assert.Equal(
            records.SelectMany(r => r.Relations).Select(r => r.TargetIsKey && r.Target is "acme:a" or "acme:b" ? r with { Target = $"test:{r.Target}" } : r),
            reading.Records.SelectMany(r => r.Relations));
    }

    [Fact]
    public void Values_of_every_format_that_is_read_survive()
    {
        (string Format, string Text)[] files =
        [
            ("jsonl", """{"id":"L1","kind":"company","name":["Foo Ltd",{"value":"Фу","language":"ru"}],"identifiers":[{"number":"7","type":"Passport","country":"KP","issued":"2019"}],"relations":[{"kind":"owns","to":"L2","shareMin":25,"shareMax":50}],"odd":{"deep":["x"]}}"""),
            ("ftm", """{"id":"q","schema":"Person","properties":{"name":["A"],"topics":["sanction"],"innCode":["12"],"strange":["y"]},"datasets":["d"],"referents":["r"]}"""),
            ("transfers", """{"from":"0x52908400098527886e0f7030069857d2e4169ee7","to":"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa","amount":"1.50","asset":"ETH","time":"2024-03-05T12:00:00Z","tx":"t"}"""),
            ("observations", """{"account":"dev","service":"hub","kind":"login","value":"203.0.113.7","time":"2024-03-05","country":"RU"}"""),
        ];

        Assert.All(files, file =>
        {
            var records = Reading.Of(file.Format, Reading.File("a", file.Text)).Records;

            Assert.Equal(records.Select(r => r.ContentHash), Read(Exported.Of("ftm", [.. records])).Records.Select(r => r.ContentHash));
        });
    }

    [Theory]
    [InlineData("ofac-2022-01-31/sdn.csv", "ofac-csv")]
    public void A_whole_list_loads_back_as_it_was(string list, string format)
    {
        var records = Reading.Of(format, Reading.Shared($"lists/{list}")).Records;

        var reading = Read(Exported.Of("ftm", records.Select(r => Exported.Node(r)), []).Values.Single());

        Assert.Empty(reading.Rejects);
        Assert.Equal(records.Select(r => r.ContentHash), reading.Records.Select(r => r.ContentHash));
    }

    [Fact]
    public void What_another_tool_changed_is_read_as_changed_and_its_edges_with_it()
    {
        var owner = Owner();
        var lines = Exported.Of("ftm", owner, Asset()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        lines[0]["properties"]!["name"]![0] = "Renamed";

        var reading = Read(string.Join('\n', lines.Select(l => l.ToJsonString())));

        var record = reading.Records.Single(r => r.Key == owner.Key);
        Assert.Equal("Renamed", record.Caption);
        Assert.Equal((RelationKind.Owns, "test:asset", 60m), Assert.Single(record.Relations) is var r ? (r.Kind, r.Target, r.Share!.Value.Minimum) : default);
        Assert.Equal("DEMO", Assert.Single(record.Designations).Authority);
        Assert.Contains(reading.Records, r => r.Kind == EntityKind.Wallet && r.Relations.Single().Target == owner.Key.ToString());
    }

    [Fact]
    public void Another_tool_reads_schemata_properties_and_edges_it_knows()
    {
        var lines = Exported.Of("ftm", Owner(), Asset()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();

        Assert.Equal(["Person", "Sanction", "CryptoWallet", "Company", "Ownership"], lines.Select(l => (string?)l["schema"]));
        Assert.Equal("""{"name":["Ada Marlowe"],"birthDate":["1970-05"],"nationality":["ie"],"passportNumber":["P7"]}""", lines[0]["properties"]!.ToJsonString());
        Assert.Equal("""{"owner":["test:owner"],"asset":["test:asset"],"percentage":["60"],"startDate":["2020"]}""", lines[4]["properties"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"seal":"S","record":{"key":"nokey","kind":"Person"}}""")]
    [InlineData("""{"seal":"S","record":{"key":"a:b","kind":99}}""")]
    [InlineData("""{"seal":"S","record":{"key":"a:b","kind":"Person","claims":[{"property":"Name"}]}}""")]
    [InlineData("""{"seal":"S","record":{"key":"a:b","kind":"Person","claims":[{"property":"Name","value":"X","from":"someday"}]}}""")]
    [InlineData("""{"seal":"S","record":{"key":"a:b","kind":"Person","claims":[null]}}""")]
    [InlineData("""{"seal":"S","record":{"key":"a:b","kind":"Person","claims":[{"property":77,"value":"X"}]}}""")]
    [InlineData("""{"seal":"S","record":{"key":"a:b","kind":"Person","relations":[null]}}""")]
    [InlineData("""{"seal":"S","record":{"key":"a:b","kind":"Person","relations":[{"kind":"TransferredTo","target":"x","targetIsKey":true}]}}""")]
    [InlineData("""{"seal":"S","record":{"key":"a:b","kind":"Person","relations":[{"kind":"TransferredTo","target":"x","transfer":{}}]}}""")]
    [InlineData("""{"seal":"S","record":{"key":"a:b","kind":"Person","designations":[{"programme":"P"}]}}""")]
    [InlineData("""{"seal":"S","record":7}""")]
    [InlineData("[]")]
    [InlineData("""{"toldBy":"elsewhere"}""")]
    public void What_is_no_record_in_a_sealed_member_is_passed_over(string member)
    {
        var seal = Graph.Core.Sources.FollowTheMoney.FtmSealed.Seal("Person", [("name", "A")]);

        var reading = Read($$$"""{"id":"a","schema":"Person","properties":{"name":["A"]},"graph":{{{member.Replace("\"S\"", $"\"{seal}\"", StringComparison.Ordinal)}}}}""");

        Assert.Equal([new Claim(ClaimProperty.Name, "A")], Assert.Single(reading.Records).Claims);
    }

    private static Record Owner() => new(
        new RecordKey("test", "owner"), EntityKind.Person,
        [
            new Claim(ClaimProperty.Name, "Ada Marlowe"), new Claim(ClaimProperty.BirthDate, "1970-05"), new Claim(ClaimProperty.BirthDate, "~1971"),
            new Claim(ClaimProperty.Nationality, "Irish"), new Claim(ClaimProperty.Identifier, "P7", "Passport"), new Claim(ClaimProperty.Wallet, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "XBT"),
            new Claim(ClaimProperty.Device, "fp-1"),
        ],
        [new StatedRelation(RelationKind.Owns, "test:asset", true, Share: new ShareRange(60, 60), From: PartialDate.OfYear(2020))],
        [new Designation("DEMO", "D1")], new Provenance("made", 1));

    private static Record Asset() => new(new RecordKey("test", "asset"), EntityKind.Company, [new Claim(ClaimProperty.Name, "Quay Ltd")], [], [], new Provenance("made", 2));

    private static Reading Read(string text) => Reading.Of("ftm", Reading.File("graph.ftm.json", text));
}

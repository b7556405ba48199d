using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Graph.Core.Model;
using Graph.Core.Sources;

namespace Core.Tests.Sources.Bods;

public class BodsTests
{
    private const string Firm = """{"statementId":"s1","recordId":"GB-COH-1","recordType":"entity","recordStatus":"new","statementDate":"2024-01-01","recordDetails":{"isComponent":false,"entityType":{"type":"registeredEntity","details":"Private limited company"},"name":"Ferngill Trading Ltd","alternateNames":["Ferngill"],"jurisdiction":{"name":"United Kingdom","code":"GB"},"identifiers":[{"id":"01","scheme":"GB-COH"},{"id":"5299000ZZZZ","scheme":"XI-LEI","schemeName":"Global LEI Index"}],"foundingDate":"2010-02-03","addresses":[{"type":"registered","address":"1 Quay St, Hull","postCode":"HU1 1AA","country":{"name":"United Kingdom","code":"GB"}}]},"publicationDetails":{"publicationDate":"2025-01-01","bodsVersion":"0.4","publisher":{"name":"P"}}}""";
    private const string Owner = """{"statementId":"s2","recordId":"P1","recordType":"person","statementDate":"2024-01-01","recordDetails":{"isComponent":false,"personType":"knownPerson","names":[{"type":"legal","fullName":"Ada Marlowe","familyName":"Marlowe"},{"type":"former","fullName":"Ada Finch"}],"nationalities":[{"code":"IE","name":"Ireland"}],"birthDate":"1970-05"}}""";

    [Fact]
    public void An_entity_keeps_its_names_numbers_addresses_and_dates()
    {
        var firm = Assert.Single(Read(Firm).Records);

        Assert.Equal((EntityKind.Company, "Ferngill Trading Ltd"), (firm.Kind, firm.Caption));
        Assert.Contains(new Claim(ClaimProperty.Identifier, "01", "Registration Number (GB-COH)", "GB"), firm.Claims);
        Assert.Contains(new Claim(ClaimProperty.Identifier, "5299000ZZZZ", "LEI"), firm.Claims);
        Assert.Contains(new Claim(ClaimProperty.Address, "1 Quay St, Hull, HU1 1AA", "registered", "GB", Original: "1 Quay St, Hull, HU1 1AA, United Kingdom"), firm.Claims);
        Assert.Contains(new Claim(ClaimProperty.FoundedDate, "2010-02-03"), firm.Claims);
    }

    [Fact]
    public void A_person_keeps_names_by_their_type_and_a_month_of_birth()
    {
        var person = Assert.Single(Read(Owner).Records);

        Assert.Equal(EntityKind.Person, person.Kind);
        Assert.Contains(new Claim(ClaimProperty.Name, "Ada Marlowe"), person.Claims);
        Assert.Contains(new Claim(ClaimProperty.FormerName, "Ada Finch"), person.Claims);
        Assert.Contains(new Claim(ClaimProperty.BirthDate, "1970-05"), person.Claims);
        Assert.Contains(person.Claims, c => c is { Property: ClaimProperty.Nationality, Value: "IE" });
    }

    [Theory]
    [InlineData("""{"exact":51}""", 51, 51, false, false)]
    [InlineData("""{"minimum":25.0,"maximum":50.0}""", 25, 50, false, false)]
    [InlineData("""{"exclusiveMinimum":50,"maximum":75}""", 50, 75, true, false)]
    [InlineData("""{"minimum":75,"exclusiveMaximum":100}""", 75, 100, false, true)]
    [InlineData("""{"exclusiveMinimum":25}""", 25, 100, true, false)]
    public void A_share_is_exact_or_a_range_whose_ends_may_be_excluded(string share, int least, int most, bool above, bool below)
    {
        var reading = Read(Firm, Owner, Holding(share: share));

        Assert.Empty(reading.Rejects);
        Assert.Equal(new ShareRange(least, most, above, below), Told(reading).Share);
    }

    [Fact]
    public void The_owned_entity_tells_who_owns_it_with_dates_and_words()
    {
        var relation = Told(Read(Holding(share: """{"exact":51}"""), Owner, Firm));

        Assert.Equal((RelationKind.Owns, "test:P1", true, true), (relation.Kind, relation.Target, relation.TargetIsKey, relation.Reversed));
        Assert.Equal((PartialDate.OfDay(2020, 1, 2), (PartialDate?)null), (relation.From, relation.To));
        Assert.Contains("directOrIndirect: indirect", relation.Original, StringComparison.Ordinal);
        Assert.StartsWith("shareholding; ", relation.Original, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("votingRights", RelationKind.Controls)]
    [InlineData("boardMember", RelationKind.Directs)]
    [InlineData("nominee", RelationKind.ActsFor)]
    [InlineData("unknownInterest", RelationKind.LinkedTo)]
    public void Interests_are_typed(string type, RelationKind kind) =>
        Assert.Equal(kind, Told(Read(Firm, Owner, Holding(type: type))).Kind);

    [Fact]
    public void An_interest_that_is_only_a_word_is_its_type()
    {
        var interest = JsonNode.Parse(Holding())!;
        interest["recordDetails"]!["interests"] = new JsonArray("votingRights");

        var told = Told(Read(Firm, interest.ToJsonString()));

        Assert.Equal(RelationKind.Controls, told.Kind);
        Assert.StartsWith("votingRights; ", told.Original, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_of_an_unknown_type_hides_none_of_a_known_one()
    {
        var reading = Read(Firm, Firm.Replace("\"entity\"", "\"planet\"", StringComparison.Ordinal));

        Assert.Single(reading.Records);
        Assert.Equal("recordType", Assert.Single(reading.Rejects).Column);
    }

    [Fact]
    public void A_closed_relationship_ends_and_one_replaced_is_not_told()
    {
        var closed = Holding(share: """{"exact":51}""", status: "closed", date: "2024-06-01");

        var reading = Read(closed, Firm, Owner, Holding(share: """{"exact":40}"""));

        Assert.Equal((PartialDate.OfDay(2024, 6, 1), 51m), (Told(reading).To!.Value, Told(reading).Share!.Value.Minimum));
        Assert.Equal(1, reading.Count("statements, older than another of their record"));
    }

    [Fact]
    public void Of_an_owner_who_is_not_specified_the_reason_is_kept()
    {
        var holding = JsonNode.Parse(Holding())!;
        holding["recordDetails"]!["interestedParty"] = JsonNode.Parse("""{"reason":"subjectUnableToConfirmOrIdentifyBeneficialOwner","description":"asked twice"}""");

        var firm = Assert.Single(Read(Firm, holding.ToJsonString()).Records);

        Assert.Empty(firm.Relations);
        Assert.Contains(new Claim(ClaimProperty.Other, "subjectUnableToConfirmOrIdentifyBeneficialOwner", "interestedParty.reason"), firm.Claims);
        Assert.Contains(new Claim(ClaimProperty.Other, "asked twice", "interestedParty.description"), firm.Claims);
        Assert.Contains(firm.Claims, c => c.Label == "interest of an unspecified party" && c.Value.StartsWith("shareholding", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_owned_entity_is_not_in_the_files_the_owner_tells_and_without_both_it_is_reported()
    {
        var owner = Assert.Single(Read(Owner, Holding()).Records);
        var orphan = Assert.Single(Read(Firm.Replace("GB-COH-1\"", "GB-COH-2\"", StringComparison.Ordinal), Holding()).Rejects);

        Assert.Equal(("test:GB-COH-1", false), (Assert.Single(owner.Relations).Target, owner.Relations[0].Reversed));
        Assert.Equal((2, "subject", false), (orphan.Row, orphan.Column, orphan.WholeRow));
    }

    [Fact]
    public void Bad_statements_shares_and_dates_are_set_aside_with_why()
    {
        var reading = Read(
            Firm, "{broken", """{"recordType":"entity","recordDetails":{}}""", """{"recordId":"x","recordType":"ship","recordDetails":{}}""",
            Holding(share: """{"exact":151}"""), """{"recordId":"r2","recordType":"relationship","recordDetails":{"interests":[]}}""", Owner);

        Assert.Equal(["line", "recordId", "recordType", "recordDetails", "share"], reading.Rejects.Select(r => r.Column));
        Assert.Equal(2, reading.Records.Count);
    }

    [Fact]
    public void An_array_on_one_line_is_read_like_lines()
    {
        var array = Reading.File("a.json", $"[{Firm},{Owner},\n{Holding()}]");

        Assert.Equal("bods", RecordReaders.Detect([array]).Format);
        Assert.Equal(Hashes(Read(Firm, Owner, Holding())), Hashes(Reading.Of("bods", array)));
    }

    [Fact]
    public void Older_versions_of_the_standard_are_refused_with_what_to_do()
    {
        var old = Reading.File("old.json", """[{"statementID":"1","statementType":"entityStatement","name":"A"}]""");

        var refusal = Assert.Throws<UnreadableFileException>(() => Reading.Of(RecordReaders.Detect([old]).Format, old));

        Assert.Contains("BODS 0.2 or 0.3", refusal.Message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 50)]
    public void The_order_of_statements_does_not_matter(int seed)
    {
        string[] lines = [Firm, Owner, Holding(share: """{"exact":51}"""), Holding(status: "updated", date: "2024-03-01"), Owner.Replace("2024-01-01", "2024-02-01", StringComparison.Ordinal).Replace("1970-05", "1970-06", StringComparison.Ordinal)];

        var shuffled = lines.OrderBy(l => StableHash.Of(l, (ulong)seed)).ToArray();

        Assert.Equal(Hashes(Read(lines)), Hashes(Read(shuffled)));
    }

    [Property(MaxTest = 200)]
    public void Nothing_that_a_statement_says_is_lost(byte[] choices)
    {
        string[] names = ["name", "names", "birthDate", "addresses", "identifiers", "jurisdiction", "entityType", "taxResidencies", "uri", "politicalExposure"];
        var made = new MadeObject(choices, ["id", "scheme", "schemeName", "address", "postCode", "country", "code", "name", "fullName", "type", "details", "reason"]);
        var details = made.Of([], names);

        var reading = Reading.Of("bods", Reading.File("made.jsonl", new JsonObject { ["recordId"] = "a", ["recordType"] = "entity", ["recordDetails"] = details }.ToJsonString()));

        Assert.Empty(made.LostIn(reading));
    }

    [Fact]
    public void The_real_statements_are_read_whole()
    {
        var file = Reading.Shared("ownership/bods/all_demo.jsonl");

        var reading = Reading.Of(RecordReaders.Detect([file]).Format, file);

        Assert.Equal((1204, 538, 666), (reading.Count("rows"), reading.Records.Count, reading.Count("statements of relationships, told by their subjects' records")));
        Assert.Equal(1256, reading.Records.Sum(r => r.Relations.Length));
        Assert.Equal(355, reading.Records.SelectMany(r => r.Relations).Count(r => r.Kind == RelationKind.Owns));
        Assert.Empty(reading.Rejects);
        var keys = reading.Records.Select(r => r.Key.ToString()).ToHashSet();
        Assert.All(reading.Records.SelectMany(r => r.Relations), r => Assert.Contains(r.Target, keys));
    }

    private static string Holding(string? share = null, string type = "shareholding", string status = "new", string date = "2024-01-01") => JsonSerializer.Serialize(new
    {
        statementId = $"s3-{status}",
        recordId = "R1",
        recordType = "relationship",
        recordStatus = status,
        statementDate = date,
        recordDetails = new
        {
            isComponent = false,
            subject = "GB-COH-1",
            interestedParty = "P1",
            interests = new[] { new { type, directOrIndirect = "indirect", startDate = "2020-01-02", share = share is null ? null : JsonNode.Parse(share) } },
        },
    });

    private static StatedRelation Told(Reading reading) => Assert.Single(reading.Records.Single(r => r.Key.RecordId == "GB-COH-1").Relations);

    private static IEnumerable<string> Hashes(Reading reading) => reading.Records.OrderBy(r => r.Key).Select(r => r.ContentHash);

    private static Reading Read(params string[] lines) => Reading.Of("bods", Reading.File("a.jsonl", string.Join('\n', lines)));
}

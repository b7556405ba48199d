using FsCheck.Xunit;
using Graph.Core.Model;
using Graph.Core.Sources;

namespace Core.Tests.Sources.FollowTheMoney;

public class FtmStatementTests
{
    private const string Header = "canonical_id,entity_id,prop,schema,value,dataset,lang,original_value,external,first_seen,last_seen,origin,id";

    private static readonly string[] Rows =
    [
        "Q1,a-1,name,Person,Иван Петров,list-a,rus,\"Петров, Иван\",f,2024-01-01,2024-02-01,,1",
        "Q1,a-1,name,Person,Ivan Petrov,list-a,eng,,f,2024-01-01,2024-02-01,,2",
        "Q1,a-1,birthDate,LegalEntity,1970-01-02,list-a,,,f,2024-01-01,2024-02-01,crawler,3",
        "b-1,b-1,name,Company,Firm,list-b,,,f,2024-01-01,2024-02-01,,4",
        "b-1,b-1,id,Thing,abc,list-b,,,f,2024-01-01,2024-02-01,,5",
        "own,own,owner,Ownership,a-1,list-b,,,f,2024-01-01,2024-02-01,,6",
        "own,own,asset,Ownership,b-1,list-b,,,f,2024-01-01,2024-02-01,,7",
        "own,own,percentage,Ownership,60,list-b,,,f,2024-01-01,2024-02-01,,8",
    ];

    [Fact]
    public void Rows_of_an_entity_are_one_record_with_languages_and_originals()
    {
        var reading = Read(Rows);

        var person = reading.Records.Single(r => r.Key.RecordId == "a-1");
        Assert.Equal(EntityKind.Person, person.Kind);
        Assert.Contains(new Claim(ClaimProperty.Name, "Иван Петров", Language: "rus", Original: "Петров, Иван"), person.Claims);
        Assert.Contains(new Claim(ClaimProperty.BirthDate, "1970-01-02"), person.Claims);
        Assert.Contains(new Claim(ClaimProperty.Other, "Q1", "canonical_id"), person.Claims);
        Assert.Equal((RelationKind.Owns, "test:b-1", 60m), Assert.Single(person.Relations) is var r ? (r.Kind, r.Target, r.Share!.Value.Minimum) : default);
    }

    [Fact]
    public void The_statements_of_an_entity_make_the_record_that_the_entity_makes()
    {
        var whole = Reading.Of("ftm", Reading.File("e.json", """{"id":"b-1","schema":"Company","properties":{"name":["Firm"]},"datasets":["list-b"]}"""));

        var told = Read(Rows).Records.Single(r => r.Key.RecordId == "b-1");

        Assert.Equal(Assert.Single(whole.Records).ContentHash, told.ContentHash);
    }

    [Property(MaxTest = 50)]
    public void Rows_in_any_order_make_the_same_entities(int seed)
    {
        var shuffled = Rows.OrderBy(r => StableHash.Of(r, (ulong)seed)).ToArray();

        Assert.Equal(Sorted(Read(Rows)), Sorted(Read(shuffled)));
    }

    [Fact]
    public void Json_lines_of_statements_are_recognised_and_read()
    {
        var file = Reading.File("s.jsonl", """{"entity_id":"a","prop":"name","schema":"Person","value":"Ada","dataset":"d"}""" + "\n" + """{"entity_id":"a","prop":"country","schema":"Person","value":"gb","dataset":"d"}""");

        var record = Assert.Single(Reading.Of(RecordReaders.Detect([file]).Format, file).Records);

        Assert.Equal(["Ada", "gb", "d"], record.Claims.Select(c => c.Value));
    }

    [Fact]
    public void Rows_without_an_entity_and_entities_without_a_schema_are_set_aside()
    {
        var reading = Read(["Q1,,name,Person,Nobody,d,,,f,,,,1", "c,c,name,,Schemaless,d,,,f,,,,2", .. Rows]);

        Assert.Equal([(2L, "line"), (3L, "line")], reading.Rejects.Select(r => (r.Row, r.Column)));
        Assert.Equal(2, reading.Records.Count);
    }

    /// <summary>Claims as sets: the order of the values of one property is that of the rows.</summary>
    private static IEnumerable<string> Sorted(Reading reading) => reading.Records.OrderBy(r => r.Key)
        .Select(r => string.Join('|', r.Claims.Select(c => c.ToString()).Concat(r.Relations.Select(x => x.ToString())).Order(StringComparer.Ordinal).Prepend(r.Kind.ToString())));

    private static Reading Read(string[] rows)
    {
        var file = Reading.File("statements.csv", string.Join('\n', [Header, .. rows]));
        Assert.Equal("ftm", RecordReaders.Detect([file]).Format);
        return Reading.Of("ftm", file);
    }
}

using Graph.Core.Model;

namespace Core.Tests.Sources.Leads;

public class LeadColumnRelationsTests
{
    [Fact]
    public void Columns_name_other_rows_by_id_also_further_down_and_others_by_name()
    {
        var records = Read("id,name,director,owner\n1,Pine Ltd,3,Nobody Known\n2,Elm Ltd,Ann,1\n3,Ann,,\n");

        Assert.Equal(
            [new(RelationKind.Directs, "test:3", true, true), new StatedRelation(RelationKind.Owns, "Nobody Known", false, true)],
            records[0].Relations);
        Assert.Equal(
            [new(RelationKind.Directs, "Ann", false, true), new StatedRelation(RelationKind.Owns, "test:1", true, true)],
            records[1].Relations);
    }

    [Theory]
    [InlineData("owned by", RelationKind.Owns, true)]
    [InlineData("parent company", RelationKind.Owns, true)]
    [InlineData("owner id", RelationKind.Owns, true)]
    [InlineData("employer id", RelationKind.Employs, true)]
    [InlineData("subsidiary", RelationKind.Owns, false)]
    [InlineData("related to", RelationKind.LinkedTo, false)]
    [InlineData("Geschäftsführer", RelationKind.Directs, true)]
    [InlineData("법인 대표자", null, false)]
    [InlineData("대표자", RelationKind.Directs, true)]
    [InlineData("法定代表人", RelationKind.Directs, true)]
    public void The_header_says_which_relation_and_which_way(string header, RelationKind? kind, bool reversed)
    {
        var record = Read($"id,name,{header}\n1,A,2\n2,B,\n")[0];

        Assert.Equal(kind is null ? [] : [new StatedRelation(kind.Value, "test:2", true, reversed)], record.Relations);
    }

    [Fact]
    public void The_kind_and_the_share_stand_in_columns_of_their_own()
    {
        var records = Read("id,name,related to,relation,share\n1,A,2,shareholder,25-50%\n2,B,3,cousin,\n3,C,2,owned by,\"12,5\"\n", out var reading);

        Assert.Equal([new StatedRelation(RelationKind.Owns, "test:2", true, Share: new ShareRange(25, 50))], records[0].Relations);
        Assert.Equal([new StatedRelation(RelationKind.LinkedTo, "test:3", true, Original: "cousin")], records[1].Relations);
        Assert.Equal([new StatedRelation(RelationKind.Owns, "test:2", true, true, new ShareRange(12.5m, 12.5m))], records[2].Relations);
        Assert.Equal(("cousin", 3L), Assert.Single(reading.Rejects) is var r ? (r.Value, r.Row) : default);
    }

    [Fact]
    public void Numbered_columns_belong_together_and_a_share_of_none_is_kept()
    {
        var record = Read("id,name,owner 1,share 1,owner 2,share 2,share 3\n1,A,2,60,Bob; Cid,40%,5\n2,B,,,,,\n")[0];

        Assert.Equal(
            [
                new(RelationKind.Owns, "test:2", true, true, new ShareRange(60, 60)),
                new(RelationKind.Owns, "Bob", false, true, new ShareRange(40, 40)),
                new StatedRelation(RelationKind.Owns, "Cid", false, true, new ShareRange(40, 40)),
            ],
            record.Relations);
        Assert.Contains(new Claim(ClaimProperty.Other, "5", "share 3"), record.Claims);
    }

    [Fact]
    public void A_share_that_is_none_and_a_row_that_names_itself_are_reported_and_kept()
    {
        var record = Read("id,name,owner,share,relations\n1,A,2,half,actsFor:1\n2,B,,,\n", out var reading)[0];

        Assert.Equal([new StatedRelation(RelationKind.Owns, "test:2", true, true)], record.Relations);
        Assert.Equal([("relations", "actsFor:1"), ("share", "half")], reading.Rejects.Select(r => (r.Column, r.Value)).Order());
        Assert.Contains(new Claim(ClaimProperty.Other, "half", "share"), record.Claims);
    }

    [Fact]
    public void A_cell_of_the_plain_column_names_kind_and_end_and_the_key_of_a_record_is_known()
    {
        var record = Read("id,name,relations,related to\n1,A,owns:7|actsFor:Pine Bright Ltd|employed by:2,ofac-sdn:36\n2,B,,\n")[0];

        Assert.Equal(
            [
                new(RelationKind.Owns, "test:7", true),
                new(RelationKind.ActsFor, "Pine Bright Ltd", false),
                new(RelationKind.Employs, "test:2", true, true),
                new StatedRelation(RelationKind.LinkedTo, "ofac-sdn:36", true),
            ],
            record.Relations);
    }

    [Fact]
    public void The_parent_of_a_person_is_family() =>
        Assert.Equal(RelationKind.FamilyOf, Assert.Single(Read("id,name,parent,kind\n1,A,2,person\n2,B,,\n")[0].Relations).Kind);

    [Fact]
    public void Json_leads_may_say_a_relation_from_the_other_end()
    {
        var reading = Reading.Of("jsonl", Reading.File("a.jsonl", """{"id":"1","name":"A","relations":[{"kind":"ownedBy","to":"2","share":60},{"kind":"directs","to":"3","reversed":true}]}"""));

        Assert.Equal(
            [new(RelationKind.Owns, "test:2", true, true, new ShareRange(60, 60)), new StatedRelation(RelationKind.Directs, "test:3", true, true)],
            Assert.Single(reading.Records).Relations);
    }

    private static IReadOnlyList<Graph.Core.Model.Record> Read(string text) => Read(text, out _);

    private static IReadOnlyList<Graph.Core.Model.Record> Read(string text, out Reading reading) =>
        (reading = Reading.Of("csv", Reading.File("leads.csv", text))).Records;
}

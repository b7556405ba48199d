using System.Text;
using Graph.Core.Model;
using Graph.Core.Sources;
using Graph.Core.Sources.Leads;

namespace Core.Tests.Sources.Leads;

public class LeadCsvTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_delimiter_is_found(char delimiter)
    {
        var text = "id,name,dob,passport\nL1,\"Kim, A\",1970-02-03,P1\n".Replace(",", delimiter.ToString(), StringComparison.Ordinal).Replace($"Kim{delimiter}", "Kim,", StringComparison.Ordinal);

        var record = Assert.Single(Reading.Of("csv", Reading.File("leads.csv", text)).Records);

        Assert.Equal("test:L1", record.Key.ToString());
        Assert.Equal(
            [new Claim(ClaimProperty.Name, "Kim, A"), new Claim(ClaimProperty.BirthDate, "1970-02-03"), new Claim(ClaimProperty.Identifier, "P1", "Passport")],
            record.Claims);
    }

    [Fact]
    public void Several_values_in_a_cell_parts_of_names_and_unknown_columns_are_kept()
    {
        var record = Assert.Single(Reading.Of("csv", Reading.File("leads.csv",
            "first name,surname,aka,street,city,country,shoe size\nJin,PAK,A|B; C,1 Road,Dandong,CN,42\n")).Records);

        Assert.Equal("Jin PAK", record.Caption);
        Assert.Equal(["A", "B", "C"], record.Values(ClaimProperty.Alias));
        Assert.Contains(new Claim(ClaimProperty.Address, "1 Road, Dandong", Country: "CN"), record.Claims);
        Assert.Contains(new Claim(ClaimProperty.Other, "42", "shoe size"), record.Claims);
    }

    [Fact]
    public void A_row_without_id_gets_the_same_one_wherever_it_stands()
    {
        var one = Reading.Of("csv", Reading.File("a.csv", "name,country\nA,CN\nB,RU\n")).Records;
        var two = Reading.Of("csv", Reading.File("b.csv", "name,country\nB,RU\nA,CN\n")).Records;

        Assert.Equal(one.Select(r => r.Key).Order(), two.Select(r => r.Key).Order());
    }

    [Fact]
    public void Rows_that_tell_nobody_or_take_a_key_are_set_aside_and_word_for_word_repeats_only_counted()
    {
        var reading = Reading.Of("csv", Reading.File("leads.csv", "id,name,country\n1,A,CN\n2,,CN\n1,B,CN\n1,A,CN\n3,C,X,surplus\n"));

        Assert.Equal([3, 4, 6], reading.Rejects.Select(r => r.Row));
        Assert.Equal(("A", 1), (Assert.Single(reading.Records).Caption, reading.Count("rows, repeated word for word")));
    }

    [Fact]
    public void Several_dates_may_stand_between_commas() =>
        Assert.Equal(["1945", "1946"], Reading.Of("csv", Reading.File("leads.csv", "name,dob\nA,\"1945, 1946\"\n")).Records[0].Values(ClaimProperty.BirthDate));

    [Fact]
    public void A_wallet_with_a_wrong_letter_is_reported_and_kept()
    {
        var reading = Reading.Of("csv", Reading.File("leads.csv", "name,wallet\nA,1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb\n"));

        Assert.Equal(("wallet", false), Assert.Single(reading.Rejects) is var r ? (r.Column, r.WholeRow) : default);
        Assert.Equal(["1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"], reading.Records[0].Values(ClaimProperty.Wallet));
    }

    [Fact]
    public void A_date_that_is_none_is_reported_and_kept_as_words()
    {
        var reading = Reading.Of("csv", Reading.File("leads.csv", "name,dob\nA,soon\n"));

        Assert.Equal(("leads.csv", 2, "dob", "soon", false), Assert.Single(reading.Rejects) is var r ? (r.File, r.Row, r.Column, r.Value, r.WholeRow) : default);
        Assert.Contains(new Claim(ClaimProperty.Other, "soon", "dob"), reading.Records[0].Claims);
    }

    [Fact]
    public void A_mapping_gives_columns_their_fields()
    {
        var mapping = ColumnMappings.Read(new MemoryStream("""{"Wer": "names", "Papier": "identifiers:Passport"}"""u8.ToArray()));

        var record = Assert.Single(Reading.Of("csv", mapping, Reading.File("leads.csv", "Wer,Papier,dob\nA,P9,x\n")).Records);

        Assert.Equal(
            [new Claim(ClaimProperty.Name, "A"), new Claim(ClaimProperty.Identifier, "P9", "Passport"), new Claim(ClaimProperty.Other, "x", "dob")],
            record.Claims);
    }

    [Theory]
    [InlineData("""{"Wer": "nobody"}""")]
    [InlineData("[1]")]
    [InlineData("""{"Wer": null}""")]
    public void A_mapping_that_is_none_is_refused(string json) =>
        Assert.Throws<UnreadableFileException>(() => ColumnMappings.Read(new MemoryStream(Encoding.UTF8.GetBytes(json))));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void Encodings_are_recognised(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("name\nJosé\n")];

        Assert.Equal("José", Assert.Single(Reading.Of("csv", Reading.File("leads.csv", bytes)).Records).Caption);
    }
}

using Graph.Core.Model;
using Graph.Core.Sources;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Sources.Au;

public sealed class AuCsvTests
{
    private const string Header =
        "Reference,Name of Individual or Entity,Type,Name Type,Alias Strength,Date of Birth,Place of Birth,Citizenship,Address,Additional Information,"
        + "Listing Information,IMO Number,Committees,Control Date,Instrument of Designation,Targeted Financial Sanction,Travel Ban,Arms Embargo,Maritime Restriction";

    [Fact]
    public void Rows_of_one_number_are_one_party_with_their_names_by_type_and_strength()
    {
        var list = Read(
            Row("7", "ORAN PELLU", nameType: "Primary Name"),
            Row("7a", "Oran Pelloo", nameType: "Alias", strength: "Strong"),
            Row("7b", "The Baker", nameType: "Alias", strength: "Weak"),
            Row("7c", "Орань Пеллу", nameType: "Original Script"),
            Row("7d", "Oran Old (previously listed as)", nameType: "Alias", strength: "Strong"));

        var party = Assert.Single(list.Records);
        Assert.Equal("test:7", party.Key.ToString());
        Assert.Equal(
            [(ClaimProperty.Name, "ORAN PELLU"), (ClaimProperty.Alias, "Oran Pelloo"), (ClaimProperty.WeakAlias, "The Baker"), (ClaimProperty.Alias, "Орань Пеллу"), (ClaimProperty.FormerName, "Oran Old")],
            party.Claims.Where(c => c.Property is ClaimProperty.Name or ClaimProperty.Alias or ClaimProperty.WeakAlias or ClaimProperty.FormerName).Select(c => (c.Property, c.Value)));
        Assert.Equal("und-Cyrl", party.Claims.Single(c => c.Label == "Original Script").Language);
    }

    [Fact]
    public void A_party_whose_rows_stand_apart_is_still_one()
    {
        var list = Read(Row("1", "FIRST"), Row("2", "SECOND"), Row("1a", "First Again", nameType: "Alias", strength: "Strong"));

        Assert.Equal(["test:2", "test:1"], list.Records.Select(r => r.Key.ToString()));
        Assert.Equal(["First Again"], list.Records[1].Values(ClaimProperty.Alias));
    }

    [Theory]
    [InlineData("1945, 1946", "1945 1946")]
    [InlineData("30082", "1982-05-11")]
    [InlineData("Approximately 1963, 30/01/1972", "~1963 1972-01-30")]
    [InlineData("\"1961,\n5/05/1964\"", "1961 1964-05-05")]
    [InlineData("19/12/1962 30/12/1965", "1962-12-19 1965-12-30")]
    [InlineData("03/1955", "1955-03")]
    [InlineData("5 May 1957", "1957-05-05")]
    [InlineData("Between 1959 and 1965", "1959/1965")]
    [InlineData("Approximately: Between 1959 and 1965", "~1959/1965")]
    [InlineData("15/08/1969\u00a0", "1969-08-15")]
    public void Dates_are_read_as_the_list_prints_them_and_as_its_workbook_stores_them(string cell, string dates)
    {
        var party = Read(Row("1", "ORAN PELLU", birthDate: cell.Trim('"'))).Records.Single();

        Assert.Equal(dates.Split(' '), party.Values(ClaimProperty.BirthDate));
    }

    [Fact]
    public void What_is_no_date_is_kept_under_its_column_and_reported()
    {
        var list = Read(Row("1", "ORAN PELLU", birthDate: "1970, 10/061962"));

        Assert.Equal(["1970"], list.Records.Single().Values(ClaimProperty.BirthDate));
        Assert.Equal("10/061962", Others(list.Records.Single(), "Date of Birth").Single());
        Assert.Equal(RejectKind.UnreadDate, list.Rejects.Single().Kind);
        Assert.Equal(("Date of Birth", "10/061962", false), list.Rejects.Select(r => (r.Column, r.Value, r.WholeRow)).Single());
    }

    [Fact]
    public void Values_lettered_or_divided_are_several_and_repeated_ones_are_one()
    {
        var list = Read(
            Row("1", "ORAN PELLU", citizenship: "Iran;Norway", address: "a) 1 Mill Lane, Oslo, Norway b) 2 Mill Lane, Bergen, Norway"),
            Row("1a", "Oran P", nameType: "Alias", strength: "Strong", citizenship: "Iran;Norway", address: "3 Mill Lane, Oslo, Norway"));

        var party = list.Records.Single();
        Assert.Equal(["Iran", "Norway"], party.Values(ClaimProperty.Citizenship));
        Assert.Equal(["1 Mill Lane, Oslo, Norway", "2 Mill Lane, Bergen, Norway", "3 Mill Lane, Oslo, Norway"], party.Values(ClaimProperty.Address));
    }

    [Theory]
    [InlineData("TAi.002. Title: Mullah. Associate of Mohammed (TAi.004).", "TAi.002")]
    [InlineData("Associate of Mohammed (TAi.004).", null)]
    public void The_UN_number_a_text_begins_with_is_the_partys_and_others_are_not(string information, string? number)
    {
        var party = Read(Row("1", "ORAN PELLU", information: information)).Records.Single();

        Assert.Equal(number, party.First(ClaimProperty.Identifier));
        Assert.Equal(information, party.First(ClaimProperty.Note));
    }

    [Fact]
    public void A_vessel_has_its_number_and_its_earlier_names()
    {
        var vessel = Read(Row("9", "BLUE GULL", type: "Vessel", imo: "9074729", information: "Previous names include RED GULL")).Records.Single();

        Assert.Equal((EntityKind.Vessel, "9074729", "RED GULL"), (vessel.Kind, vessel.First(ClaimProperty.Identifier), vessel.First(ClaimProperty.FormerName)));
    }

    [Fact]
    public void A_listing_is_a_designation_from_its_first_day_by_its_committee()
    {
        var party = Read(Row("1", "ORAN PELLU", listing: "Listed by the 1267 Committee on 6 Oct. 2001 (amended on 1 June 2007)", committees: "1267 (Al-Qaida)")).Records.Single();

        Assert.Equal([new Designation("DFAT", "1267 (Al-Qaida)", PartialDate.OfDay(2001, 10, 6))], party.Designations);
        Assert.Equal("2026-04-14", Others(party, "Control Date").Single());
    }

    [Fact]
    public void A_column_that_came_is_kept_under_its_name_and_said()
    {
        var list = Reading.Of("au", Reading.File("au.csv", $"{Header},Gender\n{Row("1", "ORAN PELLU")},Male\n"));

        Assert.Equal(["Male"], Others(list.Records.Single(), "Gender"));
        Assert.Equal(1, list.Count("column 'Gender' is not known here: kept under its name"));
    }

    [Fact]
    public void A_name_type_that_came_is_an_alias_and_is_said()
    {
        var list = Read(Row("1", "ORAN PELLU"), Row("1a", "Oran Stage", nameType: "Stage Name"));

        Assert.Equal("Oran Stage", list.Records.Single().First(ClaimProperty.Alias));
        Assert.Equal(1, list.Count("name type 'Stage Name' read as an alias"));
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_set_aside_and_told()
    {
        var list = Read(Row("1", "ORAN PELLU"), Row("A-1", "NOBODYS"), Row("3", "TOO LONG") + ",one,two", Row("4", ""));

        Assert.Equal(["test:1"], list.Records.Select(r => r.Key.ToString()));
        Assert.Equal(
            [(3, "Reference", "A-1"), (4, "row", "3,TOO LONG"), (5, "Name of Individual or Entity", "4,,Individual")],
            list.Rejects.Where(r => r.WholeRow).Select(r => ((int)r.Row, r.Column, r.Value[..Math.Min(r.Value.Length, r.Row == 4 ? 10 : 13)])));
    }

    [Fact]
    public void The_list_is_known_by_its_header_whatever_the_order_of_its_columns()
    {
        var file = Reading.File("some.csv", "Name Type,Type,Reference,Name of Individual or Entity\nPrimary Name,Entity,5,PELLU TRADING LTD\n");

        var reader = RecordReaders.Detect([file]);

        Assert.Equal("au", reader.Format);
        Assert.Equal((EntityKind.Company, "PELLU TRADING LTD"), (Reading.Of("au", file).Records[0].Kind, Reading.Of("au", file).Records[0].Caption));
    }

    [Fact]
    public void Another_file_is_refused_with_what_is_missing()
    {
        var failure = Assert.Throws<UnreadableFileException>(() => Reading.Of("au", Reading.File("leads.csv", "name,dob\nOran,1970\n")));

        Assert.StartsWith("leads.csv is not Australia's consolidated list", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_a_later_row_says_differently_is_kept_and_reported()
    {
        var list = Read(Row("1", "ORAN PELLU"), Row("1a", "Oran P", type: "Vessel", nameType: "Alias"));

        Assert.Equal(EntityKind.Person, list.Records.Single().Kind);
        Assert.Equal(["Vessel"], Others(list.Records.Single(), "Type"));
        Assert.Equal(("Type", "Vessel"), list.Rejects.Select(r => (r.Column, r.Value)).Single());
    }

    private static Reading Read(params string[] rows) => Reading.Of("au", Reading.File("au.csv", $"{Header}\n{string.Join('\n', rows)}\n"));

    private static IEnumerable<string> Others(Record record, string label) =>
        record.Claims.Where(c => c.Property == ClaimProperty.Other && c.Label == label).Select(c => c.Value);

    private static string Row(
        string reference, string name, string type = "Individual", string nameType = "Primary Name", string strength = "", string birthDate = "", string citizenship = "",
        string address = "", string information = "", string listing = "Listed on 1 May 2020", string imo = "", string committees = "1988 (Taliban)") =>
        string.Join(',', new[]
        {
            reference, name, type, nameType, strength, birthDate, "", citizenship, address, information, listing, imo, committees, "46126", "An Instrument", "1", "0", "0", "0",
        }.Select(c => c.AsSpan().IndexOfAny(",\n\"") >= 0 ? $"\"{c}\"" : c));
}

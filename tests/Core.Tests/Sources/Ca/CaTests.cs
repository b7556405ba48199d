using Graph.Core.Model;
using Graph.Core.Sources;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Sources.Ca;

public sealed class CaTests
{
    [Fact]
    public void A_record_is_its_item_in_the_schedule_of_the_country()
    {
        var person = One("<Country>Belarus / Bélarus</Country><LastName>PELLU</LastName><GivenName>Oran\n Mikhail</GivenName><DateOfBirthOrShipBuildDate>1965-04-29</DateOfBirthOrShipBuildDate><Schedule>1,Part 1</Schedule><Item>3</Item><DateOfListing>2020-09-28</DateOfListing>");

        Assert.Equal(("test:Belarus/1, Part 1/3", EntityKind.Person, "Oran Mikhail PELLU"), (person.Key.ToString(), person.Kind, person.Caption));
        Assert.Equal([new Designation("Canada", "Belarus", PartialDate.OfDay(2020, 9, 28))], person.Designations);
        Assert.Equal(["1965-04-29"], person.Values(ClaimProperty.BirthDate));
        Assert.Equal(["Belarus / Bélarus", "1,Part 1", "3"], person.Values(ClaimProperty.Other));
    }

    [Fact]
    public void Items_of_one_number_in_two_schedules_or_countries_are_two_parties()
    {
        var list = Read(
            "<record><Country>Iran</Country><LastName>A</LastName><Schedule>1, Part 1</Schedule><Item>1</Item></record>",
            "<record><Country>Iran</Country><LastName>B</LastName><Schedule>1, Part 2</Schedule><Item>1</Item></record>",
            "<record><Country>Venezuela</Country><LastName>C</LastName><Item>1</Item></record>");

        Assert.Equal(["test:Iran/1, Part 1/1", "test:Iran/1, Part 2/1", "test:Venezuela//1"], list.Records.Select(r => r.Key.ToString()));
    }

    [Fact]
    public void A_ship_has_its_number_its_type_and_the_year_it_was_built()
    {
        var ship = One("<Country>Russia / Russie</Country><EntityOrShip>Blue Gull</EntityOrShip><TitleOrShip>Oil Tanker</TitleOrShip><ShipIMONumber>9074729</ShipIMONumber><DateOfBirthOrShipBuildDate>2007</DateOfBirthOrShipBuildDate><Schedule>1.1</Schedule><Item>56</Item>");

        Assert.Equal((EntityKind.Vessel, "9074729", "Oil Tanker", "2007"), (ship.Kind, ship.First(ClaimProperty.Identifier), ship.First(ClaimProperty.VesselType), ship.First(ClaimProperty.FoundedDate)));
    }

    [Theory]
    [InlineData("Oran P; Оран Пеллу", "Oran P||Оран Пеллу|und-Cyrl")]
    [InlineData("Oran P, Elsa P, Russian: Оран Пеллу, Belarusian: Аран Пелу", "Oran P||Elsa P||Оран Пеллу|ru|Аран Пелу|be")]
    [InlineData("Оран ПЕЛЛУ / Аран ПЕЛУ", "Оран ПЕЛЛУ|und-Cyrl|Аран ПЕЛУ|und-Cyrl")]
    [InlineData("НПО Пеллу, АО", "НПО Пеллу, АО|und-Cyrl")]
    [InlineData("Poly Pellu, Inc.", "Poly Pellu, Inc.|")]
    [InlineData("Centre (of salt, bread and wine) Pellu", "Centre (of salt, bread and wine) Pellu|")]
    [InlineData("Agency of salt, bread and wine", "Agency of salt, bread and wine|")]
    [InlineData("Pellu Bank     Arabic: بنك", "Pellu Bank||بنك|ar")]
    public void Aliases_are_cut_where_a_new_name_begins_and_nowhere_else(string cell, string expected)
    {
        var party = One($"<Country>Iran</Country><EntityOrShip>PELLU</EntityOrShip><Aliases>{cell}</Aliases><Item>1</Item>");

        Assert.Equal(expected, string.Join('|', party.Claims.Where(c => c.Property == ClaimProperty.Alias).Select(c => $"{c.Value}|{c.Language}")));
    }

    [Fact]
    public void A_name_in_both_languages_is_two_names()
    {
        var party = One("<Country>Iran</Country><EntityOrShip>Pellu Salt Agency/Agence du sel Pellu</EntityOrShip><Item>1</Item>");

        Assert.Equal(("Pellu Salt Agency", "Agence du sel Pellu"), (party.Values(ClaimProperty.Name).Single(), party.Values(ClaimProperty.Alias).Single()));
    }

    [Fact]
    public void Two_dates_are_two_and_what_is_none_is_kept_and_reported()
    {
        var list = Read(
            "<record><Country>Iran</Country><LastName>A</LastName><DateOfBirthOrShipBuildDate>1965-07-15 OR 1969-09-28</DateOfBirthOrShipBuildDate><Item>1</Item></record>",
            "<record><Country>Iran</Country><LastName>B</LastName><DateOfBirthOrShipBuildDate>Sep-99</DateOfBirthOrShipBuildDate><Item>2</Item></record>");

        Assert.Equal(["1965-07-15", "1969-09-28"], list.Records[0].Values(ClaimProperty.BirthDate));
        Assert.Equal(("DateOfBirthOrShipBuildDate", "Sep-99", false), list.Rejects.Select(r => (r.Column, r.Value, r.WholeRow)).Single());
    }

    [Fact]
    public void The_real_list_gives_every_record_a_key_of_its_own()
    {
        var list = Reading.Of("ca", Reading.Shared("lists/ca/sema_2025-05.xml"));

        Assert.Equal((4759, 4759, 4759), (list.Count("rows"), list.Records.Count, list.Records.DistinctBy(r => r.Key).Count()));
        Assert.All(list.Rejects, r => Assert.Equal((false, "DateOfBirthOrShipBuildDate"), (r.WholeRow, r.Column)));
        Assert.Equal(2, list.Rejects.Count);
    }

    private static Record One(string xml) => Read($"<record>{xml}</record>").Records.Single();

    private static Reading Read(params string[] records)
    {
        var file = Reading.File("sema.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><data-set>{string.Concat(records)}</data-set>");
        Assert.Equal("ca", RecordReaders.Detect([file]).Format);
        return Reading.Of("ca", file);
    }
}

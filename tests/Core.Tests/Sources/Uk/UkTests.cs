using Graph.Core.Model;
using Graph.Core.Sources;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Sources.Uk;

/// <summary>Small files of our own in the two forms in which the list is published, of the same invented parties.</summary>
public sealed class UkTests
{
    private const string Header =
        "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,"
        + "Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Line 3,"
        + "Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,"
        + "National Identifier additional information,Passport number,Passport additional information,Position,Gender,Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,"
        + "Business registration number (s),IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,Tonnage of ship,"
        + "Length of ship,Year Built,Hull identification number (HIN)";

    private const string PersonXml = """
        <Designation>
          <LastUpdated>14/04/2026</LastUpdated><DateDesignated>25/01/2001</DateDesignated><UniqueID>AFG9006</UniqueID><OFSIGroupID>7172</OFSIGroupID><UNReferenceNumber>TAi.902</UNReferenceNumber>
          <Names>
            <Name><Name1>ORAN</Name1><Name2>HASSE</Name2><Name6>PELLU</Name6><NameType>Primary Name</NameType></Name>
            <Name><Name6>Oran Haase Pellu</Name6><NameType>Primary name variation</NameType></Name>
            <Name><Name6>Oran P</Name6><NameType>ALias</NameType><AliasStrength>Good quality a.k.a</AliasStrength></Name>
            <Name><Name6>The Baker</Name6><NameType>Alias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name>
          </Names>
          <NonLatinNames><NonLatinName><NameNonLatinScript>Оран Пеллу</NameNonLatinScript><NonLatinScriptLanguage>Russian</NonLatinScriptLanguage></NonLatinName></NonLatinNames>
          <Titles><Title>Dr</Title></Titles><RegimeName>The Salt (Sanctions) Regulations 2020</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
          <DesignationSource>UN</DesignationSource><SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed><OtherInformation>Sells salt.</OtherInformation><UKStatementofReasons>Too much of it.</UKStatementofReasons>
          <Addresses><Address><AddressLine1>1 Mill Lane</AddressLine1><AddressLine6>Oslo</AddressLine6><AddressPostalCode>0150</AddressPostalCode><AddressCountry>Norway</AddressCountry></Address>
          <Address><AddressCountry>Sweden</AddressCountry></Address></Addresses>
          <IndividualDetails><Individual>
            <DOBs><DOB>dd/mm/1945</DOB><DOB>dd/03/1946</DOB><DOB>01/03/1958</DOB><DOB>the year of the flood</DOB></DOBs>
            <PassportDetails><Passport><PassportNumber>P04581926</PassportNumber><PassportAdditionalInformation>Norwegian passport</PassportAdditionalInformation></Passport></PassportDetails>
            <NationalIdentifierDetails><NationalIdentifier><NationalIdentifierNumber>12345</NationalIdentifierNumber></NationalIdentifier></NationalIdentifierDetails>
            <Nationalities><Nationality>Norway</Nationality></Nationalities><Positions><Position>Baker</Position></Positions><Genders><Gender>Male</Gender></Genders>
            <BirthDetails><Location><TownOfBirth>Bergen</TownOfBirth><CountryOfBirth>Norway</CountryOfBirth></Location></BirthDetails>
          </Individual></IndividualDetails>
          <PhoneNumbers><PhoneNumber>+47 22 00 00 00</PhoneNumber></PhoneNumbers><EmailAddresses><EmailAddress>a@pellu.example; b@pellu.example</EmailAddress></EmailAddresses><Websites><Website>http://pellu.example</Website></Websites>
        </Designation>
        """;

    private static readonly string[] PersonRows =
    [
        Row(("Name 1", "ORAN"), ("Name 2", "HASSE"), ("Name 6", "PELLU"), ("Name type", "Primary Name"), ("Name non-latin script", "Оран Пеллу"), ("Non-latin script language", "Russian"), ("D.O.B", "dd/mm/1945")),
        Row(("Name 6", "Oran Haase Pellu"), ("Name type", "Primary name variation"), ("D.O.B", "dd/03/1946")),
        Row(("Name 6", "Oran P"), ("Name type", "ALias"), ("Alias strength", "Good quality a.k.a"), ("D.O.B", "01/03/1958")),
        Row(("Name 6", "The Baker"), ("Name type", "Alias"), ("Alias strength", "Low quality a.k.a"), ("D.O.B", "the year of the flood")),
        Row(("Name 6", "The Baker"), ("Name type", "Alias"), ("Alias strength", "Low quality a.k.a"), ("Address Line 1", ""), ("Address Line 6", ""), ("Address Postal Code", ""), ("Address Country", "Sweden")),
    ];

    [Fact]
    public void The_two_forms_of_the_list_state_the_same_of_a_party()
    {
        var (xml, csv) = (Xml(PersonXml).Records.Single(), Csv(PersonRows).Records.Single());

        Assert.Equal(Told(xml), Told(csv));
        Assert.Equal((xml.Key, xml.Kind), (csv.Key, csv.Kind));
        Assert.Equal(xml.Designations.AsEnumerable(), csv.Designations.AsEnumerable());
    }

    [Fact]
    public void A_designation_is_its_unique_id_under_its_regime_from_its_day()
    {
        var party = Xml(PersonXml).Records.Single();

        Assert.Equal(("test:AFG9006", EntityKind.Person, "ORAN HASSE PELLU"), (party.Key.ToString(), party.Kind, party.Caption));
        Assert.Equal([new Designation("FCDO", "The Salt (Sanctions) Regulations 2020", PartialDate.OfDay(2001, 1, 25))], party.Designations);
        Assert.Contains(party.Claims, c => c is { Property: ClaimProperty.Identifier, Value: "TAi.902", Label: "UN reference number" });
    }

    [Fact]
    public void Names_are_primary_varied_good_weak_or_in_their_script()
    {
        var names = Xml(PersonXml).Records.Single().Claims.Where(c => c.Property is ClaimProperty.Name or ClaimProperty.Alias or ClaimProperty.WeakAlias);

        Assert.Equal(
            [(ClaimProperty.Name, "ORAN HASSE PELLU", null), (ClaimProperty.Alias, "Oran Haase Pellu", null), (ClaimProperty.Alias, "Oran P", null), (ClaimProperty.WeakAlias, "The Baker", null), (ClaimProperty.Alias, "Оран Пеллу", "ru")],
            names.Select(c => (c.Property, c.Value, c.Language)));
    }

    [Fact]
    public void What_is_not_known_of_a_date_is_printed_out_and_what_is_none_is_reported()
    {
        var list = Xml(PersonXml);

        Assert.Equal(["1945", "1946-03", "1958-03-01"], list.Records.Single().Values(ClaimProperty.BirthDate));
        Assert.Equal(("D.O.B", "the year of the flood", false), list.Rejects.Select(r => (r.Column, r.Value, r.WholeRow)).Single());
    }

    [Fact]
    public void A_firm_states_whose_it_is_and_what_is_its()
    {
        var firm = Xml("""
            <Designation><UniqueID>RUS9001</UniqueID><Names><Name><Name6>PELLU TRADING LLC</Name6><NameType>Primary Name</NameType></Name></Names><IndividualEntityShip>Entity</IndividualEntityShip>
            <EntityDetails><Entity><TypeOfEntities><TypeOfEntity>Salt works</TypeOfEntity></TypeOfEntities><BusinessRegistrationNumbers><BusinessRegistrationNumber>BR-99-XY</BusinessRegistrationNumber></BusinessRegistrationNumbers>
            <ParentCompanies><ParentCompany>Pellu Holding</ParentCompany></ParentCompanies><Subsidiaries><Subsidiary>Pellu Salt; Pellu Bread</Subsidiary></Subsidiaries></Entity></EntityDetails></Designation>
            """).Records.Single();

        Assert.Equal(EntityKind.Company, firm.Kind);
        Assert.Equal(
            [(RelationKind.Owns, "Pellu Holding", true), (RelationKind.Owns, "Pellu Salt", false), (RelationKind.Owns, "Pellu Bread", false)],
            firm.Relations.Select(r => (r.Kind, r.Target, r.Reversed)));
    }

    [Fact]
    public void A_ship_has_its_number_flags_and_build()
    {
        var ship = Xml("""
            <Designation><UniqueID>DPR9075</UniqueID><Names><Name><Name6>Blue Gull</Name6><NameType>Primary name</NameType></Name></Names><IndividualEntityShip>Ship</IndividualEntityShip>
            <ShipDetails><Ship><IMONumbers><IMONumber>IMO9074729</IMONumber></IMONumbers><CurrentOwnerOperators><CurrentOwnerOperator>Pellu Lines</CurrentOwnerOperator></CurrentOwnerOperators>
            <CurrentBelievedFlagOfShips><CurrentBelievedFlagOfShip>Comoros</CurrentBelievedFlagOfShip></CurrentBelievedFlagOfShips><PreviousFlags><PreviousFlag>India</PreviousFlag></PreviousFlags>
            <TypeOfShipDetails><TypeOfShip>Bulk Carrier</TypeOfShip></TypeOfShipDetails><TonnageOfShipDetails><TonnageOfShip>7078</TonnageOfShip></TonnageOfShipDetails><YearsBuilt><YearBuilt>2011</YearBuilt></YearsBuilt></Ship></ShipDetails></Designation>
            """).Records.Single();

        Assert.Equal((EntityKind.Vessel, "IMO9074729", "Pellu Lines", "2011"), (ship.Kind, ship.First(ClaimProperty.Identifier), ship.First(ClaimProperty.Owner), ship.First(ClaimProperty.FoundedDate)));
        Assert.Equal(["Comoros", "India"], ship.Values(ClaimProperty.Flag));
    }

    [Fact]
    public void A_value_that_came_is_kept_and_told_in_both_forms()
    {
        var xml = Xml(PersonXml.Replace("<Titles>", "<Planets><Planet>Earth</Planet></Planets><Titles>", StringComparison.Ordinal));
        var csv = Reading.Of("uk", Reading.File("uk.csv", $"Report Date: 24-Jun-2026\n{Header},Planet\n{PersonRows[0]},Earth\n"));

        Assert.All([xml, csv], list => Assert.Contains(list.Records.Single().Claims, c => c is { Property: ClaimProperty.Other, Label: "Planet", Value: "Earth" }));
        Assert.All([xml, csv], list => Assert.Equal(1, list.Count("values of 'Planet', which is not known here: kept under its name")));
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_set_aside()
    {
        var list = Csv(PersonRows[0], PersonRows[0].Replace("AFG9006", "", StringComparison.Ordinal), $"{PersonRows[0]},too,long");

        Assert.Single(list.Records);
        Assert.Equal([("Unique ID", true), ("row", true)], list.Rejects.Where(r => r.WholeRow).Select(r => (r.Column, r.WholeRow)));
    }

    private static IEnumerable<string> Told(Record party) => party.Claims.Where(c => c.Property != ClaimProperty.Other).Select(c => $"{c.Property}|{c.Value}|{c.Country}|{c.Language}").Order(StringComparer.Ordinal);

    [Fact]
    public void What_a_party_has_once_and_its_rows_say_differently_is_kept_and_reported()
    {
        var list = Csv(PersonRows[0], PersonRows[1].Replace("Individual", "Ship", StringComparison.Ordinal));

        var party = Assert.Single(list.Records);
        Assert.Equal(EntityKind.Person, party.Kind);
        Assert.Contains(party.Claims, c => c is { Property: ClaimProperty.Other, Value: "Ship", Label: "Designation Type" });
        Assert.Contains(list.Rejects, r => r is { Column: "Designation Type", Value: "Ship", WholeRow: false });
    }

    [Fact]
    public void A_column_that_stands_twice_loses_neither_value()
    {
        var csv = Reading.Of("uk", Reading.File("uk.csv", $"Report Date: 24-Jun-2026\n{Header},Position\n{PersonRows[0]},Second post\n"));

        Assert.Contains(csv.Records.Single().Claims, c => c.Value == "Second post");
    }

    [Fact]
    public void Empty_cells_after_the_last_column_are_no_fault()
    {
        Assert.Single(Csv(PersonRows[0] + ",,").Records);
    }

    private static Reading Xml(string designations) => Of(Reading.File("uk.xml", $"<?xml version=\"1.0\" encoding=\"utf-8\"?><Designations><DateGenerated>02/09/2026</DateGenerated>{designations}</Designations>"));

    private static Reading Csv(params string[] rows) => Of(Reading.File("uk.csv", $"Report Date: 24-Jun-2026\n{Header}\n{string.Join('\n', rows)}\n"));

    private static Reading Of(SourceFile file)
    {
        Assert.Equal("uk", RecordReaders.Detect([file]).Format);
        return Reading.Of("uk", file);
    }

    /// <summary>A row of the person with what every row repeats, and these cells beside or instead.</summary>
    private static string Row(params (string Column, string Value)[] cells)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Last Updated"] = "14/04/2026",
            ["Unique ID"] = "AFG9006",
            ["OFSI Group ID"] = "7172",
            ["UN Reference Number"] = "TAi.902",
            ["Title"] = "Dr",
            ["Regime Name"] = "The Salt (Sanctions) Regulations 2020",
            ["Designation Type"] = "Individual",
            ["Designation source"] = "UN",
            ["Sanctions Imposed"] = "Asset freeze|Travel Ban",
            ["Other Information"] = "Sells salt.",
            ["UK Statement of Reasons"] = "Too much of it.",
            ["Address Line 1"] = "1 Mill Lane",
            ["Address Line 6"] = "Oslo",
            ["Address Postal Code"] = "0150",
            ["Address Country"] = "Norway",
            ["Phone number"] = "+47 22 00 00 00",
            ["Website"] = "http://pellu.example",
            ["Email address"] = "a@pellu.example; b@pellu.example",
            ["Date Designated"] = "25/01/2001",
            ["Nationality(/ies)"] = "Norway",
            ["National Identifier number"] = "12345",
            ["Passport number"] = "P04581926",
            ["Passport additional information"] = "Norwegian passport",
            ["Position"] = "Baker",
            ["Gender"] = "Male",
            ["Town of birth"] = "Bergen",
            ["Country of birth"] = "Norway",
        };
        foreach (var (column, value) in cells)
        {
            all[column] = value;
        }

        return string.Join(',', Header.Split(',').Select(h => all.GetValueOrDefault(h, "")));
    }
}

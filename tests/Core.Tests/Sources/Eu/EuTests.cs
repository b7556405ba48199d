using Graph.Core.Model;
using Graph.Core.Sources;

namespace Core.Tests.Sources.Eu;

/// <summary>Small files of our own in the FSF 1.1 schema: elements and attributes as it publishes them, parties invented.</summary>
public sealed class EuTests
{
    private const string Person = """
        <sanctionEntity designationDate="2021-03-02" designationDetails="" unitedNationId="QDi.901" euReferenceNumber="EU.901.27" logicalId="13">
          <remark>Sells salt.</remark>
          <regulation regulationType="regulation" organisationType="commission" publicationDate="2021-03-03" entryIntoForceDate="2021-03-04" numberTitle="2021/901 (OJ L1)" programme="TAQA" logicalId="348"><publicationUrl>http://eur.example/1</publicationUrl></regulation>
          <subjectType code="person" classificationCode="P"/>
          <nameAlias firstName="Oran" middleName="" lastName="Pellu" wholeName="Oran  Pellu" function="Baker" gender="M" title="Dr" nameLanguage="" strong="true" regulationLanguage="en" logicalId="17"><regulationSummary regulationType="regulation" numberTitle="2021/901 (OJ L1)"/></nameAlias>
          <nameAlias firstName="" lastName="" wholeName="Оран Пеллу" nameLanguage="RU" strong="true" logicalId="18"/>
          <nameAlias wholeName="The Baker" nameLanguage="EN" strong="false" logicalId="19"/>
          <nameAlias wholeName="Oran P" nameLanguage="" strong="true" logicalId="20"><remark>Low quality alias</remark></nameAlias>
          <nameAlias wholeName="Oran Old (formerly listed as)" strong="true" logicalId="21"/>
          <citizenship region="" countryIso2Code="NO" countryDescription="NORWAY" logicalId="1"/>
          <citizenship region="" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="2"/>
          <birthdate circa="false" calendarType="GREGORIAN" city="Bergen" zipCode="" birthdate="1937-04-28" dayOfMonth="28" monthOfYear="4" year="1937" region="" place="" countryIso2Code="NO" countryDescription="NORWAY" logicalId="14"/>
          <birthdate circa="true" calendarType="GREGORIAN" year="1938" monthOfYear="4" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="15"/>
          <birthdate circa="true" calendarType="GREGORIAN" yearRangeFrom="1953" yearRangeTo="1958" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="16"/>
          <birthdate circa="false" calendarType="ISLAMIC" year="1360" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="22"/>
          <address city="Oslo" street="1 Mill Lane" poBox="12" zipCode="0150" region="" place="" asAtListingTime="true" countryIso2Code="NO" countryDescription="NORWAY" logicalId="23"><remark>since 2020</remark><contactInfo key="EMAIL" value="oran@pellu.example"/><contactInfo key="PHONE" value="+47 22 00 00 00"/></address>
          <address city="" street="" countryIso2Code="SE" countryDescription="SWEDEN" logicalId="24"/>
          <identification diplomatic="false" knownExpired="false" knownFalse="true" reportedLost="false" revokedByIssuer="false" issuedBy="" latinNumber="A1" nameOnDocument="" number="А1" region="" countryIso2Code="NO" countryDescription="NORWAY" identificationTypeCode="passport" identificationTypeDescription="National passport" logicalId="315"><remark>(passport)</remark></identification>
        </sanctionEntity>
        """;

    private static readonly Reading Read = Of(Person);

    [Fact]
    public void Names_are_strong_or_weak_or_former_and_bear_their_language()
    {
        var names = Read.Records.Single().Claims.Where(c => c.Property is ClaimProperty.Name or ClaimProperty.Alias or ClaimProperty.WeakAlias or ClaimProperty.FormerName);

        Assert.Equal(
            [(ClaimProperty.Name, "Oran Pellu", null), (ClaimProperty.Alias, "Оран Пеллу", "ru"), (ClaimProperty.WeakAlias, "The Baker", "en"), (ClaimProperty.WeakAlias, "Oran P", null), (ClaimProperty.FormerName, "Oran Old", null)],
            names.Select(c => (c.Property, c.Value, c.Language)));
    }

    [Fact]
    public void A_party_is_its_reference_number_of_its_subject_type_listed_from_its_designation()
    {
        var party = Read.Records.Single();

        Assert.Equal(("test:EU.901.27", EntityKind.Person), (party.Key.ToString(), party.Kind));
        Assert.Equal([new Designation("EU", "TAQA", PartialDate.OfDay(2021, 3, 2))], party.Designations);
        Assert.Equal(("QDi.901", "UN reference number"), party.Claims.Where(c => c.Property == ClaimProperty.Identifier && c.Value.StartsWith('Q')).Select(c => (c.Value, c.Label!)).Single());
    }

    [Fact]
    public void Dates_are_days_months_about_or_spans_and_of_another_calendar_none()
    {
        var party = Read.Records.Single();

        Assert.Equal(["1937-04-28", "~1938-04", "~1953/1958"], party.Values(ClaimProperty.BirthDate));
        Assert.Equal(["Bergen, NORWAY"], party.Values(ClaimProperty.BirthPlace));
        Assert.Equal(("birthdate", "1360 (ISLAMIC)"), Read.Rejects.Select(r => (r.Column, r.Value)).Single());
    }

    [Fact]
    public void Unknown_is_no_country_and_a_country_alone_is_no_address()
    {
        var party = Read.Records.Single();

        Assert.Equal(("NORWAY", "SWEDEN"), (party.Values(ClaimProperty.Citizenship).Single(), party.Values(ClaimProperty.Country).Single()));
        Assert.Equal(("1 Mill Lane, P.O. Box 12, 0150, Oslo", "NORWAY"), party.Claims.Where(c => c.Property == ClaimProperty.Address).Select(c => (c.Value, c.Country!)).Single());
        Assert.Equal(("oran@pellu.example", "+47 22 00 00 00"), (party.First(ClaimProperty.Email), party.First(ClaimProperty.Phone)));
    }

    [Fact]
    public void A_number_stands_in_both_scripts_with_what_is_said_of_the_document()
    {
        var party = Read.Records.Single();

        Assert.Equal([("А1", "National passport", "NORWAY"), ("A1", "National passport", "NORWAY")], party.Claims.Where(c => c.Property == ClaimProperty.Identifier && c.Label != "UN reference number").Select(c => (c.Value, c.Label!, c.Country!)));
        Assert.Contains(party.Claims, c => c is { Property: ClaimProperty.Other, Label: "knownFalse", Value: "А1" });
    }

    [Fact]
    public void What_has_no_home_is_kept_and_only_what_is_new_is_told()
    {
        var list = Of(Person.Replace("asAtListingTime=\"true\"", "asAtListingTime=\"true\" planet=\"Earth\"", StringComparison.Ordinal));

        Assert.Contains(list.Records.Single().Claims, c => c is { Property: ClaimProperty.Other, Label: "address/@planet", Value: "Earth" });
        Assert.Contains(list.Records.Single().Claims, c => c is { Property: ClaimProperty.Other, Label: "regulation/@numberTitle", Value: "2021/901 (OJ L1)" });
        Assert.Equal(["values of unknown elements, address/@planet"], list.Tally.Keys.Where(k => k.StartsWith("values", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_reference_number_the_logical_id_is_the_id_and_without_a_designation_the_regulation_says_when()
    {
        var party = Of("""
            <sanctionEntity designationDetails="" unitedNationId="" logicalId="77">
              <regulation publicationDate="2020-01-01" entryIntoForceDate="2020-01-02" programme="RUS"/><regulation publicationDate="2019-01-01" entryIntoForceDate="2019-01-02" programme="RUS"/>
              <subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="Pellu Trading LLC" strong="true" function="" logicalId="1"/>
            </sanctionEntity>
            """).Records.Single();

        Assert.Equal(("test:logical-77", EntityKind.Company), (party.Key.ToString(), party.Kind));
        Assert.Equal([new Designation("EU", "RUS", PartialDate.OfDay(2019, 1, 2))], party.Designations);
    }

    private static Reading Of(string entities)
    {
        var file = Reading.File("fsf.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"2026-08-05T16:47:04.449+02:00\" globalFileId=\"1\">{entities}</export>");
        Assert.Equal("eu", RecordReaders.Detect([file]).Format);
        return Reading.Of("eu", file);
    }
}

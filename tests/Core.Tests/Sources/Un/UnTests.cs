using Graph.Core.Model;
using Graph.Core.Sources;
using Record = Graph.Core.Model.Record;

namespace Core.Tests.Sources.Un;

public sealed class UnTests
{
    [Fact]
    public void A_party_is_its_DATAID_with_its_names_its_number_and_its_listing()
    {
        var party = Individual("""
            <DATAID>690001</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME> ORAN </FIRST_NAME><SECOND_NAME>PELLU</SECOND_NAME><THIRD_NAME/><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
            <REFERENCE_NUMBER>KPi.901 </REFERENCE_NUMBER><LISTED_ON>2016-11-30</LISTED_ON><DELISTED_ON>2020-01-02</DELISTED_ON><COMMENTS1>Sells salt.</COMMENTS1>
            <TITLE><VALUE>Dr</VALUE></TITLE><DESIGNATION><VALUE>Salt seller</VALUE><VALUE>Baker</VALUE></DESIGNATION><NATIONALITY><VALUE>Norway</VALUE></NATIONALITY><GENDER>Male</GENDER>
            """);

        Assert.Equal(("test:690001", EntityKind.Person, "ORAN PELLU"), (party.Key.ToString(), party.Kind, party.Caption));
        Assert.Equal([new Designation("UN", "DPRK", PartialDate.OfDay(2016, 11, 30), PartialDate.OfDay(2020, 1, 2))], party.Designations);
        Assert.Equal(("KPi.901", "UN reference number"), party.Claims.Where(c => c.Property == ClaimProperty.Identifier).Select(c => (c.Value, c.Label)).Single());
        Assert.Equal(["Salt seller", "Baker"], party.Values(ClaimProperty.Position));
        Assert.Equal(("Dr", "Norway", "Male", "Sells salt."), (party.First(ClaimProperty.Title), party.First(ClaimProperty.Nationality), party.First(ClaimProperty.Gender), party.First(ClaimProperty.Note)));
    }

    [Theory]
    [InlineData("<QUALITY>Good</QUALITY><ALIAS_NAME>Oran P</ALIAS_NAME>", "Alias:Oran P")]
    [InlineData("<QUALITY>Low</QUALITY><ALIAS_NAME>Baker</ALIAS_NAME>", "WeakAlias:Baker")]
    [InlineData("<QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Old</ALIAS_NAME>", "FormerName:Old")]
    [InlineData("<QUALITY>Good</QUALITY><ALIAS_NAME>Old</ALIAS_NAME><NOTE>previously listed as</NOTE>", "FormerName:Old")]
    [InlineData("<QUALITY>Good</QUALITY><ALIAS_NAME>Oran P; Oran Q;\n Oran R</ALIAS_NAME>", "Alias:Oran P|Alias:Oran Q|Alias:Oran R")]
    [InlineData("<QUALITY>Good</QUALITY><ALIAS_NAME>اوران (Oran A; Oran B)</ALIAS_NAME>", "Alias:اوران|Alias:Oran A|Alias:Oran B")]
    [InlineData("<QUALITY>Good</QUALITY><ALIAS_NAME>Oran P</ALIAS_NAME><NOTE>original script: Оран</NOTE>", "Alias:Oran P|Alias:Оран")]
    [InlineData("<QUALITY/><ALIAS_NAME/>", "")]
    public void Aliases_are_by_their_quality_and_what_their_notes_say(string alias, string expected)
    {
        var party = Individual($"<DATAID>1</DATAID><FIRST_NAME>ORAN</FIRST_NAME><INDIVIDUAL_ALIAS>{alias}</INDIVIDUAL_ALIAS>");

        var names = party.Claims.Where(c => c.Property is ClaimProperty.Alias or ClaimProperty.WeakAlias or ClaimProperty.FormerName).Select(c => $"{c.Property}:{c.Value}");
        Assert.Equal(expected, string.Join('|', names));
    }

    [Theory]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1964-07-17</DATE>", "1964-07-17")]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1960-01-01-05:00</DATE>", "1960-01-01")]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1958</YEAR>", "1958")]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Sep.</NOTE><YEAR>1958</YEAR>", "1958-09")]
    [InlineData("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1923</YEAR>", "~1923")]
    [InlineData("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1955</FROM_YEAR><TO_YEAR>1958</TO_YEAR>", "1955/1958")]
    [InlineData("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><NOTE>Approximately </NOTE><FROM_YEAR>1955</FROM_YEAR><TO_YEAR>1958</TO_YEAR>", "~1955/1958")]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973 </NOTE>", "1973-11")]
    public void Dates_of_birth_are_exact_about_or_between(string date, string expected)
    {
        var party = Individual($"<DATAID>1</DATAID><FIRST_NAME>ORAN</FIRST_NAME><INDIVIDUAL_DATE_OF_BIRTH>{date}</INDIVIDUAL_DATE_OF_BIRTH>");

        Assert.Equal([expected], party.Values(ClaimProperty.BirthDate));
    }

    [Fact]
    public void A_date_only_in_words_is_kept_and_reported()
    {
        var list = Read("<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ORAN</FIRST_NAME><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>24/06/1402 (Hijri Calendar)</NOTE></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>");

        Assert.Equal("24/06/1402 (Hijri Calendar)", list.Records.Single().First(ClaimProperty.Other));
        Assert.Equal(("24/06/1402 (Hijri Calendar)", RejectKind.UnreadDate), (list.Rejects.Single().Value, list.Rejects.Single().Kind));
    }

    [Theory]
    [InlineData("<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1923</YEAR><NOTE>Told by his brother</NOTE></INDIVIDUAL_DATE_OF_BIRTH>", "Note", "Told by his brother")]
    [InlineData("<INDIVIDUAL_DATE_OF_BIRTH><YEAR>1923</YEAR><FROM_YEAR>1920</FROM_YEAR></INDIVIDUAL_DATE_OF_BIRTH>", "Other", "1920")]
    [InlineData("<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT></INDIVIDUAL_DOCUMENT>", "Other", "Passport")]
    public void What_stands_beside_a_value_is_kept(string element, string property, string value)
    {
        var party = Individual($"<DATAID>1</DATAID><FIRST_NAME>ORAN</FIRST_NAME>{element}");

        Assert.Contains(party.Claims, c => c.Property.ToString() == property && c.Value == value);
    }

    [Fact]
    public void An_address_is_its_parts_and_a_country_alone_is_a_country()
    {
        var party = Individual("""
            <DATAID>1</DATAID><FIRST_NAME>ORAN</FIRST_NAME>
            <INDIVIDUAL_ADDRESS><STREET>1 Mill Lane,</STREET><CITY>Oslo</CITY><STATE_PROVINCE>Viken</STATE_PROVINCE><ZIP_CODE>0150</ZIP_CODE><COUNTRY>Norway</COUNTRY><NOTE>previous</NOTE></INDIVIDUAL_ADDRESS>
            <INDIVIDUAL_ADDRESS><COUNTRY>Sweden</COUNTRY></INDIVIDUAL_ADDRESS><INDIVIDUAL_ADDRESS><COUNTRY/></INDIVIDUAL_ADDRESS>
            <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Bergen</CITY><COUNTRY>Norway</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH><INDIVIDUAL_PLACE_OF_BIRTH/>
            """);

        Assert.Equal(("1 Mill Lane, Oslo, Viken, 0150", "Norway"), party.Claims.Where(c => c.Property == ClaimProperty.Address).Select(c => (c.Value, c.Country!)).Single());
        Assert.Equal(("Sweden", "Bergen, Norway"), (party.Values(ClaimProperty.Country).Single(), party.Values(ClaimProperty.BirthPlace).Single()));
    }

    [Theory]
    [InlineData("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER> 381310014</NUMBER>", "Passport", "381310014", null)]
    [InlineData("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>OA 454044</NUMBER><ISSUING_COUNTRY>Afghanistan</ISSUING_COUNTRY>", "Passport", "OA 454044", "Afghanistan")]
    [InlineData("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>Jordan 654781</NUMBER>", "Passport", "654781", "Jordan")]
    [InlineData("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>403062567 (US)</NUMBER>", "Passport", "403062567", "US")]
    [InlineData("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>R00012098, South Sudan</NUMBER>", "Passport", "R00012098", "South Sudan")]
    [InlineData("<TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>Qatari passport number 00868774</NUMBER>", "passport number", "00868774", "Qatari")]
    [InlineData("<TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>Ration card no.</TYPE_OF_DOCUMENT2><NUMBER>0075258</NUMBER>", "Ration card no. (National Identification Number)", "0075258", null)]
    [InlineData("<TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>Afghan national identification card (tazkira) number 44323</TYPE_OF_DOCUMENT2>", "national identification card (tazkira) number (National Identification Number)", "44323", "Afghan")]
    public void A_document_has_its_type_its_number_and_its_issuer_wherever_they_stand(string document, string label, string number, string? country)
    {
        var party = Individual($"<DATAID>1</DATAID><FIRST_NAME>ORAN</FIRST_NAME><INDIVIDUAL_DOCUMENT>{document}</INDIVIDUAL_DOCUMENT>");

        Assert.Equal((label, number, country), party.Claims.Where(c => c.Property == ClaimProperty.Identifier).Select(c => (c.Label, c.Value, c.Country)).Single());
    }

    [Fact]
    public void A_document_runs_from_its_issue_to_the_end_that_its_note_tells()
    {
        var party = Individual("""
            <DATAID>1</DATAID><FIRST_NAME>ORAN</FIRST_NAME><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>T1071839</NUMBER>
            <DATE_OF_ISSUE>2004-11-08</DATE_OF_ISSUE><NOTE>issued by the port, expiration date 7 Nov. 2014</NOTE></INDIVIDUAL_DOCUMENT>
            """);

        var passport = party.Claims.Single(c => c.Property == ClaimProperty.Identifier);
        Assert.Equal((PartialDate.OfDay(2004, 11, 8), PartialDate.OfDay(2014, 11, 7)), (passport.From, passport.To));
    }

    [Fact]
    public void An_element_that_came_is_kept_under_its_path_and_told()
    {
        var list = Read("<ENTITY><DATAID>2</DATAID><FIRST_NAME>PELLU TRADING LTD</FIRST_NAME><WEBSITE><VALUE>pellu.example</VALUE></WEBSITE></ENTITY>");

        Assert.Equal(EntityKind.Company, list.Records.Single().Kind);
        Assert.Equal(("WEBSITE/VALUE", "pellu.example"), list.Records.Single().Claims.Where(c => c.Property == ClaimProperty.Other).Select(c => (c.Label!, c.Value)).Single());
        Assert.Equal(1, list.Count("values of unknown elements, WEBSITE/VALUE"));
    }

    [Fact]
    public void A_party_without_an_id_or_a_name_is_set_aside()
    {
        var list = Read("<INDIVIDUAL><FIRST_NAME>ORAN</FIRST_NAME></INDIVIDUAL><INDIVIDUAL><DATAID>5</DATAID><FIRST_NAME> </FIRST_NAME></INDIVIDUAL>");

        Assert.Empty(list.Records);
        Assert.Equal([("DATAID", true), ("name", true)], list.Rejects.Select(r => (r.Column, r.WholeRow)));
    }

    [Fact]
    public void A_key_that_stands_twice_for_two_parties_is_set_aside_the_second_time()
    {
        var list = Read("<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ORAN</FIRST_NAME></INDIVIDUAL><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ELSA</FIRST_NAME></INDIVIDUAL>");

        Assert.Equal(("ORAN", "DATAID"), (list.Records.Single().Caption, list.Rejects.Single().Column));
    }

    [Fact]
    public void Another_format_is_refused()
    {
        var failure = Assert.Throws<UnreadableFileException>(() => Reading.Of("un", Reading.File("ca.xml", "<data-set/>")));

        Assert.StartsWith("ca.xml is not of the format 'un'", failure.Message, StringComparison.Ordinal);
    }

    private static Record Individual(string xml) => Read($"<INDIVIDUAL>{xml}</INDIVIDUAL>").Records.Single();

    private static Reading Read(string parties)
    {
        var individuals = parties.StartsWith("<ENTITY", StringComparison.Ordinal) ? "" : parties;
        var xml = $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><CONSOLIDATED_LIST dateGenerated=\"2020-11-30\"><INDIVIDUALS>{individuals}</INDIVIDUALS><ENTITIES>{(individuals.Length > 0 ? "" : parties)}</ENTITIES></CONSOLIDATED_LIST>";
        var file = Reading.File("un.xml", xml);
        Assert.Equal("un", RecordReaders.Detect([file]).Format);
        return Reading.Of("un", file);
    }
}

using Graph.Core.Model;
using Graph.Core.Sources;

namespace Core.Tests.Sources.Ofac;

public class OfacAdvancedTests
{
    [Fact]
    public void The_real_sample_is_read_and_what_it_refers_to_and_lacks_is_reported()
    {
        var sample = Reading.Of("ofac-advanced", Reading.Shared("lists/ofac-sdn-sample-advanced/sdn_advanced_sample.xml"));

        Assert.Equal((37, 79), (sample.Records.Count, sample.Count("aliases")));
        Assert.Equal((57, 12, 3, 147), (
            sample.Rejects.Count(r => r.Value.StartsWith("location ", StringComparison.Ordinal)),
            sample.Rejects.Count(r => r.Column == "IDRegDocument/@IdentityID"),
            sample.Rejects.Count(r => r.Column == "ProfileRelationship/@From-ProfileID"),
            sample.Rejects.Count(r => r.Column == "SanctionsEntry/@ProfileID")));
        Assert.Equal(57 + 12 + 3 + 147, sample.Rejects.Count);
        Assert.DoesNotContain(sample.Tally, t => t.Key.Contains("unknown", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1976-8-30", "1976-8-30", "false", "30 Aug 1976", "1976-08-30")]
    [InlineData("1938-1-1", "1938-12-31", "false", "1938", "1938")]
    [InlineData("1951-1-1", "1951-12-31", "true", "circa 1951", "~1951")]
    [InlineData("1938-9-1", "1938-9-30", "false", "Sep 1938", "1938-09")]
    [InlineData("1961-1-1", "1963-12-31", "false", "1961 to 1963", "1961/1963")]
    [InlineData("1979-1-1", "1982-12-31", "true", "circa 1979 to 1982", "~1979/1982")]
    [InlineData("1962-3-1", "1963-2-28", "false", "Mar 1962 to Feb 1963", "1962-03/1963-02")]
    [InlineData("1961-2-1", "1962-3-15", "false", "01 Feb 1961 to 15 Mar 1962", "1961-02-01/1962-03-15")]
    [InlineData("1970", "1970", "false", "1970", "1970")]
    public void A_period_is_the_date_that_ofac_prints(string from, string to, string approximate, string printed, string meant)
    {
        var period = $"<DatePeriod><Start Approximate='{approximate}'><From>{Day(from)}</From><To>{Day(from)}</To></Start><End Approximate='{approximate}'><From>{Day(to)}</From><To>{Day(to)}</To></End></DatePeriod>";

        var date = Assert.Single(Read(Feature("8", period)).Records[0].Values(ClaimProperty.BirthDate));

        Assert.Equal(printed, date);
        Assert.True(DateText.TryParse(date, out var read));
        Assert.Equal(meant, read.ToString());
    }

    [Fact]
    public void A_day_that_does_not_exist_is_kept_in_words()
    {
        var record = Read(Feature("8", $"<DatePeriod><Start><From>{Day("1970-2-31")}</From></Start></DatePeriod>")).Records[0];

        Assert.DoesNotContain(record.Claims, c => c.Property == ClaimProperty.BirthDate);
        Assert.Contains(record.Claims, c => c is { Property: ClaimProperty.Other, Value: "31" } && c.Label!.EndsWith("From/Day", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<Feature FeatureTypeID='999'><FeatureVersion><VersionDetail>43</VersionDetail></FeatureVersion></Feature>", "FeatureTypeID 999=43", "FeatureTypeID")]
    [InlineData("<Feature FeatureTypeID='25'><FeatureVersion><VersionLocation LocationID='404' /></FeatureVersion></Feature>", "Location=location 404", "Location")]
    [InlineData("<Feature FeatureTypeID='9'><FeatureVersion><VersionDetail DetailReferenceID='405' /></FeatureVersion></Feature>", "Place of Birth=DetailReferenceID 405", "Place of Birth")]
    public void An_id_that_stands_for_nothing_is_kept_and_reported(string feature, string kept, string column)
    {
        var reading = Read(feature);

        Assert.Equal(kept, reading.Records[0].Claims.Where(c => c.Property == ClaimProperty.Other && c.Label != "List").Select(c => $"{c.Label}={c.Value}").First());
        Assert.Equal(column, Assert.Single(reading.Rejects).Column);
    }

    [Fact]
    public void A_feature_of_a_type_that_is_new_to_us_is_kept_under_its_name_and_counted()
    {
        var reading = Read(Feature("77", "<VersionDetail>43</VersionDetail>"));

        Assert.Contains(reading.Records[0].Claims, c => c is { Property: ClaimProperty.Other, Label: "Shoe Size", Value: "43" });
        Assert.Equal(1, reading.Count("values of unknown types, Shoe Size"));
        Assert.Empty(reading.Rejects);
    }

    [Fact]
    public void A_feature_that_the_list_calls_false_is_no_claim_of_its_kind()
    {
        var record = Read("<Feature FeatureTypeID='9'><FeatureVersion ReliabilityID='2'><VersionDetail>Omsk</VersionDetail></FeatureVersion></Feature>").Records[0];

        Assert.False(record.Values(ClaimProperty.BirthPlace).Any());
        Assert.Contains(record.Claims, c => c is { Property: ClaimProperty.Other, Label: "Place of Birth, reliability False", Value: "Omsk" });
    }

    [Fact]
    public void A_party_that_is_named_in_no_latin_letters_has_a_name()
    {
        var record = Read("", name: "<NamePartValue NamePartGroupID='1' ScriptID='220'>Марков</NamePartValue>").Records[0];

        Assert.Equal("Марков", record.First(ClaimProperty.Name));
        Assert.Equal("und-Cyrl", record.Claims[0].Language);
    }

    [Fact]
    public void What_the_list_has_grown_is_kept_and_counted()
    {
        var reading = Read("<Feature FeatureTypeID='9' mood='x'><FeatureVersion><VersionDetail>Omsk</VersionDetail><New>y</New></FeatureVersion></Feature>", rest: "<Appendix>z</Appendix>");

        Assert.Equal(["Profile/Feature/@mood=x", "Profile/Feature/FeatureVersion/New=y"], reading.Records[0].Claims.Where(c => c.Label?.StartsWith("Profile", StringComparison.Ordinal) == true).Select(c => $"{c.Label}={c.Value}"));
        Assert.Equal(("Appendix", "z"), (Assert.Single(reading.Rejects).Column, reading.Rejects[0].Value));
    }

    [Fact]
    public void A_relation_to_a_party_that_the_list_lacks_is_kept_in_words_and_reported()
    {
        var reading = Read("", rest: "<ProfileRelationships><ProfileRelationship From-ProfileID='70' To-ProfileID='404' RelationTypeID='15003' Former='true'/></ProfileRelationships>");

        Assert.Empty(reading.Records[0].Relations);
        Assert.Contains(reading.Records[0].Claims, c => c is { Property: ClaimProperty.Other, Label: "Owned or Controlled By, former", Value: "profile 404" });
        Assert.Equal("404", Assert.Single(reading.Rejects).Value);
    }

    [Fact]
    public void Programmes_hold_from_the_first_event_and_every_event_is_kept()
    {
        var entry = $"<SanctionsEntry ProfileID='70'><EntryEvent LegalBasisID='2'><Date>{Day("2015-9-29")}</Date></EntryEvent><EntryEvent LegalBasisID='1'><Date>{Day("2012-3-1")}</Date></EntryEvent>"
            + "<SanctionsMeasure SanctionsTypeID='1'><Comment>SDGT</Comment></SanctionsMeasure><SanctionsMeasure SanctionsTypeID='1'><Comment>FTO</Comment></SanctionsMeasure></SanctionsEntry>";

        var record = Read("", rest: $"<SanctionsEntries>{entry}</SanctionsEntries>").Records[0];

        Assert.Equal([new Designation("OFAC", "SDGT", PartialDate.OfDay(2012, 3, 1)), new Designation("OFAC", "FTO", PartialDate.OfDay(2012, 3, 1))], record.Designations);
        Assert.Equal(["EO 2 2015-09-29", "EO 1 2012-03-01"], record.Claims.Where(c => c.Label == "Legal basis").Select(c => $"{c.Value} {c.From}"));
    }

    [Fact]
    public void A_list_that_is_cut_is_refused_before_its_first_party()
    {
        var whole = Text("", "", "");
        var cut = Reading.File("sdn_advanced.xml", whole[..^"</Sanctions>".Length]);
        var read = new List<ReadItem>();

        Assert.Throws<UnreadableFileException>(() => read.AddRange(RecordReaders.ByFormat("ofac-advanced").Read(new ReadRequest("test", [cut], null, new Tally())).Select(i => i)));

        Assert.Empty(read);
    }

    private static string Feature(string type, string version) => $"<Feature FeatureTypeID='{type}'><FeatureVersion>{version}</FeatureVersion></Feature>";

    private static string Day(string day) => string.Concat(day.Split('-').Zip(["Year", "Month", "Day"], (n, part) => $"<{part}>{n}</{part}>"));

    private static Reading Read(string features, string rest = "", string name = "<NamePartValue NamePartGroupID='1' ScriptID='215'>Markov</NamePartValue>") =>
        Reading.Of("ofac-advanced", Reading.File("sdn_advanced.xml", Text(features, rest, name)));

    private static string Text(string features, string rest, string name) => $"""
        <Sanctions xmlns='http://www.un.org/sanctions/1.0'>
          <ReferenceValueSets>
            <AliasTypeValues><AliasType ID='1403'>Name</AliasType></AliasTypeValues>
            <FeatureTypeValues><FeatureType ID='8'>Birthdate</FeatureType><FeatureType ID='9'>Place of Birth</FeatureType><FeatureType ID='25'>Location</FeatureType><FeatureType ID='77'>Shoe Size</FeatureType></FeatureTypeValues>
            <LegalBasisValues><LegalBasis ID='1'>EO 1</LegalBasis><LegalBasis ID='2'>EO 2</LegalBasis></LegalBasisValues>
            <NamePartTypeValues><NamePartType ID='1520'>Last Name</NamePartType></NamePartTypeValues>
            <PartySubTypeValues><PartySubType ID='4' PartyTypeID='1'>Unknown</PartySubType></PartySubTypeValues>
            <PartyTypeValues><PartyType ID='1'>Individual</PartyType></PartyTypeValues>
            <RelationTypeValues><RelationType ID='15003'>Owned or Controlled By</RelationType></RelationTypeValues>
            <ReliabilityValues><Reliability ID='2'>False</Reliability></ReliabilityValues>
            <SanctionsTypeValues><SanctionsType ID='1'>Program</SanctionsType></SanctionsTypeValues>
            <ScriptValues><Script ID='215' ScriptCode='Latin'>Latin</Script><Script ID='220' ScriptCode='Cyrl'>Cyrillic</Script></ScriptValues>
          </ReferenceValueSets>
          <DistinctParties>
            <DistinctParty FixedRef='7'><Profile ID='70' PartySubTypeID='4'>
              <Identity ID='1'>
                <Alias AliasTypeID='1403' Primary='true'><DocumentedName><DocumentedNamePart>{name}</DocumentedNamePart></DocumentedName></Alias>
                <NamePartGroups><MasterNamePartGroup><NamePartGroup ID='1' NamePartTypeID='1520'/></MasterNamePartGroup></NamePartGroups>
              </Identity>
              {features}
            </Profile></DistinctParty>
          </DistinctParties>
          {rest}
        </Sanctions>
        """;
}

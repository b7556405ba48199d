using System.Text;
using Graph.Core.Model;
using Graph.Core.Sources;

namespace Core.Tests.Sources.Ofac;

public class OfacXmlTests
{
    private static readonly Lazy<Reading> Consolidated = new(() => Reading.Of("ofac-xml", Reading.Shared("lists/ofac-consolidated-2025-03-28/consolidated.xml")));

    [Fact]
    public void The_real_consolidated_list_is_read_whole()
    {
        var list = Consolidated.Value;

        Assert.Equal((443, 1136, 520, 283), (list.Records.Count, list.Count("aliases"), list.Count("address rows"), list.Count("Linked To")));
        Assert.Empty(list.Rejects);
        Assert.DoesNotContain(list.Tally, t => t.Key.Contains("unknown", StringComparison.Ordinal));
        Assert.Equal((363, 80), (list.Records.Count(r => r.Kind is EntityKind.Company or EntityKind.Organization), list.Records.Count(r => r.Kind == EntityKind.Person)));
    }

    [Fact]
    public void The_weak_aliases_of_the_real_list_are_weak_but_for_those_once_in_full_use()
    {
        var claims = Consolidated.Value.Records.SelectMany(r => r.Claims).ToList();

        Assert.Equal((67, 3), (claims.Count(c => c.Property == ClaimProperty.WeakAlias), claims.Count(c => c is { Property: ClaimProperty.FormerName, Label: "f.k.a." })));
    }

    [Theory]
    [InlineData("http://tempuri.org/sdnList.xsd")]
    [InlineData("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML")]
    public void Both_namespaces_are_recognised(string ns)
    {
        var file = Reading.File("sdn.xml", $"<sdnList xmlns='{ns}'><sdnEntry><uid>7</uid><lastName>A</lastName></sdnEntry></sdnList>");

        Assert.Equal("ofac-xml", RecordReaders.Detect([file]).Format);
        Assert.Equal("test:7", Assert.Single(Reading.Of("ofac-xml", file).Records).Key.ToString());
    }

    [Fact]
    public void What_a_list_has_grown_is_kept_under_its_name_and_counted()
    {
        var reading = Read("<sdnEntry rank='9'><uid>7</uid><lastName>A</lastName><akaList><aka><type>a.k.a.</type><category>strong</category><lastName>B</lastName><script>Latn</script></aka></akaList><mood>cheerful</mood></sdnEntry><footer>end</footer>");

        Assert.Equal(["@rank=9", "akaList/aka/script=Latn", "mood=cheerful"], reading.Records[0].Claims.Where(c => c.Property == ClaimProperty.Other).Select(c => $"{c.Label}={c.Value}"));
        Assert.Equal(1, reading.Count("values of unknown elements, mood"));
        Assert.Equal(("footer", "end", false), (Assert.Single(reading.Rejects).Column, reading.Rejects[0].Value, reading.Rejects[0].WholeRow));
    }

    [Fact]
    public void A_list_that_is_cut_is_refused_before_its_first_party()
    {
        var file = Reading.File("sdn.xml", "<sdnList>\n<sdnEntry><uid>7</uid><lastName>A</lastName></sdnEntry>\n<sdnEntry><uid>8</uid><lastNa");
        var read = new List<ReadItem>();

        var refusal = Assert.Throws<UnreadableFileException>(() => read.AddRange(RecordReaders.ByFormat("ofac-xml").Read(new ReadRequest("test", [file], null, new Tally())).Select(i => i)));

        Assert.Empty(read);
        Assert.Contains("sdn.xml cannot be read as XML at line 3", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_with_fewer_parties_than_it_says_is_reported()
    {
        var reading = Read("<publshInformation><Publish_Date>11/20/2026</Publish_Date><Record_Count>2</Record_Count></publshInformation><sdnEntry><uid>7</uid><lastName>A</lastName></sdnEntry>");

        Assert.Contains("says that it has 2 parties and holds 1", Assert.Single(reading.Rejects).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Parties_without_a_name_or_with_a_taken_key_are_set_aside_with_their_line()
    {
        var reading = Read("\n<sdnEntry><uid>7</uid><lastName>A</lastName></sdnEntry>\n<sdnEntry><uid>8</uid><title>Nobody</title></sdnEntry>\n<sdnEntry><uid>7</uid><lastName>B</lastName></sdnEntry>\n<sdnEntry><lastName>C</lastName></sdnEntry>");

        Assert.Equal("A", Assert.Single(reading.Records).Caption);
        Assert.Equal(["3 lastName 8 · Nobody", "4 uid 7", "5 uid C"], reading.Rejects.Select(r => $"{r.Row} {r.Column} {r.Value}"));
        Assert.All(reading.Rejects, r => Assert.True(r.WholeRow));
    }

    [Fact]
    public void A_value_of_an_unknown_type_and_a_date_that_is_none_are_kept_in_words()
    {
        var reading = Read("<sdnEntry><uid>7</uid><lastName>A</lastName><idList><id><uid>1</uid><idType>Shoe Size</idType><idNumber>43</idNumber></id><id><uid>2</uid><idType>Passport</idType><idNumber>X1</idNumber><expirationDate>one day</expirationDate></id></idList></sdnEntry>");

        Assert.Equal(["Shoe Size=43", "Passport expirationDate=one day"], reading.Records[0].Claims.Where(c => c.Property == ClaimProperty.Other).Select(c => $"{c.Label}={c.Value}"));
        Assert.Equal("one day", Assert.Single(reading.Rejects).Value);
    }

    [Fact]
    public void Latin1_as_declared_gives_the_names_that_utf8_gives()
    {
        const string text = "<?xml version='1.0' encoding='ISO-8859-1'?><sdnList><sdnEntry><uid>7</uid><lastName>LÓPEZ NIÑO</lastName></sdnEntry></sdnList>";

        var reading = Reading.Of("ofac-xml", Reading.File("sdn.xml", Encoding.Latin1.GetBytes(text)));

        Assert.Equal("LÓPEZ NIÑO", Assert.Single(reading.Records).Caption);
        Assert.Equal(1, reading.Count("files in iso-8859-1"));
    }

    private static Reading Read(string entries) => Reading.Of("ofac-xml", Reading.File("sdn.xml", $"<sdnList>{entries}</sdnList>"));
}

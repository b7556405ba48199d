using System.IO.Compression;
using System.Text;
using Graph.Core.Sources;
using Graph.Core.Sources.Xml;

namespace Core.Tests.Sources.Xml;

public class XmlElementsTests
{
    private const string Latin = "<?xml version='1.0' encoding='{0}'?><l><n>José Ñandú</n></l>";

    [Fact]
    public void Elements_come_one_at_a_time_with_line_text_and_attributes()
    {
        var file = Reading.File("l.xml", "<?xml version='1.0'?>\n<l xmlns='urn:l'>\n <date>2025</date>\n <people>\n  <p id='1'><n>A &amp; <![CDATA[<B>]]></n></p>\n  <p/>\n </people>\n</l>");

        var elements = XmlElements.Read(file, "people").ToList();

        Assert.Equal(["date 3", "p 5", "p 6"], elements.Select(e => $"{e.Name} {e.Line}"));
        Assert.Equal(("1", "A & <B>"), (elements[1].Attribute("id"), elements[1].Take("n")));
    }

    [Fact]
    public void What_is_not_taken_is_told_under_its_path()
    {
        var party = XmlElements.Read(Reading.File("l.xml", "<l><p id='1' new='x'><n>A</n><n>B</n><a><city type='t'>C</city>loose</a></p></l>")).Single();

        party.Attribute("id");
        party.Take("n");

        Assert.Equal(["@new=x", "n=B", "a=loose", "a/city/@type=t", "a/city=C"], party.Rest().Select(r => $"{r.Path}={r.Text}"));
    }

    [Theory]
    [InlineData("utf-8", "utf-8", false, "utf-8")]
    [InlineData("utf-8", "utf-8", true, "utf-8")]
    [InlineData("utf-16", "utf-16", true, "utf-16")]
    [InlineData("utf-16", "utf-16", false, "utf-16")]
    [InlineData("utf-16BE", "utf-16", true, "utf-16BE")]
    [InlineData("iso-8859-1", "ISO-8859-1", false, "iso-8859-1")]
    [InlineData("iso-8859-1", "windows-1252", false, "windows-1252")]
    [InlineData("utf-8", "utf-16", false, "utf-8")]
    public void An_encoding_is_told_by_mark_bytes_and_declaration_and_named(string written, string declared, bool mark, string named)
    {
        var encoding = Encoding.GetEncoding(written);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Latin.Replace("{0}", declared, StringComparison.Ordinal))];
        var tally = new Tally();

        XmlElements.Check(Reading.File("l.xml", bytes), tally);
        var name = XmlElements.Read(Reading.File("l.xml", bytes)).Single();

        Assert.Equal(("n", "José Ñandú"), (name.Name, name.Text));
        Assert.Equal(1, tally.Counts[$"files in {named}"]);
    }

    [Fact]
    public void Bytes_that_are_none_in_the_declared_encoding_refuse_the_file()
    {
        var bytes = Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='UTF-8'?><l>\n<n>José</n></l>");

        Assert.Contains("is not in utf-8 as it says", Refusal(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_that_is_not_read_is_named() =>
        Assert.Contains("'ebcdic-cp-us'", Refusal("<?xml version='1.0' encoding='ebcdic-cp-us'?><l/>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><l><n>&c;</n></l>")]
    [InlineData("<!DOCTYPE l [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><l><n>&x;</n></l>")]
    [InlineData("<!DOCTYPE l SYSTEM 'http://localhost:1/l.dtd'><l/>")]
    public void A_dtd_is_refused_before_anything_of_it_is_read(string text)
    {
        var refusal = Refusal(text);

        Assert.Contains("l.xml bears a DTD", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<l>\n<n>A</n>\n<n>B</", "line 3")]
    [InlineData("<l>\n<n>A</n>\n", "line 3")]
    [InlineData("<l>\n<n>A</m></l>", "line 2, column 7")]
    [InlineData("<l>&nbsp;</l>", "line 1, column 5")]
    [InlineData("<l/>\n<l/>", "line 2")]
    public void A_file_that_breaks_is_refused_with_line_and_column(string text, string where)
    {
        var refusal = Refusal(text);

        Assert.Contains("l.xml", refusal, StringComparison.Ordinal);
        Assert.Contains(where, refusal, StringComparison.Ordinal);
        Assert.Contains("nothing of it is loaded", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_is_capped() =>
        Assert.Contains("64 deep", Refusal(string.Concat(Enumerable.Repeat("<d>", 100_000))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<l><n>{0}</n></l>", "xxxxxxxxxx")]
    [InlineData("<l><n a='{0}'/></l>", "xxxxxxxxxx")]
    [InlineData("<l><!--{0}--></l>", "xxxxxxxxxx")]
    [InlineData("<l><n>{0}</n></l>", "<a>text</a>")]
    [InlineData("<l><n>{0}</n></l>", "<a/>")]
    public void What_would_have_to_be_held_whole_is_capped(string form, string unit)
    {
        var text = form.Replace("{0}", string.Concat(Enumerable.Repeat(unit, 2_000_000)), StringComparison.Ordinal);

        Assert.Contains("16 MB", Refusal(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_capped() =>
        Assert.Contains("different names", Refusal($"<l>{string.Concat(Enumerable.Range(0, 100_001).Select(i => $"<n{i}/>"))}</l>"), StringComparison.Ordinal);

    [Fact]
    public void A_gzip_is_read_through_and_a_cut_one_refused()
    {
        var packed = Gzip(Encoding.UTF8.GetBytes($"<l>{string.Concat(Enumerable.Range(0, 5000).Select(i => $"<n>{i * 7919}</n>"))}</l>"));

        Assert.Equal(5000, XmlElements.Read(Reading.File("l.xml.gz", packed)).Count());
        Assert.Contains("l.xml", Refusal(packed[..(packed.Length / 2)]), StringComparison.Ordinal);
    }

    internal static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static string Refusal(string text) => Refusal(Encoding.UTF8.GetBytes(text));

    private static string Refusal(byte[] bytes) =>
        Assert.Throws<UnreadableFileException>(() => XmlElements.Check(Reading.File("l.xml", bytes), new Tally())).Message;
}

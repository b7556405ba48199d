using System.Text;
using FsCheck.Xunit;
using Graph.Core.Sources;

namespace Core.Tests.Sources;

public class RecordReadersTests
{
    [Theory]
    [InlineData("36,\"A\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "ofac-csv")]
    [InlineData("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}\n", "ftm")]
    [InlineData("{\"id\":\"a\",\"name\":\"A\"}\n", "jsonl")]
    [InlineData("Name;Geburtsdatum\nA;1970\n", "csv")]
    [InlineData("id,имя\n1,А\n", "csv")]
    public void A_format_is_recognised_by_content(string text, string format) =>
        Assert.Equal(format, RecordReaders.Detect([Reading.File("unnamed", text)]).Format);

    [Theory]
    [InlineData("id,name,type,dob,country,city,street,phone,email,passport,wallet,notes\n1,A,,,,,,,,,,\n2,B,person,,,,,,,,,\n", true)]
    [InlineData("id,name,type,dob,country,city,street,phone,email,passport,wallet,notes\n1,A,individual,,,,,,,,,\n2,B,vessel,,,,,,,,,\n", true)]
    [InlineData("1,A,,,,,,,,,,\n2,B,,,,,,,,,,\n3,C,individual,,,,,,,,,\n", false)]
    public void Twelve_columns_and_numbers_for_ids_do_not_make_a_file_of_leads_a_list_of_ofac(string text, bool isLeads)
    {
        var file = Reading.File("leads.csv", text);

        var format = Record.Exception(() => RecordReaders.Detect([file])) is null ? RecordReaders.Detect([file]).Format : null;

        Assert.Equal(isLeads ? "csv" : null, format);
        Assert.Throws<UnreadableFileException>(() => Reading.Of("ofac-csv", file));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n ", "no text")]
    [InlineData("<odd xmlns='urn:o'/>", "outermost element is odd, of the namespace 'urn:o'")]
    [InlineData("<odd", "line 1")]
    [InlineData("<!DOCTYPE html><html><br></html>", "web page")]
    [InlineData("[{\"id\":1}]", "JSON array")]
    [InlineData("{\n  \"id\": 1\n}", "one whole object a line")]
    [InlineData("a\0b", "binary")]
    [InlineData("just words\nand more\n", "none of the formats")]
    public void What_is_none_is_refused_in_one_sentence_that_names_the_file(string text, string why)
    {
        var refusal = Assert.Throws<UnreadableFileException>(() => RecordReaders.Detect([Reading.File("odd.txt", text)]));

        Assert.Contains("odd.txt", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_that_there_is_not_is_refused_with_those_there_are()
    {
        var refusal = Assert.Throws<UnreadableFileException>(() => RecordReaders.ByFormat("xls"));

        Assert.Contains(string.Join(", ", RecordReaders.All.Select(r => r.Format)), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_gzip_is_refused() =>
        Assert.Throws<UnreadableFileException>(() => RecordReaders.Detect([Reading.File("x.gz", [0x1F, 0x8B, 8, 0, 1, 2, 3])]));

    [Property(MaxTest = 300)]
    public void No_bytes_crash_a_reader(byte[] bytes) => ReadAll([.. bytes, (byte)'\n']);

    [Property(MaxTest = 100)]
    public void No_text_crashes_a_reader_past_a_good_first_row(string? tail)
    {
        foreach (var head in new[] { "36,A,-0- ,X,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n", "id,name,dob\n", "{\"id\":\"a\",\"name\":\"A\"}\n", "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{}}\n" })
        {
            ReadAll(Encoding.UTF8.GetBytes($"{head}{tail}\n37,\"B{tail}\",-0- ,X,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"{tail}\"\n{{\"id\":\"{tail}\",\"name\":[{tail}]}}"));
        }
    }

    /// <summary>Reads under every format; the only way out but an answer is a refusal.</summary>
    private static void ReadAll(byte[] bytes)
    {
        foreach (var reader in RecordReaders.All)
        {
            try
            {
                _ = reader.Read(new ReadRequest("test", [Reading.File("f", bytes)], null, new Tally())).Count();
            }
            catch (UnreadableFileException)
            {
            }
        }
    }
}

using System.IO.Compression;
using System.Text;
using Graph.Core.Sources;

namespace Core.Tests.Sources.Text;

public class ExpansionGuardTests
{
    private static readonly byte[] Megabyte = Encoding.UTF8.GetBytes(new string('x', 1 << 20));

    [Theory]
    [InlineData("csv", "id,name\nL1,A\n")]
    [InlineData("jsonl", "{\"id\":\"a\",\"name\":\"A\"}\n")]
    [InlineData("ofac-csv", "36,A,-0- ,X,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n")]
    public void A_file_that_expands_out_of_all_proportion_is_refused_whatever_its_format(string format, string head)
    {
        var bomb = Reading.File("list.gz", Bomb(head, 80));

        var refusal = Assert.Throws<UnreadableFileException>(() => Reading.Of(format, bomb));

        Assert.Contains("list.gz expands to more than 200 times its size", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_file_passes_at_any_ratio()
    {
        var packed = Bomb("id,name\nL1,A\n", 1);

        var reading = Reading.Of("csv", Reading.File("leads.gz", packed));

        Assert.True((1 << 20) / packed.Length > 200);
        Assert.Single(reading.Records);
    }

    /// <summary>Megabytes of one letter, packed.</summary>
    private static byte[] Bomb(string head, int megabytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(head));
            for (var i = 0; i < megabytes; i++)
            {
                gzip.Write(Megabyte);
            }
        }

        return packed.ToArray();
    }
}

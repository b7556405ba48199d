using System.Globalization;
using System.Text;

namespace Benchmarks.Storms;

/// <summary>Files beyond 2^31 bytes, and lines of a gigabyte: memory stays bounded, rows keep their numbers, what is good stands.</summary>
internal sealed class LargeFiles(StormLines lines, DirectoryInfo place)
{
    private const int Problems = 1;
    private const int Failure = 3;
    private const int Rows = 280;
    private const int RowMegabytes = 8;
    private const int GigabyteInMegabytes = 1024;
    private const int MostMegabytes = 500;

    public async Task RunAsync()
    {
        await RowsAsync();
        await LineAsync("1 GB line in CSV", "line.csv", "id,kind,name\n1,Person,Aldous Quillfeather\n2,Person,", "\n3,Person,Ottoline Marchbanks\n", Problems, 2);
        await LineAsync(
            "1 GB line in JSON lines",
            "line.jsonl",
            "{\"id\":\"1\",\"kind\":\"Person\",\"name\":\"Aldous Quillfeather\"}\n{\"id\":\"2\",\"name\":\"",
            "\"}\n{\"id\":\"3\",\"kind\":\"Person\",\"name\":\"Ottoline Marchbanks\"}\n",
            Problems,
            2);
        await LineAsync(
            "1 GB of text in one element of XML",
            "line.xml",
            "<sdnList xmlns=\"http://tempuri.org/sdnList.xsd\"><sdnEntry><uid>1</uid><lastName>",
            "</lastName><sdnType>Entity</sdnType></sdnEntry></sdnList>",
            Failure,
            0);
    }

    /// <summary>Rows of 8 MB, whose notes pass the cap of a field: the rows stand without them. The last row's date is none, beyond the 2^31st byte.</summary>
    private async Task RowsAsync()
    {
        var file = In("large.csv");
        using (var output = File.Create(file))
        {
            Write(output, "id,kind,name,birth date,notes\n");
            for (var i = 1; i <= Rows; i++)
            {
                Write(output, string.Create(CultureInfo.InvariantCulture, $"{i},Person,Aldous Quillfeather {i},{(i == Rows ? "31 February 1970" : "1970-02-01")},"));
                Pad(output, RowMegabytes);
                Write(output, "\n");
            }
        }

        var store = In("large.db");
        var size = new FileInfo(file).Length;
        var run = await GraphRun.OfAsync("load", file, "--source", "large", "--rejects", In("large-rejects.csv"), "--store", store);
        var last = File.ReadLines(In("large-rejects.csv")).Any(l => l.Contains("31 February 1970", StringComparison.Ordinal) && l.Contains(string.Create(CultureInfo.InvariantCulture, $"{Rows + 1}"), StringComparison.Ordinal));
        var isWhole = run.Code == Problems && (long?)run.Json["read"] == Rows && last && run.PeakMegabytes < MostMegabytes && await GraphRun.SoundHashAsync(store) is not null;
        lines.Add(
            string.Create(CultureInfo.InvariantCulture, $"{size:N0} bytes of CSV, a bad date in its last row"),
            run.Code,
            isWhole && size > int.MaxValue,
            $"{run.Json["read"]} rows read, {run.Json["reports"]} reports; the bad date is told of row {(last ? Rows + 1 : 0)} [{run.PeakMegabytes:0} MB]");
        File.Delete(file);
    }

    private async Task LineAsync(string what, string name, string before, string after, int wanted, int stand)
    {
        var (file, store) = (In(name), In($"{name}.db"));
        using (var output = File.Create(file))
        {
            Write(output, before);
            Pad(output, GigabyteInMegabytes);
            Write(output, after);
        }

        var run = await GraphRun.OfAsync("load", file, "--source", "large", "--store", store);
        var said = run.Errors.Split('\n').FirstOrDefault(l => l.Contains(", row ", StringComparison.Ordinal))?.Trim() ?? run.Sentence;
        var isWhole = run.Code == wanted && run.IsForeseen && run.PeakMegabytes < MostMegabytes && (stand == 0 || (int?)run.Json["opened"] == stand);
        lines.Add(what, run.Code, isWhole, $"{said} [{run.PeakMegabytes:0} MB]");
        File.Delete(file);
    }

    private static void Write(Stream output, string text) => output.Write(Encoding.UTF8.GetBytes(text));

    private static void Pad(Stream output, int megabytes)
    {
        var chunk = new byte[1 << 20];
        chunk.AsSpan().Fill((byte)'x');
        for (var i = 0; i < megabytes; i++)
        {
            output.Write(chunk);
        }
    }

    private string In(string name) => Path.Combine(place.FullName, name);
}

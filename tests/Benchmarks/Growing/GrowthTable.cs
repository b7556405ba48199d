using System.Globalization;
using System.Text.Json;
using Benchmarks.Bars;
using Benchmarks.Generating;

namespace Benchmarks.Growing;

/// <summary>Loads generated records, starts again, screens and rebuilds, and prints what it came to beside the bars for a million.</summary>
internal static class GrowthTable
{
    public const string Word = "growth";

    private const int Small = 100_000;
    private const int Leads = 2000;
    private const ulong Seed = 1;
    private const double Gigabyte = 1 << 30;

    /// <summary><c>growth [--records N]</c>; 0 when every bar is met, 1 when one is not.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var records = args is ["--records", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("graph-growth-");
        try
        {
            return await MeasureAsync(folder.FullName, records) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> MeasureAsync(string folder, int records)
    {
        var (file, truth, store) = (Path.Combine(folder, "made.csv"), Path.Combine(folder, "truth.csv"), Path.Combine(folder, "graph.db"));
        GenerateCommand.Write(file, truth, records, Seed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {records} records of seed {Seed}\n"));
        var bars = new BarLines();
        await LoadAsync(file, store, records, bars);
        var parties = File.ReadLines(truth).Skip(1).Select(l => l[(l.IndexOf(',', StringComparison.Ordinal) + 1)..]).Max(StringComparer.Ordinal)![1..];
        await ScreenAsync(store, int.Parse(parties, CultureInfo.InvariantCulture) + 1, records, bars);
        await RebuildAsync(store, bars);
        return bars.AllMet;
    }

    private static async Task LoadAsync(string file, string store, int records, BarLines bars)
    {
        var costs = new CostMarks();
        var load = await GraphProgram.RunAsync(["load", file, "--source", "made", "--store", store, "--verbose"], costs.Take);
        bars.Add("load: records a second, durable and resolved, by the clock", ">= 2000", records / load.Seconds, "0", r => r >= 2000);
        bars.Add("  the same by processor time on two cores", "-", 2 * records / load.CpuSeconds, "0", _ => true);
        bars.Add("  peak memory", "<= 4 GB", load.PeakBytes / Gigabyte, "0.00 GB", g => g <= 4);
        if (records >= 2 * Small)
        {
            var (early, late) = (costs.Cpu(Small / 2, Small), costs.Cpu(records - (Small / 2), records));
            bars.Add(string.Create(CultureInfo.InvariantCulture, $"  processor time a record up to {Small}"), "-", early * 1e6, "0 us", _ => true);
            bars.Add(string.Create(CultureInfo.InvariantCulture, $"  and up to {records}, as a multiple"), "<= 1.3", late / early, "0.00", m => m <= 1.3);
        }

        bars.Add("  bytes of file a record", "-", (double)new FileInfo(store).Length / records, "0", _ => true);
    }

    private static async Task ScreenAsync(string store, int parties, int records, BarLines bars)
    {
        var run = await GraphProgram.RunSelfAsync(
            StartAndScreen.Word, store, parties.ToString(CultureInfo.InvariantCulture), Seed.ToString(CultureInfo.InvariantCulture), Leads.ToString(CultureInfo.InvariantCulture));
        var screen = JsonSerializer.Deserialize<ScreenFigures>(run.Output)!;
        bars.Add($"start {(screen.FromSaved ? "from the saved index" : "without a saved index")}", "<= 15 s", screen.StartSeconds, "0.0 s", s => s <= 15);
        bars.Add("  memory held a record, all that the process holds", "<= 1000 B", (double)screen.IndexBytes / records, "0 B", b => b <= 1000);
        bars.Add($"screen: half of {Leads} leads within", "-", screen.P50, "0.0 ms", _ => true);
        bars.Add("  99 in a hundred within", "<= 10 ms", screen.P99, "0.0 ms", m => m <= 10);
        bars.Add("  leads of parties in the store that a person would see", "-", screen.Found, "0.0 %", _ => true);
    }

    private static async Task RebuildAsync(string store, BarLines bars)
    {
        var verify = await GraphProgram.RunAsync(["verify", "--rebuild", "--store", store]);
        using var answer = JsonDocument.Parse(verify.Output);
        var equal = answer.RootElement.GetProperty("hash").GetString() == answer.RootElement.GetProperty("rebuilt").GetString();
        bars.Add("hash equal to a rebuild", "1", equal ? 1 : 0, "0", e => e == 1);
        bars.Add("  verify --rebuild, wall", "-", verify.Seconds, "0 s", _ => true);
        bars.Add("  peak memory", "<= 4 GB", verify.PeakBytes / Gigabyte, "0.00 GB", g => g <= 4);
    }
}

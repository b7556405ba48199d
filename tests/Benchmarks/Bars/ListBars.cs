using System.Diagnostics;
using System.Globalization;
using Benchmarks.Measuring;

namespace Benchmarks.Bars;

/// <summary>Four sanctions lists in one store: what became of the pairs between them that analysts have judged.</summary>
internal static class ListBars
{
    private const int Records = 18_666;
    private const double Megabyte = 1 << 20;

    public static async Task AddAsync(string shared, BarLines bars)
    {
        await using var place = await TemporaryGraph.OpenAsync();
        var lists = await ListFigures.MeasureAsync(place, shared);
        using var process = Process.GetCurrentProcess();
        bars.Add("OFAC, UN, Australia and Canada together: records", "18666", lists.Parties.Values.Sum(), "0", n => n == Records);
        bars.Add("  loaded, resolved, on the disk, wall", "<= 60 s", lists.Seconds, "0.0 s", s => s <= 60);
        bars.Add("  peak memory", "<= 2048 MB", process.PeakWorkingSet64 / Megabyte, "0 MB", m => m <= 2048);
        foreach (var (left, right) in new[] { (SharedData.Ofac, "un-sc"), (SharedData.Ofac, "au-dfat") })
        {
            var (all, merged, seen) = lists.Positives(left, right);
            bars.Add(string.Create(CultureInfo.InvariantCulture, $"  {left}, {right}: of {all} judged the same, merged"), ">= 60 %", (double)merged / all, "0.0 %", s => s >= .6);
            bars.Add("    merged or in the queue", ">= 90 %", (double)seen / all, "0.0 %", s => s >= .9);
        }

        var different = lists.Judged.Where(j => !j.Same).ToList();
        bars.Add($"  of {different.Count} judged different, merged", "0", different.Count(j => j.IsMerged), "0", n => n == 0);
        bars.Add("  links in the queue", "<= 3000", lists.Queue, "0", n => n <= 3000);
        foreach (var ((left, right), count) in lists.Merged.OrderBy(m => m.Key))
        {
            bars.Add($"  pairs merged, {left} and {right}", "-", count, "0", _ => true);
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using Benchmarks.Bars;
using Benchmarks.Generating;
using Benchmarks.Measuring;
using Graph.Core.Model;

namespace Benchmarks.Dedupe;

/// <summary>Measures <c>dedupe</c> on files whose truth is known and prints it beside the bars.</summary>
internal static class DedupeTable
{
    public const string Word = "dedupe";

    private const double Megabyte = 1 << 20;

    /// <summary><c>dedupe [--shared FOLDER] [--records N]</c>; 0 when every bar is met, 1 when one is not.</summary>
    public static int Run(string[] args)
    {
        var shared = Option(args, "--shared") ?? SharedData.Find();
        var bars = new BarLines();
        if (shared is null)
        {
            Console.WriteLine("No shared/data beside the checkout: the public sets are left out. Say --shared FOLDER.");
        }
        else
        {
            Measure(bars, KnownTruth.Febrl(shared), .99);
            WrongClusters(Measure(bars, KnownTruth.Senzing(shared), .9));
            Measure(bars, KnownTruth.Fake(shared), 0);
        }

        if (Option(args, "--records") is { } records)
        {
            MeasureMade(bars, int.Parse(records, CultureInfo.InvariantCulture));
        }

        return bars.AllMet ? 0 : 1;
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static void MeasureMade(BarLines bars, int records)
    {
        var folder = Directory.CreateTempSubdirectory("graph-dedupe-");
        try
        {
            var (file, parties) = (Path.Combine(folder.FullName, "made.csv"), Path.Combine(folder.FullName, "truth.csv"));
            GenerateCommand.Write(file, parties, records, 1);
            var truth = KnownTruth.Of(string.Create(CultureInfo.InvariantCulture, $"{records} made records"), file, parties);
            using var process = Process.GetCurrentProcess();
            var (clock, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            var rows = truth.Resolve();
            var seconds = clock.Elapsed.TotalSeconds;
            process.Refresh();
            Tell(bars, truth.Name, truth.Score(rows), .88);
            bars.Add("  wall", "<= 45 s", seconds, "0.0 s", s => s <= 45);
            bars.Add("  processor time", "-", (process.TotalProcessorTime - before).TotalSeconds, "0.0 s", _ => true);
            bars.Add("  peak memory, with the truth in it", "<= 3072 MB", process.PeakWorkingSet64 / Megabyte, "0 MB", m => m <= 3072);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (KnownTruth Truth, IReadOnlyList<(RecordKey Record, RecordKey Entity)> Rows) Measure(BarLines bars, KnownTruth truth, double bar)
    {
        var rows = truth.Resolve();
        Tell(bars, truth.Name, truth.Score(rows), bar);
        return (truth, rows);
    }

    private static void Tell(BarLines bars, string name, ClusterScore score, double bar) => bars.Add(
        string.Create(CultureInfo.InvariantCulture, $"{name}: pairwise F1 (precision {score.Precision:.0000}, recall {score.Recall:.0000})"),
        bar > 0 ? string.Create(CultureInfo.InvariantCulture, $">= {bar:.00}") : "-",
        score.F1,
        ".0000",
        f => f >= bar);

    /// <summary>Lists each true cluster that is not found just so, by what became of it.</summary>
    private static void WrongClusters((KnownTruth Truth, IReadOnlyList<(RecordKey Record, RecordKey Entity)> Rows) measured)
    {
        var found = measured.Rows.GroupBy(r => r.Entity, r => r.Record).ToDictionary(g => g.Key, g => g.Count());
        var truths = measured.Rows.GroupBy(r => measured.Truth.Truth(r.Record)).ToList();
        var wrong = truths.Where(t => t.Select(r => r.Entity).Distinct().Count() > 1 || found[t.First().Entity] != t.Count()).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {truths.Count - wrong.Count} of {truths.Count} clusters are exact; the others, with the entity each record is found in:"));
        foreach (var cluster in wrong)
        {
            Console.WriteLine($"  {cluster.Key}: {string.Join(", ", cluster.Select(r => $"{r.Record} in {r.Entity}"))}");
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using Benchmarks.Bars;
using Benchmarks.Measuring;
using Graph.Core.Model;
using Graph.Core.Resolution;

namespace Benchmarks.Dedupe;

/// <summary>Measures <c>dedupe</c> on files whose truth is known and prints it beside the bars.</summary>
internal static class DedupeTable
{
    public static int Run(string[] args)
    {
        var shared = Path.Combine(args is ["--shared", var folder, ..] ? folder : SharedData.Find() ?? throw new InvalidOperationException("Say --shared FOLDER."), "benchmarks");
        var bars = new BarLines();
        Measure(bars, "febrl3", .99, [Path.Combine(shared, "febrl3.csv")], k => k.RecordId.Split('-')[1], args.Contains("-v"));
        var senzing = Path.Combine(shared, "senzing-truthset");
        var truth = File.ReadLines(Path.Combine(senzing, "actual_truthset_key.csv")).Skip(1).Select(l => l.Trim().Split(',')).ToDictionary(c => $"{c[2].ToLowerInvariant()}:{c[3]}", c => c[1]);
        Measure(bars, "senzing", .9, [.. new[] { "customers", "reference", "watchlist" }.Select(f => Path.Combine(senzing, f + ".csv"))], k => truth[k.ToString()], true);
        var fake = File.ReadLines(Path.Combine(shared, "fake_1000.csv")).Skip(1).Select(l => l.Trim().Split(',')).ToDictionary(c => c[0], c => c[^1]);
        Measure(bars, "fake_1000", 0, [Path.Combine(shared, "fake_1000.csv")], k => fake[k.RecordId], args.Contains("-v"));
        return bars.AllMet ? 0 : 1;
    }

    private static void Measure(BarLines bars, string name, double bar, string[] files, Func<RecordKey, string> truth, bool list)
    {
        var rejects = 0;
        var clock = Stopwatch.StartNew();
        var answer = Deduplication.Run(new DedupeRequest([.. files.Select(f => (Path.GetFileNameWithoutExtension(f), SharedData.File(f)))], null, r => rejects++, _ => { }), default);
        var seconds = clock.Elapsed.TotalSeconds;
        var rows = answer.Members().ToList();
        var score = ClusterScore.Of(rows.Select(r => (truth(r.Record), r.Entity)).ToList());
        bars.Add($"{name}: pairwise F1", $">= {bar}", score.F1, ".0000", f => f >= bar);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   p {score.Precision:.0000} r {score.Recall:.0000} right {score.Right} found {score.Found} true {score.True} cand {answer.Candidates} rejects {rejects} {seconds:0.0}s"));
        if (list) { Wrong.List(answer, rows, truth); }
    }
}

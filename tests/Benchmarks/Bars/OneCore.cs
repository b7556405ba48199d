using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Benchmarks.Measuring;
using Graph.Stores;
using Graph.Stores.Embedded;

namespace Benchmarks.Bars;

/// <summary>What screening on one core came to.</summary>
/// <param name="Leads">How many leads.</param>
/// <param name="PerSecond">Leads a second by the clock on the wall.</param>
/// <param name="PerCpuSecond">Leads a second of processor time: what an idle core would do.</param>
/// <param name="Standing">Managed memory that was alive before the first lead, the leads themselves included, in bytes.</param>
/// <param name="MostAdded">Most that was alive between batches beyond it.</param>
internal sealed record OneCoreFigures(int Leads, double PerSecond, double PerCpuSecond, long Standing, long MostAdded);

/// <summary>Screens in a process of its own that is held to one core: affinity of a running process does not reach the threads it has.</summary>
internal static class OneCore
{
    /// <summary>The argument by which this program knows that it is that process.</summary>
    public const string Word = "screen-on-one-core";

    private const int Batch = 250;
    private const int Shown = 10;

    /// <summary>Asks such a process.</summary>
    public static async Task<OneCoreFigures> AskAsync(string store, int leads)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Word, store, leads.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Insert(0, typeof(OneCore).Assembly.Location);
        }

        start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        using var process = Process.Start(start)!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<OneCoreFigures>(answer)! : throw new InvalidOperationException($"Screening ended with {process.ExitCode}.");
    }

    /// <summary>Is such a process.</summary>
    public static async Task<int> AnswerAsync(string path, int count)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            Process.GetCurrentProcess().ProcessorAffinity = 1;
        }

        await using var store = OpenedStore.Of(await EmbeddedStore.OpenAsync(path, CancellationToken.None));
        using var graph = await TemporaryGraph.OpenAsync(store);
        var leads = TypoLeads.Make(await TemporaryGraph.RecordsAsync(store), count);
        await TypoFigures.MeasureAsync(graph, [.. leads.Take(Batch)]);
        var standing = GC.GetTotalMemory(forceFullCollection: true);
        var (clock, before, most) = (Stopwatch.StartNew(), Processor(), 0L);
        foreach (var chunk in leads.Select(l => l.Lead).Chunk(Batch))
        {
            await graph.ScreenAsync(chunk, Shown, CancellationToken.None);
            clock.Stop();
            var pause = Processor();
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - standing);
            before += Processor() - pause;
            clock.Start();
        }

        var used = Processor() - before;
        Console.Write(JsonSerializer.Serialize(new OneCoreFigures(count, count / clock.Elapsed.TotalSeconds, count / used.TotalSeconds, standing, most)));
        return 0;
    }

    private static TimeSpan Processor() => Process.GetCurrentProcess().TotalProcessorTime;
}

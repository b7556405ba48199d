using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Benchmarks.Growing;

/// <summary>What one run of the program came to.</summary>
/// <param name="Seconds">By the clock on the wall.</param>
/// <param name="CpuSeconds">Processor time of all its threads.</param>
/// <param name="PeakBytes">The most memory it held (VmHWM).</param>
/// <param name="Output">What it wrote on standard output.</param>
internal sealed record RunFigures(double Seconds, double CpuSeconds, long PeakBytes, string Output);

/// <summary>Runs the program itself, in a process of its own, as people run it.</summary>
internal static class GraphProgram
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs a command to its end.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="told">Takes each line that is said to people, with the wall and processor seconds used so far.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static Task<RunFigures> RunAsync(IReadOnlyList<string> arguments, Action<string, double, double>? told = null) =>
        RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "graph.dll"), .. arguments], told);

    /// <summary>Runs this program again in another process.</summary>
    public static Task<RunFigures> RunSelfAsync(params string[] arguments) =>
        RunAsync("dotnet", [typeof(GraphProgram).Assembly.Location, .. arguments], null);

    private static async Task<RunFigures> RunAsync(string program, IReadOnlyList<string> arguments, Action<string, double, double>? told)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var words = new StringBuilder();
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
            {
                words.AppendLine(text);
                told?.Invoke(text, clock.Elapsed.TotalSeconds, Processor(process));
            }
        };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, used) = (0L, 0.0);
        var ended = process.WaitForExitAsync();
        while (await Task.WhenAny(ended, Task.Delay(Look)) != ended)
        {
            (peak, used) = (Math.Max(peak, Peak(process.Id)), Math.Max(used, Processor(process)));
        }

        // 1 says that it is done, and that something was set aside.
        return process.ExitCode is 0 or 1
            ? new RunFigures(clock.Elapsed.TotalSeconds, used, peak, await output)
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"'{string.Join(' ', arguments)}' ended with {process.ExitCode}: {words}"));
    }

    private static double Processor(Process process)
    {
        try
        {
            return process.TotalProcessorTime.TotalSeconds;
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
            return 0;
        }
    }

    /// <summary>The kernel's own high-water mark, so that nothing between two looks is missed but the last.</summary>
    private static long Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6, line.Length - 8).Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

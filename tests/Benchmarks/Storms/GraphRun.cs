using System.Text.Json.Nodes;
using Server.Tests.Support;

namespace Benchmarks.Storms;

/// <summary>One run of the real executable to its end.</summary>
internal sealed record GraphRun(int Code, string Output, string Errors, double PeakMegabytes)
{
    private const double Megabyte = 1 << 20;

    /// <summary>How many words for people are shown: the last, which say what went wrong.</summary>
    public string Sentence => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault(l => !l.StartsWith("Batch ", StringComparison.Ordinal)) ?? "";

    /// <summary>Whether the program knew what happened to it.</summary>
    public bool IsForeseen => !Errors.Contains("fault of the program", StringComparison.Ordinal) && !Errors.Contains("Unhandled exception", StringComparison.Ordinal);

    public JsonNode Json => JsonNode.Parse(Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!;

    /// <summary>Runs a command.</summary>
    public static async Task<GraphRun> OfAsync(params string[] args)
    {
        using var process = GraphProcess.Start(args);
        var ended = process.EndAsync(CancellationToken.None);
        var peak = 0L;
        while (await Task.WhenAny(ended, Task.Delay(50)) != ended)
        {
            peak = Math.Max(peak, process.PeakBytes());
        }

        var (code, output, errors) = await ended;
        return new GraphRun(code, output, errors, peak / Megabyte);
    }

    /// <summary>The hash that <c>verify</c> gives of a store; null where it finds a fault.</summary>
    public static async Task<string?> SoundHashAsync(string store, bool rebuild = false)
    {
        string[] command = ["verify", "--store", store];
        var run = await OfAsync(rebuild ? [.. command, "--rebuild"] : command);
        return run.Code == 0 ? (string?)run.Json["hash"] : null;
    }
}

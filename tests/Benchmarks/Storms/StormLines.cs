namespace Benchmarks.Storms;

/// <summary>Prints each condition with its end, whether nothing was lost, and what was said.</summary>
internal sealed class StormLines
{
    private const int Width = 64;

    public StormLines() => Console.WriteLine($"{"condition",-Width} | exit | lost    | said\n{new string('-', Width)} | ---- | ------- | {new string('-', 40)}");

    public bool AllWeathered { get; private set; } = true;

    /// <summary>Tells a run that should have ended so.</summary>
    public void Add(string condition, GraphRun run, int wanted, bool isWhole) =>
        Add(condition, run.Code, run.Code == wanted && isWhole && run.IsForeseen, $"{run.Sentence} [{run.PeakMegabytes:0} MB]");

    /// <summary>Tells what was found.</summary>
    public void Add(string condition, int? exit, bool isWeathered, string said)
    {
        AllWeathered &= isWeathered;
        Console.WriteLine($"{condition,-Width} | {exit,4} | {(isWeathered ? "nothing" : "NOT MET"),-7} | {said}");
    }

    /// <summary>Says aloud what could not be tried here.</summary>
    public static void Skip(string condition, string why) => Console.WriteLine($"{condition,-Width} |    - | skipped | {why}");
}

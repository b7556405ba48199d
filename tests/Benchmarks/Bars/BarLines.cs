using System.Globalization;

namespace Benchmarks.Bars;

/// <summary>Prints figure, bar and what was measured, a line each.</summary>
internal sealed class BarLines
{
    public BarLines() => Console.WriteLine($"{"figure",-62} | {"bar",-11} | measured\n{new string('-', 62)} | {new string('-', 11)} | {new string('-', 18)}");

    public bool AllMet { get; private set; } = true;

    public void Add(string figure, string bar, double measured, string form, Func<double, bool> met)
    {
        var isMet = met(measured);
        AllMet &= isMet;
        Console.WriteLine($"{figure,-62} | {bar,-11} | {measured.ToString(form, CultureInfo.InvariantCulture)}{(isMet ? "" : "  NOT MET")}");
    }
}

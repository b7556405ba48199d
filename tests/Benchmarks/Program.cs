using System.Globalization;
using Benchmarks.Arrivals;
using Benchmarks.Bars;
using Benchmarks.Dedupe;
using Benchmarks.Generating;
using Benchmarks.Growing;
using Benchmarks.Storms;

namespace Benchmarks;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [DedupeTable.Word, .. var rest]:
                return DedupeTable.Run(rest);
            case ["bars", .. var rest]:
                return await BarTable.RunAsync(rest);
            case [ArrivalTable.Word, .. var rest]:
                return await ArrivalTable.RunAsync(rest);
            case [GenerateCommand.Word, .. var rest]:
                return GenerateCommand.Run(rest);
            case [GrowthTable.Word, .. var rest]:
                return await GrowthTable.RunAsync(rest);
            case [StartAndScreen.Word, var store, var parties, var seed, var leads]:
                return await StartAndScreen.AnswerAsync(store, Number(parties), ulong.Parse(seed, CultureInfo.InvariantCulture), Number(leads));
            case [StormTable.Word, .. var rest]:
                return await StormTable.RunAsync(rest);
            case [OneCore.Word, var store, var leads]:
                return await OneCore.AnswerAsync(store, Number(leads));
            default:
                // In this process: a project generated beside ours would inherit our build rules, and cost minutes to build.
                BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. args, "--inProcess"]);
                return 0;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

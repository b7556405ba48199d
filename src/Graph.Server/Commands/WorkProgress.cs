using Spectre.Console;

namespace Graph.Server.Commands;

/// <summary>Shows how far long work is, with its rate and the time left: a bar on a terminal, a plain line now and then elsewhere.</summary>
internal static class WorkProgress
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <summary>Runs work that says how many records it has done.</summary>
    /// <param name="around">Where to show it.</param>
    /// <param name="what">What is done ("Loading").</param>
    /// <param name="fraction">How much is done, 0..1.</param>
    /// <param name="work">The work.</param>
    public static Task<T> RunAsync<T>(Surroundings around, string what, Func<double> fraction, Func<Action<long>, Task<T>> work) =>
        around.IsTerminal ? OnTerminalAsync(around, what, fraction, work) : work(Lines(around, what, fraction));

    private static async Task<T> OnTerminalAsync<T>(Surroundings around, string what, Func<double> fraction, Func<Action<long>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(around.Errors) });
        var begun = around.Time.GetTimestamp();
        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(what, autoStart: true, maxValue: 1);
                var answer = await work(done =>
                {
                    task.Description = FormattableString.Invariant($"{what} {done:N0}, {Rate(done, around.Time.GetElapsedTime(begun)):N0}/s");
                    task.Value = fraction();
                });
                task.Value = 1;
                return answer;
            });
    }

    private static Action<long> Lines(Surroundings around, string what, Func<double> fraction)
    {
        var begun = around.Time.GetTimestamp();
        var shown = begun;
        return done =>
        {
            if (around.Time.GetElapsedTime(shown) < BetweenLines)
            {
                return;
            }

            shown = around.Time.GetTimestamp();
            var (elapsed, part) = (around.Time.GetElapsedTime(begun), fraction());
            var left = part > 0 ? elapsed * ((1 - part) / part) : TimeSpan.Zero;
            around.Say($"{what}: {done:N0} records, {Rate(done, elapsed):N0}/s, {part:P0}, {left.TotalSeconds:N0} s left");
        };
    }

    private static double Rate(long done, TimeSpan elapsed) => done / Math.Max(elapsed.TotalSeconds, .001);
}

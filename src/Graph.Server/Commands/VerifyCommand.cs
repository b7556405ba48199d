using System.CommandLine;
using Graph.Core.Model;

namespace Graph.Server.Commands;

/// <summary><c>verify</c>: checks the store and prints the hash of the graph.</summary>
internal static class VerifyCommand
{
    public static Command Of(Surroundings around)
    {
        var rebuild = new Option<bool>("--rebuild") { Description = "Resolves every record anew in memory and compares the hashes." };
        var command = new Command("verify", "Checks the store and prints the canonical hash of the graph; equal graphs have equal hashes.") { rebuild };
        command.SetAction((parse, cancellation) => RunAsync(around, StorePlace.Of(parse, around), parse.GetValue(rebuild), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, string store, bool rebuild, CancellationToken cancellation)
    {
        await using var session = await GraphSession.OpenStandingAsync(around, store, cancellation);
        var hash = await session.Graph.HashAsync(cancellation);
        var rebuilt = rebuild ? await session.Graph.RebuildHashAsync(cancellation) : null;
        var problems = (await session.Store.FaultsAsync(cancellation)).ToList();
        problems.AddRange((await session.Store.LoadsAsync(cancellation)).Select(Unfinished).OfType<string>());
        if (rebuilt is not null && rebuilt != hash)
        {
            problems.Add("The graph as stored is not the graph that its records and judgements give.");
        }

        problems.ForEach(p => around.Say($"{p}"));
        if (problems.Count == 0)
        {
            around.Say($"Sound{(rebuild ? ", and equal to the graph resolved anew" : "")}: feed number {await session.Store.FeedNumberAsync(cancellation)}.");
        }

        using var output = JsonLines.To(null, around);
        output.Write(new { hash, rebuilt, problems });
        return problems.Count > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }

    /// <summary>A load that was cut short while many commits settled it: what stands is sound, and not yet what it will be.</summary>
    private static string? Unfinished(Load load) => load.Status switch
    {
        LoadStatus.Undoing => $"Load {load.Id} of {load.Source} is being taken back: if no process is at it, 'graph undo {load.Id}' goes on with it.",
        LoadStatus.Closing => $"Load {load.Id} of {load.Source} is closing what it lacks: if no process is at it, sending its files again goes on with it.",
        _ => null,
    };
}

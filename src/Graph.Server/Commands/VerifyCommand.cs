using System.CommandLine;
using Graph.Core.Model;
using Graph.Server.Api.Loads;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>verify</c>: checks the store and prints the hash of the graph.</summary>
internal static class VerifyCommand
{
    public static Command Of(Surroundings around)
    {
        var rebuild = new Option<bool>("--rebuild") { Description = "Resolves every record anew in memory and compares the hashes." };
        var command = new Command("verify", "Checks the store and prints the canonical hash of the graph; equal graphs have equal hashes.") { rebuild };
        command.SetAction((parse, cancellation) => RunAsync(around, StoreOption.Of(parse, around), parse.GetValue(rebuild), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace store, bool rebuild, CancellationToken cancellation)
    {
        await using var session = await GraphSession.OpenStandingAsync(around, store, cancellation);
        var hash = await session.Graph.HashAsync(cancellation);
        var rebuilt = rebuild ? await session.Graph.RebuildHashAsync(cancellation) : null;
        var problems = (await session.Store.Upkeep.FaultsAsync(cancellation)).ToList();
        var loads = await session.Store.Ledger.LoadsAsync(cancellation);
        // Settled by many commits and cut short, a graph is not yet what it will be; a load that only has more to come is sound as far as it is.
        problems.AddRange(loads.Where(l => l.Status is LoadStatus.Closing or LoadStatus.Undoing).Select(NotEnded.Of).OfType<string>());
        var notes = loads.Where(l => l.Status == LoadStatus.Running).Select(NotEnded.Of).OfType<string>().ToList();
        if (rebuilt is not null && rebuilt != hash)
        {
            problems.Add("The graph as stored is not the graph that its records and judgements give.");
        }

        problems.Concat(notes).ToList().ForEach(p => around.Say($"{p}"));
        if (problems.Count == 0)
        {
            around.Say($"Sound{(rebuild ? ", and equal to the graph resolved anew" : "")}: feed number {await session.Store.Records.FeedNumberAsync(cancellation)}.");
        }

        using var output = JsonLines.To(null, around);
        output.Write(new { hash, rebuilt, problems, notes });
        return problems.Count > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }
}

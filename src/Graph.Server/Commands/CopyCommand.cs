using System.CommandLine;
using Graph.Core.Copying;
using Graph.Core.Resolution.Scoring;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>copy</c>: moves a graph between stores.</summary>
internal static class CopyCommand
{
    public static Command Of(Surroundings around)
    {
        var from = new Option<string>("--from") { Description = "The store to read, as of one commit.", HelpName = "STORE", Required = true };
        var to = new Option<string>("--to") { Description = "The new store; it must not be there.", HelpName = "STORE", Required = true };
        var command = new Command("copy", "Copies a graph into a new store, with its loads, judgements and history of versions, and proves the copy by the hash of the graph.") { from, to };
        command.SetAction((parse, cancellation) => RunAsync(around, StoreOption.Place(parse.GetValue(from)!, around), StoreOption.Place(parse.GetValue(to)!, around), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace from, StorePlace to, CancellationToken cancellation)
    {
        await to.RequireFreeAsync(cancellation);
        await using var source = await BackupCommand.OpenAsync(from, cancellation);
        var read = new ContentsProof(source.Contents, ScoreCards.Hash(ScoreCards.Shipped()));
        var summary = await StoreRestoring.RunAsync(around, "Copying", read, () => read.Summary!, await BackupCommand.SizeAsync(source, cancellation), to, cancellation);
        around.Say($"Copied {summary.Records:N0} records, {summary.Links:N0} links, {summary.Loads:N0} loads and {summary.Judgements:N0} judgements into {to}; graph hash {summary.GraphHash}.");
        using var lines = JsonLines.To(null, around);
        lines.Write(summary);
        return ExitCodes.Done;
    }
}

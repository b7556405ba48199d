using System.CommandLine;
using Graph.Core.Copying;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>restore</c>: makes a store of a backup, and proves that it is the one backed up.</summary>
internal static class RestoreCommand
{
    public static Command Of(Surroundings around)
    {
        var file = new Argument<string>("FILE") { Description = "A file that 'backup' wrote." };
        var check = new Option<bool>("--check") { Description = "Proves the file only; makes no store." };
        var command = new Command("restore", "Makes a new store of a backup, and proves by the hash of the graph that it is the one backed up. A damaged file is refused before anything is written; a store that stands is never overwritten.") { file, check };
        command.SetAction((parse, cancellation) => RunAsync(around, StoreOption.Of(parse, around), parse.GetValue(file)!, parse.GetValue(check), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace place, string file, bool check, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            throw new CommandException($"There is no file {file}.");
        }

        if (!check)
        {
            await place.RequireFreeAsync(cancellation);
        }

        var reader = new BackupReader(Path.GetFileName(file), () => File.OpenRead(file));
        var summary = reader.Check();
        if (!check)
        {
            await StoreRestoring.RunAsync(around, "Restoring", reader, () => summary, summary.Records + summary.Links + summary.Judgements, place, cancellation);
        }

        around.Say($"{(check ? "Whole and sound" : $"Restored into {place}")}: {summary.Records:N0} records, {summary.Links:N0} links, {summary.Loads:N0} loads, {summary.Judgements:N0} judgements; graph hash {summary.GraphHash}.");
        using var lines = JsonLines.To(null, around);
        lines.Write(summary);
        return ExitCodes.Done;
    }
}

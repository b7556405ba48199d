using System.CommandLine;
using Graph.Core.Copying;
using Graph.Core.Resolution.Scoring;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>backup</c>: writes everything a store holds as one file.</summary>
internal static class BackupCommand
{
    private const string Unfinished = ".part";

    public static Command Of(Surroundings around)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write, JSON lines in gzip; it must not be there." };
        var command = new Command("backup", "Writes records, judgements and loads of a store as one file, as of one commit, also while others load. Backups hold personal data: keep them as you keep the store.") { file };
        command.SetAction((parse, cancellation) => RunAsync(around, StoreOption.Of(parse, around), parse.GetValue(file)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace place, string file, CancellationToken cancellation)
    {
        await using var store = await OpenAsync(place, cancellation);
        if (File.Exists(file))
        {
            throw new CommandException($"{file} is there already: name another file, so that no backup is lost.");
        }

        // Under a name of its own until it is whole: a backup that was killed must not stand where a backup is looked for.
        var unfinished = file + Unfinished;
        try
        {
            var (size, done) = (Math.Max(1, await SizeAsync(store, cancellation)), 0L);
            var summary = await WorkProgress.RunAsync(around, "Backing up", () => Math.Min(1, (double)done / size), async progress =>
            {
                await using var output = new FileStream(unfinished, FileMode.Create);
                var written = await Backup.WriteAsync(store.Contents, ScoreCards.Hash(ScoreCards.Shipped()), output, items => progress(done = items), cancellation);
                output.Flush(flushToDisk: true);
                return written;
            });
            File.Move(unfinished, file);
            around.Say($"Backed up {summary.Records:N0} records, {summary.Links:N0} links, {summary.Loads:N0} loads and {summary.Judgements:N0} judgements, as of feed number {summary.FeedNumber}. 'graph restore {file} --check' proves the file.");
            using var lines = JsonLines.To(null, around);
            lines.Write(summary);
            return ExitCodes.Done;
        }
        catch
        {
            // Half a backup would be refused when it is needed: better none, said now.
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Opens a store without resolving anything.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    internal static async Task<OpenedStore> OpenAsync(StorePlace place, CancellationToken cancellation) =>
        await place.StandsAsync(cancellation) ? await place.OpenAsync(cancellation) : throw new CommandException($"There is no store at {place}.");

    /// <summary>How many items a store holds, about: its records and links.</summary>
    internal static async Task<long> SizeAsync(OpenedStore store, CancellationToken cancellation)
    {
        var totals = await store.Records.TotalsAsync(cancellation);
        return totals.Records.Values.Sum() + totals.Links.Values.Sum();
    }
}

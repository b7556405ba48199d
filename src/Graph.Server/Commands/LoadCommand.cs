using System.CommandLine;
using Graph.Core.Model;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>load</c>: streams files of one source into the store and resolves them.</summary>
internal static class LoadCommand
{
    public static Command Of(Surroundings around)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders of them: together they are one load.", Arity = ArgumentArity.OneOrMore };
        var input = new InputOptions(new Option<string>("--source") { Description = "The source whose records these are.", HelpName = "NAME", Required = true });
        var version = new Option<string?>("--version") { Description = "The list's version, as its publisher calls it; without it, the date that the list states of itself.", HelpName = "V" };
        var published = new Option<DateTimeOffset?>("--published")
        {
            Description = "When the data was published (2022-01-31, or with a time); without it, when the list says that it was (XML of OFAC, the UN and the EU, and the UK's list), else when the load is accepted.",
            HelpName = "DATE",
            CustomParser = Dates.Parse,
        };
        var rejects = new Option<FileInfo?>("--rejects") { Description = "Writes everything that was set aside as CSV: row, column, value, why, and how to mend it.", HelpName = "FILE" };
        var mend = new Option<FileInfo?>("--mend") { Description = "Writes the rows of which something was set aside under their own header, to be mended and loaded again.", HelpName = "FILE" };
        var saveMap = new Option<FileInfo?>("--save-map") { Description = "Writes the mapping of the columns as it was recognised, for --map.", HelpName = "FILE" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Stores nothing: shows how columns are taken, the first rows as they would be read, what would be set aside, and what the load would open, change and close in the store where it stands." };
        var verbose = new Option<bool>("--verbose") { Description = "Tells each batch as it stands, and the relations whose other end is ambiguous or not known." };
        var snapshot = new Option<bool>("--snapshot") { Description = "The files are the whole of the source: a record they lack is closed at the publication date. The default of published lists." };
        var delta = new Option<bool>("--delta") { Description = "The files add and supersede, and close nothing. The default of leads." };
        var allowShrink = new Option<bool>("--allow-shrink") { Description = "Takes a snapshot that lacks a file its source's last one had, or that would close more than 5 % of the open records." };
        var command = new Command("load", "Streams files of one source into the store and resolves them.") { paths, version, published, snapshot, delta, allowShrink, rejects, mend, saveMap, dryRun, verbose };
        input.AddTo(command);
        command.SetAction((parse, cancellation) =>
        {
            var request = new LoadRequest(
                input.Read(parse, parse.GetValue(paths)!), parse.GetValue(version), parse.GetValue(published), parse.GetValue(rejects), parse.GetValue(verbose))
            {
                Mode = Mode(parse.GetValue(snapshot), parse.GetValue(delta)),
                AllowShrink = parse.GetValue(allowShrink),
                Mend = parse.GetValue(mend),
                SaveMap = parse.GetValue(saveMap),
            };
            return parse.GetValue(dryRun)
                ? DryRun.OfAsync(around, StoreOption.Of(parse, around), request, cancellation)
                : RunAsync(around, StoreOption.Of(parse, around), request, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace store, LoadRequest request, CancellationToken cancellation)
    {
        request.RequirePlaces();
        await using var session = await GraphSession.OpenAsync(around, store, cancellation);
        var outcome = await LoadRun.RunAsync(around, session, request, cancellation);
        var exit = await new LoadReport(around, session, request, outcome).TellAsync(cancellation);
        await session.SaveIndexAsync(cancellation);
        return exit;
    }

    private static LoadMode? Mode(bool snapshot, bool delta) => (snapshot, delta) switch
    {
        (true, true) => throw new UsageException("A load is a snapshot or a delta: give one of --snapshot and --delta."),
        (true, false) => LoadMode.Snapshot,
        (false, true) => LoadMode.Delta,
        _ => null,
    };
}

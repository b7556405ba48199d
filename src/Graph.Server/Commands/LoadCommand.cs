using System.CommandLine;
using System.Globalization;

namespace Graph.Server.Commands;

/// <summary><c>load</c>: streams files of one source into the store and resolves them.</summary>
internal static class LoadCommand
{
    private const string LaterOption = "Comes with a later version.";

    public static Command Of(Surroundings around)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders of them: together they are one load.", Arity = ArgumentArity.OneOrMore };
        var input = new InputOptions(new Option<string>("--source") { Description = "The source whose records these are.", HelpName = "NAME", Required = true });
        var version = new Option<string?>("--version") { Description = "The list's version, as its publisher calls it.", HelpName = "V" };
        var published = new Option<DateTimeOffset?>("--published")
        {
            Description = "When the data was published (2022-01-31, or with a time); without it, when the load is accepted.",
            HelpName = "DATE",
            CustomParser = PublishedDate,
        };
        var rejects = new Option<FileInfo?>("--rejects") { Description = "Writes everything that was set aside as CSV.", HelpName = "FILE" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Reads and reports; stores nothing." };
        var verbose = new Option<bool>("--verbose") { Description = "Tells each batch as it stands, and the relations whose other end is ambiguous or not known." };
        Option<bool>[] later = [new("--snapshot") { Description = LaterOption }, new("--delta") { Description = LaterOption }, new("--allow-shrink") { Description = LaterOption }];
        var command = new Command("load", "Streams files of one source into the store and resolves them. It adds and supersedes; it closes nothing yet.") { paths, version, published, rejects, dryRun, verbose };
        input.AddTo(command);
        Array.ForEach(later, command.Add);
        command.SetAction((parse, cancellation) =>
        {
            Refuse(later.FirstOrDefault(parse.GetValue));
            var request = new LoadRequest(
                input.Read(parse, parse.GetValue(paths)!), parse.GetValue(version), parse.GetValue(published), parse.GetValue(rejects), parse.GetValue(verbose));
            return parse.GetValue(dryRun)
                ? Task.FromResult(DryRun.Of(around, request))
                : RunAsync(around, StorePlace.Of(parse, around), request, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, string store, LoadRequest request, CancellationToken cancellation)
    {
        await using var session = await GraphSession.OpenAsync(around, store, cancellation);
        var outcome = await LoadRun.RunAsync(around, session, request, cancellation);
        return await new LoadReport(around, session, request, outcome).TellAsync(cancellation);
    }

    private static void Refuse(Option? later)
    {
        if (later is not null)
        {
            throw new UsageException($"{later.Name} comes with a later version: until then a load adds and supersedes, and closes nothing.");
        }
    }

    private static DateTimeOffset? PublishedDate(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && text.Length >= 10)
        {
            return date;
        }

        result.AddError($"'{text}' is no date: write 2022-01-31, or 2022-01-31T14:00:00Z.");
        return null;
    }
}

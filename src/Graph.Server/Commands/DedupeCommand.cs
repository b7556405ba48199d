using System.CommandLine;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Sources.Pairs;

namespace Graph.Server.Commands;

/// <summary><c>dedupe</c>: resolves files of one's own, without lists and without a store.</summary>
internal static class DedupeCommand
{
    private const string Found = "found";

    public static Command Of(Surroundings around)
    {
        var files = new Argument<string[]>("FILE") { Description = "One or more CSV files, each with its own header; may be gzipped.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<FileInfo>("--output") { Description = "Where to write source,recordId,entityId: a line a row, in the order of the files.", HelpName = "FILE", Required = true };
        var map = new Option<FileInfo?>("--map") { Description = "A JSON object of column → field, where headers are not recognised.", HelpName = "FILE" };
        var explain = new Option<string?>("--explain")
        {
            Description = "Writes why as JSON lines on standard output: of the pairs in a CSV left,right of source:recordId, or of those that were found ('found').",
            HelpName = "PAIRS",
        };
        var card = new Option<FileInfo?>("--card") { Description = "Writes the card that was learned: weights by comparison and level.", HelpName = "FILE" };
        var rejects = new Option<FileInfo?>("--rejects") { Description = "Writes everything that was set aside as CSV: row, column, value, why, and how to mend it.", HelpName = "FILE" };
        var command = new Command(
            "dedupe",
            "Finds which rows of files of one's own are one party, without lists and without a store. Blocking, frequencies and weights are learned from the files themselves.\n\n"
            + "Example: graph dedupe customers.csv vendors.csv --output entities.csv --explain found > why.jsonl\n\n"
            + "The source of a row is the name of its file without its ending; a row without an id is named row-N. Equal files give equal answers.")
        { files, output, map, explain, card, rejects };
        command.SetAction((parse, cancellation) => RunAsync(
            around,
            InputFiles.Of(parse.GetValue(files)!),
            new DedupeFiles(parse.GetValue(output)!, parse.GetValue(map), parse.GetValue(card), parse.GetValue(rejects)),
            parse.GetValue(explain),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, InputFiles input, DedupeFiles named, string? explain, CancellationToken cancellation)
    {
        var asked = explain is null or Found ? null : KeyPairs.Read(explain);
        using var output = WholeFile.Open(named.Output.FullName);
        using var card = named.Card is null ? null : WholeFile.Open(named.Card.FullName);
        using var rejects = new RejectReport(around, named.Rejects);
        var begun = around.Time.GetTimestamp();
        var mapping = RecordInput.MappingOf(named.Map);
        var answer = await WorkProgress.RunAsync(around, "Reading", input.Fraction, progress => Task.Run(
            () => Deduplication.Run(new DedupeRequest(DedupeSources.Of(input), mapping, rejects.Add, progress), cancellation), cancellation));
        rejects.Close(named.Rejects?.Name);
        Write(output.Stream, answer, cancellation);
        Explain(around, answer, explain, asked);
        if (card is not null)
        {
            await WriteCardAsync(card.Stream, answer, input, cancellation);
        }

        output.Keep();
        card?.Keep();
        rejects.Keep();

        var seconds = around.Time.GetElapsedTime(begun).TotalSeconds;
        around.Say($"Resolved {answer.Count:N0} rows into {answer.Entities:N0} entities from {answer.Candidates:N0} candidate pairs, {answer.Learned:N0} of them learned from; {rejects.Count:N0} rows or values set aside ({seconds:N1} s).");
        return rejects.Count > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }

    private static void Write(Stream output, Deduplicated answer, CancellationToken cancellation)
    {
        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("source,recordId,entityId");
        foreach (var (record, entity) in answer.Members())
        {
            cancellation.ThrowIfCancellationRequested();
            writer.WriteLine($"{record.Source},{CsvText.Quoted(record.RecordId)},{CsvText.Quoted(entity.ToString())}");
        }
    }

    private static void Explain(Surroundings around, Deduplicated answer, string? explain, IReadOnlyList<KeyPair>? asked)
    {
        using var lines = JsonLines.To(null, around);
        if (asked is not null)
        {
            foreach (var (pair, why) in asked.Zip(answer.Explain(asked.Select(p => (p.Left, p.Right)))))
            {
                lines.Write(DedupeLine.Of(pair.Left, pair.Right, why ?? throw new CommandException($"{pair.Left} or {pair.Right} is no row of the files.")));
            }
        }
        else if (explain is not null)
        {
            foreach (var (left, right, why) in answer.Found())
            {
                lines.Write(DedupeLine.Of(left, right, why));
            }
        }
    }

    private static async Task WriteCardAsync(Stream card, Deduplicated answer, InputFiles input, CancellationToken cancellation)
    {
        var hashes = await input.HashesAsync(cancellation);
        ScoreCards.Write(answer.Card(input.Names.Zip(hashes).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal)), card);
    }
}

/// <summary>The files that a run of <c>dedupe</c> reads beside its input, and writes.</summary>
internal sealed record DedupeFiles(FileInfo Output, FileInfo? Map, FileInfo? Card, FileInfo? Rejects);

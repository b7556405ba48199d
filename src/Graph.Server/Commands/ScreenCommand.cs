using System.CommandLine;
using Graph.Core.Sources;
using Graph.Server.Lists;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>screen</c>: scores leads against the network without storing them.</summary>
internal static class ScreenCommand
{
    // Large enough to share the reads of the store, small enough that memory does not feel it.
    private const int Batch = 256;

    public static Command Of(Surroundings around)
    {
        var leads = new Argument<string>("LEADS") { Description = "The file of leads." };
        var input = new InputOptions(new Option<string>("--source") { Description = "What to call the source of the leads.", HelpName = "NAME", DefaultValueFactory = _ => "leads" });
        var output = new Option<FileInfo?>("--output") { Description = "Where to write one JSON line a lead, in their order (schema/screen.schema.json); standard output when not said.", HelpName = "FILE" };
        var first = new Option<int>("--first") { Description = "How many candidates a lead at most.", HelpName = "N", DefaultValueFactory = _ => 10 };
        first.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is < 1 or > 100)
            {
                r.AddError("--first is 1 to 100.");
            }
        });
        var command = new Command("screen", "Scores leads against the network without storing them: one JSON line a lead, in their order.") { leads, output, first };
        input.AddTo(command);
        command.SetAction((parse, cancellation) => RunAsync(
            around, StoreOption.Of(parse, around), input.Read(parse, [parse.GetValue(leads)!]), parse.GetValue(output), parse.GetValue(first), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace store, RecordInput input, FileInfo? output, int first, CancellationToken cancellation)
    {
        await using var session = await GraphSession.OpenStandingAsync(around, store, cancellation);
        using var lines = JsonLines.To(output, around);
        var run = new ScreenRun(session.Graph, lines, await new StandingLists(session.Store.Ledger, session.Graph).AgesAsync(around.Time, cancellation), first);
        var tally = new Tally();
        var begun = around.Time.GetTimestamp();
        await WorkProgress.RunAsync(around, "Screening", input.Files.Fraction, async progress =>
        {
            await foreach (var items in ReadAhead.Of(input.Read(tally).Chunk(Batch), cancellation))
            {
                await run.AnswerAsync(items, cancellation);
                progress(run.Leads);
            }

            return run.Leads;
        });
        lines.Keep();
        var seconds = around.Time.GetElapsedTime(begun).TotalSeconds;
        LayoutWords.Tell(around, tally);
        around.Say($"Screened {run.Leads:N0} leads: {run.Matches:N0} match, {run.Reviews:N0} to review, {run.Leads - run.Matches - run.Reviews:N0} neither; {run.Unread:N0} could not be read ({seconds:N1} s, {run.Leads / Math.Max(seconds, .001):N0}/s).");
        if (run.Stale > 0)
        {
            around.Say($"{run.Stale:N0} leads were answered from memory, since the store was away; their lines say 'stale'. Screen them again when it is back.");
        }

        return run.Reports + run.Stale > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }
}

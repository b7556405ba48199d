using System.CommandLine;
using Graph.Core.Sources.Pairs;
using Graph.Server.Lists;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>compare</c>: scores given pairs.</summary>
internal static class CompareCommand
{
    public static Command Of(Surroundings around)
    {
        var pairs = new Argument<string>("PAIRS") { Description = "FollowTheMoney {left, right} as JSON lines or one array, CSV name1,name2,schema, or CSV left,right of record keys in the store." };
        var output = new Option<FileInfo?>("--output") { Description = "Where to write one JSON line a pair, in their order (schema/compare.schema.json); standard output when not said.", HelpName = "FILE" };
        var brief = new Option<bool>("--brief") { Description = "Leaves the contributions out." };
        var command = new Command("compare", "Scores given pairs: one JSON line a pair, in their order.") { pairs, output, brief };
        command.SetAction((parse, cancellation) => RunAsync(
            around, StoreOption.Of(parse, around), new PairInput(parse.GetValue(pairs)!), parse.GetValue(output), parse.GetValue(brief), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace store, PairInput input, FileInfo? output, bool brief, CancellationToken cancellation)
    {
        // Pairs that bring their own records need no store, and should not wait for a large one to open.
        await using var session = input.AreKeys
            ? await GraphSession.OpenStandingAsync(around, store, cancellation)
            : await GraphSession.OpenScratchAsync(around, cancellation);
        using var lines = JsonLines.To(output, around);
        var lists = input.AreKeys ? await new StandingLists(session.Store.Ledger, session.Graph).AgesAsync(around.Time, cancellation) : null;
        input.Files.Rewind();
        var (compared, unread) = await WorkProgress.RunAsync(around, "Comparing", input.Files.Fraction, progress => CompareAsync(session, input, new PairLines(lines, lists, brief), progress, cancellation));
        lines.Keep();
        around.Say($"Compared {compared:N0} pairs; {unread:N0} could not be read.");
        return unread > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }

    private static async Task<(long Compared, long Unread)> CompareAsync(
        GraphSession session, PairInput input, PairLines lines, Action<long> progress, CancellationToken cancellation)
    {
        var (compared, unread) = (0L, 0L);
        await foreach (var pair in input.ReadAsync(session.Store.Records, cancellation))
        {
            if (pair is RecordPair { Left: var left, Right: var right })
            {
                lines.Write(pair.Index, session.Graph.Compare(left, right));
                progress(++compared);
            }
            else
            {
                lines.Write((UnreadPair)pair);
                unread++;
            }
        }

        return (compared, unread);
    }
}

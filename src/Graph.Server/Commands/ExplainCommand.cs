using System.CommandLine;
using Graph.Core.Model;
using Graph.Server.Lists;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>explain</c>: why two records are, or are not, one party or connected.</summary>
internal static class ExplainCommand
{
    public static Command Of(Surroundings around)
    {
        var left = new Argument<string>("A") { Description = "A record key or entity id (source:recordId)." };
        var right = new Argument<string>("B") { Description = "Another." };
        var json = new Option<bool>("--json") { Description = "Answers as one JSON object." };
        var command = new Command("explain", "Shows the prior, each comparison with both values, level, strength and weight, the sum, the decision, and the rule or person behind it.") { left, right, json };
        command.SetAction((parse, cancellation) => RunAsync(
            around, StoreOption.Of(parse, around), Key(parse.GetValue(left)!), Key(parse.GetValue(right)!), parse.GetValue(json), cancellation));
        return command;
    }

    private static RecordKey Key(string text) =>
        RecordKey.TryParse(text, out var key) ? key : throw new UsageException($"'{text}' is no record key or entity id: write source:recordId, as in ofac-sdn:2676.");

    private static async Task<int> RunAsync(Surroundings around, StorePlace store, RecordKey left, RecordKey right, bool json, CancellationToken cancellation)
    {
        await using var session = await GraphSession.OpenStandingAsync(around, store, cancellation);
        var explanation = await session.Graph.ExplainAsync(left, right, cancellation)
            ?? throw new CommandException($"{left} or {right} is not in the store: search for its key first.");
        string[] sources = [explanation.Left.Key.Source, explanation.Right.Key.Source];
        var lists = (await new StandingLists(session.Store.Ledger, session.Graph).AgesAsync(around.Time, cancellation)).Where(l => sources.Contains(l.Source)).ToList();
        if (json)
        {
            using var output = JsonLines.To(null, around);
            output.Write(ExplanationLine.Of(explanation, lists));
        }
        else
        {
            Waterfall.Write(explanation, around.Output);
            lists.ForEach(l => around.Output.WriteLine(FormattableString.Invariant($"{l.Source} {l.Version}, published {l.Published.UtcDateTime:yyyy-MM-dd}, {l.AgeDays} days ago.")));
        }

        return ExitCodes.Done;
    }
}

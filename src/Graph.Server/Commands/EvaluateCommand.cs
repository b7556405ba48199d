using System.CommandLine;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Sources.Pairs;
using Graph.Learning.Evaluation;
using Graph.Learning.Training;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>evaluate</c>: measures the model on pairs whose verdict is known.</summary>
internal static class EvaluateCommand
{
    public static Command Of(Surroundings around)
    {
        var pairs = new Option<string?>("--pairs") { Description = "Judged pairs, in the formats of compare with a judgement each; the held-out labels and invented pairs of every script when not said.", HelpName = "FILE" };
        var chart = new Option<FileInfo?>("--chart") { Description = "Writes ROC curve and reliability as SVG.", HelpName = "FILE.svg" };
        var prior = new Option<bool>("--prior") { Description = "Moves the prior alone to the set's share of matches: judged sets hold far more matches than blocked pairs do." };
        var command = new Command("evaluate", "Measures the model on pairs whose verdict is known, per kind and script.") { pairs, chart, prior };
        command.SetAction((parse, cancellation) => RunAsync(
            around, StoreOption.Of(parse, around), parse.GetValue(pairs), parse.GetValue(chart), parse.GetValue(prior), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace store, string? path, FileInfo? chart, bool movePrior, CancellationToken cancellation)
    {
        var card = ScoreCards.Shipped();
        IReadOnlyList<JudgedSet> sets = path is null ? OfTheBuild(card) : [await JudgedAsync(around, store, card, path, cancellation)];
        sets = [.. sets.Select(s => movePrior ? s with { Examples = Reliability.AtShareOf(s.Examples, s.Examples.Average(e => e.Same ? 1.0 : 0.0)) } : s)];
        using var output = JsonLines.To(null, around);
        foreach (var set in sets)
        {
            Report(around, output, card, set);
        }

        if (chart is not null)
        {
            await File.WriteAllTextAsync(chart.FullName, EvaluationChart.Svg([.. sets.Select(s => (s.Name, s.Examples))]), cancellation);
        }

        return sets.Any(s => s.Unread > 0) ? ExitCodes.Problems : ExitCodes.Done;
    }

    private static void Report(Surroundings around, JsonLines output, ScoreCard card, JudgedSet set)
    {
        var (precision, recall, f1) = AtEvenChance(set.Examples);
        around.Say($"{EvaluationTable.Of(set.Name, set.Examples)}");
        around.Say($"At probability .5: precision {EvaluationTable.Text(precision)}, recall {EvaluationTable.Text(recall)}, F1 {EvaluationTable.Text(f1)}.");
        output.Write(new { set = set.Name, model = ScoreCards.Hash(card), set.Unread, precision, recall, f1, measures = Measures.Of(set.Examples) });
    }

    private static (double? Precision, double? Recall, double? F1) AtEvenChance(IReadOnlyList<ScoredExample> examples)
    {
        var (found, right, matches) = (examples.Count(e => e.Probability >= .5), examples.Count(e => e.Probability >= .5 && e.Same), examples.Count(e => e.Same));
        return (Share(right, found), Share(right, matches), Share(2 * right, found + matches));

        static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
    }

    private static IReadOnlyList<JudgedSet> OfTheBuild(ScoreCard card)
    {
        var evaluation = new PairEvaluation(card);
        return
        [
            new("held-out labels, measuring half", evaluation.HeldOut(TrainingFiles.ReadLabels(ShippedFiles.Open)), 0),
            // One in three of them is a match: their calibration error says something with --prior only.
            new("invented pairs, other seed", evaluation.Invented(), 0),
        ];
    }

    private static async Task<JudgedSet> JudgedAsync(
        Surroundings around, StorePlace store, ScoreCard card, string path, CancellationToken cancellation)
    {
        var input = new PairInput(path);
        await using var session = input.AreKeys
            ? await GraphSession.OpenStandingAsync(around, store, cancellation)
            : await GraphSession.OpenScratchAsync(around, cancellation);
        var pairs = await input.ReadAsync(session.Store.Records, cancellation).ToListAsync(cancellation);
        var set = new JudgedSet(input.Files.Names[0], new PairEvaluation(card).Judged(pairs), pairs.OfType<UnreadPair>().LongCount());
        return set.Examples.Count > 0
            ? set
            : throw new CommandException($"{set.Name} holds no pair with a verdict: give each a 'judgement' of positive or negative.");
    }

    private sealed record JudgedSet(string Name, IReadOnlyList<ScoredExample> Examples, long Unread);
}

using System.CommandLine;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Sources.Pairs;
using Graph.Learning.Evaluation;
using Graph.Learning.Training;

namespace Graph.Server.Commands;

/// <summary><c>evaluate</c>: measures the model on pairs whose verdict is known.</summary>
internal static class EvaluateCommand
{
    public static Command Of(Surroundings around)
    {
        var pairs = new Option<string?>("--pairs") { Description = "Judged pairs, in the formats of compare with a judgement each; the held-out labels when not said.", HelpName = "FILE" };
        var chart = new Option<FileInfo?>("--chart") { Description = "Writes ROC curve and reliability as SVG.", HelpName = "FILE.svg" };
        var prior = new Option<bool>("--prior") { Description = "Moves the prior alone to the set's share of matches: judged sets hold far more matches than blocked pairs do." };
        var command = new Command("evaluate", "Measures the model on pairs whose verdict is known, per kind and script.") { pairs, chart, prior };
        command.SetAction((parse, cancellation) => RunAsync(
            around, StorePlace.Of(parse, around), parse.GetValue(pairs), parse.GetValue(chart), parse.GetValue(prior), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, string store, string? path, FileInfo? chart, bool movePrior, CancellationToken cancellation)
    {
        var card = ScoreCards.Shipped();
        var (name, examples, unread) = path is null ? HeldOut(card) : await JudgedAsync(around, store, card, path, cancellation);
        if (examples.Count == 0)
        {
            throw new CommandException($"{name} holds no pair with a verdict: give each a 'judgement' of positive or negative.");
        }

        examples = movePrior ? Reliability.AtShareOf(examples, examples.Average(e => e.Same ? 1.0 : 0.0)) : examples;
        var even = AtEvenChance(examples);
        around.Say($"{EvaluationTable.Of(name, examples)}");
        around.Say($"At probability .5: precision {even.Precision:F4}, recall {even.Recall:F4}, F1 {even.F1:F4}.");
        if (chart is not null)
        {
            await File.WriteAllTextAsync(chart.FullName, EvaluationChart.Svg([(name, examples)]), cancellation);
        }

        using var output = JsonLines.To(null, around);
        output.Write(new { set = name, model = ScoreCards.Hash(card), unread, even.Precision, even.Recall, even.F1, measures = Measures.Of(examples) });
        return unread > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }

    private static (double Precision, double Recall, double F1) AtEvenChance(IReadOnlyList<ScoredExample> examples)
    {
        var (found, right, matches) = (examples.Count(e => e.Probability >= .5), examples.Count(e => e.Probability >= .5 && e.Same), examples.Count(e => e.Same));
        return ((double)right / found, (double)right / matches, 2.0 * right / (found + matches));
    }

    private static (string Name, IReadOnlyList<ScoredExample> Examples, long Unread) HeldOut(ScoreCard card) =>
        ("held-out labels", new PairEvaluation(card).HeldOut(TrainingFiles.ReadLabels(ShippedFiles.Open)), 0);

    private static async Task<(string Name, IReadOnlyList<ScoredExample> Examples, long Unread)> JudgedAsync(
        Surroundings around, string store, ScoreCard card, string path, CancellationToken cancellation)
    {
        var input = new PairInput(path);
        await using var session = input.AreKeys
            ? await GraphSession.OpenStandingAsync(around, store, cancellation)
            : await GraphSession.OpenScratchAsync(around, cancellation);
        var pairs = await input.ReadAsync(session.Store, cancellation).ToListAsync(cancellation);
        return (input.Files.Names[0], new PairEvaluation(card).Judged(pairs), pairs.OfType<UnreadPair>().LongCount());
    }
}

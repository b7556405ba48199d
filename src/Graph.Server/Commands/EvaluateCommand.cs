using System.CommandLine;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Sources.Pairs;
using Graph.Learning.Evaluation;
using Graph.Learning.Labels;
using Graph.Learning.Training;

namespace Graph.Server.Commands;

/// <summary><c>evaluate</c>: measures the model on pairs whose verdict is known.</summary>
internal static class EvaluateCommand
{
    public static Command Of(Surroundings around)
    {
        var pairs = new Option<string?>("--pairs") { Description = "Judged pairs, in the formats of compare with a judgement each; the held-out labels when not said.", HelpName = "FILE" };
        var chart = new Option<FileInfo?>("--chart") { Description = "Writes ROC curve and reliability as SVG.", HelpName = "FILE.svg" };
        var command = new Command("evaluate", "Measures the model on pairs whose verdict is known, per kind and script.") { pairs, chart };
        command.SetAction((parse, cancellation) => RunAsync(around, StorePlace.Of(parse, around), parse.GetValue(pairs), parse.GetValue(chart), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, string store, string? path, FileInfo? chart, CancellationToken cancellation)
    {
        var card = ScoreCards.Shipped();
        var (name, examples, unread) = path is null ? HeldOut(card) : await JudgedAsync(around, store, card, path, cancellation);
        if (examples.Count == 0)
        {
            throw new CommandException($"{name} holds no pair with a verdict: give each a 'judgement' of positive or negative.");
        }

        around.Say($"{EvaluationTable.Of(name, examples)}");
        if (chart is not null)
        {
            await File.WriteAllTextAsync(chart.FullName, EvaluationChart.Svg([(name, examples)]), cancellation);
        }

        using var output = JsonLines.To(null, around);
        output.Write(new { set = name, model = ScoreCards.Hash(card), unread, measures = Measures.Of(examples) });
        return unread > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }

    private static (string Name, IReadOnlyList<ScoredExample> Examples, long Unread) HeldOut(ScoreCard card)
    {
        var scoring = new PairEvaluation(card);
        var held = TrainingFiles.ReadLabels(ShippedFiles.Open).Where(p => p.Part == LabelPart.Hold);
        return ("held-out labels", [.. held.Select(p => scoring.Score(p.Left, p.Right, p.Same))], 0);
    }

    private static async Task<(string Name, IReadOnlyList<ScoredExample> Examples, long Unread)> JudgedAsync(
        Surroundings around, string store, ScoreCard card, string path, CancellationToken cancellation)
    {
        var (input, scoring) = (new PairInput(path), new PairEvaluation(card));
        await using var session = input.AreKeys
            ? await GraphSession.OpenStandingAsync(around, store, cancellation)
            : await GraphSession.OpenScratchAsync(around, cancellation);
        var (examples, unread) = (new List<ScoredExample>(), 0L);
        await foreach (var pair in input.ReadAsync(session.Store, cancellation))
        {
            if (pair is RecordPair { Same: { } same } judged)
            {
                examples.Add(scoring.Score(judged.Left, judged.Right, same));
            }

            unread += pair is UnreadPair ? 1 : 0;
        }

        return (input.Files.Names[0], examples, unread);
    }
}

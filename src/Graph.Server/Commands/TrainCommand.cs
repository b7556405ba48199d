using System.CommandLine;
using Graph.Core.Resolution.Scoring;
using Graph.Learning.Training;

namespace Graph.Server.Commands;

/// <summary><c>train</c>: fits the model from the labels.</summary>
internal static class TrainCommand
{
    public static Command Of(Surroundings around)
    {
        var output = new Option<FileInfo?>("--output") { Description = "Where to write the card (data/model/scorecard.json is the one that ships); standard output when not said.", HelpName = "FILE" };
        var labels = Files("--make-labels", "Instead of training: make the labelled pairs anew from the OFAC files they are derived from, into --into.");
        var frequencies = Files("--make-frequencies", "Instead of training: count the words of name tables (Latin form, original form, count) into --into.");
        var into = new Option<DirectoryInfo>("--into") { Description = "Folder the two above write to; the current one when not said.", HelpName = "FOLDER", DefaultValueFactory = _ => new DirectoryInfo(".") };
        var command = new Command("train", "Fits the model from data/labels. The same labels give the same card, byte for byte.") { output, labels, frequencies, into };
        command.SetAction((parse, _) => Task.Run(() =>
            parse.GetValue(labels) is { Length: > 0 } lists ? TrainInputs.MakeLabels(around, lists, parse.GetRequiredValue(into))
            : parse.GetValue(frequencies) is { Length: > 0 } tables ? TrainInputs.MakeFrequencies(around, tables, parse.GetRequiredValue(into))
            : Run(around, parse.GetValue(output))));
        return command;
    }

    private static Option<FileInfo[]> Files(string name, string description) =>
        new(name) { Description = description, HelpName = "FILES", AllowMultipleArgumentsPerToken = true };

    private static int Run(Surroundings around, FileInfo? output)
    {
        var begun = around.Time.GetTimestamp();
        around.Say($"Reading labels and training; this takes a minute.");
        var card = CardTraining.Train(TrainingFiles.Read(ShippedFiles.Open));
        using var bytes = new MemoryStream();
        ScoreCards.Write(card, bytes);
        if (output is null)
        {
            around.Output.Write(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        }
        else
        {
            File.WriteAllBytes(output.FullName, bytes.ToArray());
        }

        var hash = ScoreCards.Hash(card);
        around.Say($"Card {hash}, {(hash == Shipped() ? "the one that ships" : "not the one that ships")} ({around.Time.GetElapsedTime(begun).TotalSeconds:N0} s).");
        return ExitCodes.Done;
    }

    // A build whose card is missing or of other comparisons is what training mends.
    private static string? Shipped()
    {
        try
        {
            return ScoreCards.Hash(ScoreCards.Shipped());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

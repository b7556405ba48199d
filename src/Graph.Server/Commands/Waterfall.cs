using System.Globalization;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Spectre.Console;

namespace Graph.Server.Commands;

/// <summary>A score as a table a person can add up: prior, comparisons, sum, decision.</summary>
internal static class Waterfall
{
    private const int Width = 150;

    public static void Write(Explanation explanation, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = Width;
        output.WriteLine($"{explanation.Left.Key}  {explanation.Left.Caption}");
        output.WriteLine($"{explanation.Right.Key}  {explanation.Right.Caption}");
        output.WriteLine(explanation.SameEntity ? "They are one entity now." : "They are two entities now.");
        Write(console, "Are they one party? (SAME_AS)", explanation.SameAs);
        Write(console, "Are they connected? (ASSOCIATED)", explanation.Associated);
        foreach (var judgement in explanation.Judgements)
        {
            output.WriteLine(Told(judgement));
        }
    }

    private static void Write(IAnsiConsole console, string title, ScoredPair pair)
    {
        var table = new Table().Title(new TableTitle(Markup.Escape(title))).Border(TableBorder.Ascii2);
        table.AddColumns("evidence", "left", "right", "level");
        foreach (var number in new[] { "strength", "weight", "sum" })
        {
            table.AddColumn(new TableColumn(number).RightAligned());
        }

        var sum = pair.Prior;
        Row(table, "prior", null, null, "", null, pair.Prior, sum);
        foreach (var part in pair.Contributions)
        {
            sum += part.Weight;
            Row(table, part.Evidence, part.Left, part.Right, part.Level, part.Strength, part.Weight, sum);
        }

        console.WriteLine();
        console.Write(table);
        console.Profile.Out.Writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"score {pair.Score:F4}, probability {pair.Probability:F4}: {Words.Of(pair.Decision)}, {pair.Reason}"));
    }

    private static void Row(Table table, string evidence, string? left, string? right, string level, double? strength, double weight, double sum) => table.AddRow(
        new Text(evidence), new Text(left ?? ""), new Text(right ?? ""), new Text(level), new Text(Number(strength, "0.00")), new Text(Number(weight, "+0.0000;-0.0000;0.0000")), new Text(Number(sum, "0.0000")));

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private static string Told(Judgement judgement)
    {
        var revoked = judgement.RevokedAt is { } at ? FormattableString.Invariant($"; taken back by {judgement.RevokedBy} on {at.UtcDateTime:yyyy-MM-dd}") : "";
        var reason = judgement.Reason is null ? "" : $": {judgement.Reason}";
        return FormattableString.Invariant($"Judged {Words.Of(judgement.Verdict)} ({Words.Of(judgement.Link.Kind)}) by {judgement.User} on {judgement.At.UtcDateTime:yyyy-MM-dd}{reason}{revoked}.");
    }
}

using System.CommandLine;
using Graph.Core.Storage;
using Graph.Server.Api.Loads;
using Graph.Stores;
using Spectre.Console;

namespace Graph.Server.Commands;

/// <summary><c>report</c>: how good the data is that was loaded.</summary>
internal static class ReportCommand
{
    private const int Width = 150;

    public static Command Of(Surroundings around)
    {
        var source = new Option<string?>("--source") { Description = "Only of this source.", HelpName = "NAME" };
        var load = new Option<string?>("--load") { Description = "Only of this load; hubs are of none and are left out.", HelpName = "ID" };
        var command = new Command(
            "report",
            "Counts what is wrong with the data that was loaded, by source and load: dates that are none, wrong check digits, keys taken twice, cut texts, rows without their party, relations tied to nobody or to several, "
            + "values that hundreds bear (hubs), blocks too large to make candidates. One JSON line a finding, with examples by record key or file and row; a table on standard error.")
        {
            source,
            load,
        };
        command.SetAction((parse, cancellation) => RunAsync(around, StoreOption.Of(parse, around), new QualityQuery(parse.GetValue(source), parse.GetValue(load)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace store, QualityQuery query, CancellationToken cancellation)
    {
        await using var session = await GraphSession.OpenStandingAsync(around, store, cancellation);
        if (query.Load is not null && await session.Store.Ledger.LoadAsync(query.Load, cancellation) is null)
        {
            throw new UsageException($"There is no load '{query.Load}': the command load prints the id of each.");
        }

        var findings = await DataQuality.OfAsync(session.Store.Quality, session.Store.Ledger, query, cancellation);
        Tell(around, findings);
        foreach (var sentence in (await session.Store.Ledger.LoadsAsync(cancellation)).Where(query.Has).Select(NotEnded.Of).OfType<string>())
        {
            around.Say($"{sentence}");
        }

        using var lines = JsonLines.To(null, around);
        foreach (var finding in findings)
        {
            lines.Write(new { kind = Words.Of(finding.Kind), source = finding.Source, load = finding.Load, detail = finding.Detail, count = finding.Count, examples = finding.Examples });
        }

        return ExitCodes.Done;
    }

    private static void Tell(Surroundings around, IReadOnlyList<QualityFinding> findings)
    {
        if (findings.Count == 0)
        {
            around.Say($"Nothing to report.");
            return;
        }

        var table = new Table().Border(TableBorder.Ascii2).AddColumns("what", "source", "load", "where");
        table.AddColumn(new TableColumn("count").RightAligned()).AddColumn("for example");
        foreach (var finding in findings)
        {
            table.AddRow(
                new Text(Named(finding.Kind)),
                new Text(finding.Source ?? ""),
                new Text(finding.Load is { Length: > 8 } load ? load[..8] : finding.Load ?? ""),
                new Text(finding.Detail),
                new Text(FormattableString.Invariant($"{finding.Count:N0}")),
                new Text(string.Join("; ", finding.Examples)));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(around.Errors) });
        console.Profile.Width = Width;
        console.Write(table);
    }

    private static string Named(QualityKind kind) => kind switch
    {
        QualityKind.UnreadRow => "row not read",
        QualityKind.UnreadValue => "value not read",
        QualityKind.UnreadDate => "no date",
        QualityKind.BadChecksum => "wrong check digits",
        QualityKind.KeyTaken => "key taken twice",
        QualityKind.CutText => "cut text",
        QualityKind.Orphan => "without its party",
        QualityKind.UnresolvedRelation => "relation to nobody known",
        QualityKind.AmbiguousRelation => "relation to several",
        QualityKind.Hub => "hub",
        QualityKind.LargeBlock => "block too large",
        _ => throw new InvalidOperationException($"The kind {kind} has no name."),
    };
}

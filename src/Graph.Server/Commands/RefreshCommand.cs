using System.CommandLine;
using Graph.Core.Model;
using Graph.Server.Lists;
using Graph.Server.Uploads;
using Graph.Stores;

namespace Graph.Server.Commands;

/// <summary><c>refresh</c>: fetches the configured lists and loads what has changed.</summary>
internal static class RefreshCommand
{
    private const int Page = 1000;

    public static Command Of(Surroundings around)
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "The lists to refresh; all that are configured when none is named.", Arity = ArgumentArity.ZeroOrMore };
        var shrink = new Option<bool>("--allow-shrink") { Description = "Takes a list that would close more than 5 % of its parties, or lacks a file that its last snapshot had." };
        var command = new Command(
            "refresh",
            "Fetches the configured lists over HTTPS and loads those that have changed; tells for each what was added, changed and closed. A list that fails does not stop the others. "
            + "Proxies are those of the environment (HTTPS_PROXY, NO_PROXY). Exit code 3 when a list failed, 1 when rows were set aside.")
        {
            sources,
            ListsOption.Option,
            shrink,
        };
        command.SetAction((parse, cancellation) => RunAsync(around, StoreOption.Of(parse, around), ListsOption.Read(parse, around), parse.GetValue(sources)!, parse.GetValue(shrink), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings around, StorePlace store, IReadOnlyList<ConfiguredList> configured, string[] sources, bool shrink, CancellationToken cancellation)
    {
        var lists = Named(configured, sources);
        await using var session = await GraphSession.OpenAsync(around, store, cancellation);
        using var http = new HttpClient(around.Transport()) { Timeout = Timeout.InfiniteTimeSpan };
        using var turns = new LoadTurns();
        var refresh = new ListRefresh(around, session, Loading.Fetch(http, around), RefreshNotes.Beside(store.Beside), turns) { AllowShrink = shrink };
        using var output = JsonLines.To(null, around);
        var code = ExitCodes.Done;
        foreach (var list in lists)
        {
            around.Say($"Looking for {list.Source} at {list.Urls[0].Host}.");
            var outcome = await refresh.RunAsync(list, cancellation);
            Tell(around, outcome, await StandsAsync(session, list.Source, cancellation));
            await TellValuesAsync(around, session, outcome, cancellation);
            output.Write(RefreshLine.Of(outcome));
            code = Math.Max(code, CodeOf(outcome));
        }

        return code;
    }

    private static IReadOnlyList<ConfiguredList> Named(IReadOnlyList<ConfiguredList> configured, string[] sources)
    {
        var unknown = sources.FirstOrDefault(s => !configured.Any(l => l.Source == s));
        return unknown is not null
            ? throw new UsageException($"'{unknown}' is no configured list: there are {string.Join(", ", configured.Select(l => l.Source))}.")
            : [.. configured.Where(l => sources.Length == 0 || sources.Contains(l.Source, StringComparer.Ordinal))];
    }

    // A failure tells itself apart from rows set aside, which many lists have every day.
    private static int CodeOf(RefreshOutcome outcome) => outcome switch
    {
        { Result: RefreshResult.Failed } => ExitCodes.Failure,
        { Result: RefreshResult.Loaded, Load.Counts.SetAside: > 0 } => ExitCodes.Problems,
        _ => ExitCodes.Done,
    };

    /// <summary>Says how many values of a list that was loaded were not read: rows are counted by the load, values stand in its rejects.</summary>
    private static async Task TellValuesAsync(Surroundings around, GraphSession session, RefreshOutcome outcome, CancellationToken cancellation)
    {
        if (outcome is not { Result: RefreshResult.Loaded, Load.Id: var load })
        {
            return;
        }

        var (seen, values) = (0, 0L);
        for (var page = await session.Store.Ledger.RejectsAsync(load, seen, Page, cancellation); page.Count > 0; page = await session.Store.Ledger.RejectsAsync(load, seen, Page, cancellation))
        {
            seen += page.Count;
            values += page.Count(r => !r.WholeRow);
        }

        if (values > 0)
        {
            around.Say($"  {values:N0} values were not read; 'graph report' tells what is wrong with them.");
        }
    }

    /// <summary>When the newest of a source's loads that stand was published.</summary>
    private static async Task<DateTimeOffset?> StandsAsync(GraphSession session, string source, CancellationToken cancellation) =>
        (await session.Store.Ledger.LoadsAsync(cancellation)).Where(l => l.Source == source && l.Status == LoadStatus.Done).Max(l => (DateTimeOffset?)l.Published);

    private static void Tell(Surroundings around, RefreshOutcome outcome, DateTimeOffset? stands)
    {
        var counts = outcome.Load?.Counts;
        switch (outcome.Result)
        {
            case RefreshResult.Failed:
                around.Say($"{outcome.Source} failed: {outcome.Problem} What stood stands.");
                break;
            case RefreshResult.Unchanged:
                around.Say($"{outcome.Source} is unchanged since {outcome.Load!.Published.UtcDateTime:yyyy-MM-dd HH:mm} UTC.");
                break;
            case RefreshResult.Loaded when outcome.Load!.Published < stands && counts is { Opened: 0, Changed: 0, Closed: 0 }:
                around.Say($"{outcome.Source}, published {outcome.Load.Published.UtcDateTime:yyyy-MM-dd}, is older than what stands ({stands.Value.UtcDateTime:yyyy-MM-dd}): nothing changed.");
                break;
            default:
                around.Say($"{outcome.Source}, published {outcome.Load!.Published.UtcDateTime:yyyy-MM-dd}: {counts!.Opened:N0} added, {counts.Changed:N0} changed, {counts.Closed:N0} closed, {counts.Unchanged:N0} unchanged, {counts.SetAside:N0} rows set aside.");
                break;
        }
    }
}

/// <summary>What came of one list, as JSON.</summary>
internal sealed record RefreshLine(
    string Source, string Result, string? Load, string? Version, DateTime? Published, long? Read, long? Stored, long? Added, long? Changed, long? Closed, long? Unchanged, long? SetAside, string? Problem, int? Status)
{
    public static RefreshLine Of(RefreshOutcome outcome) => new(
        outcome.Source,
        Words.Of(outcome.Result),
        outcome.Load?.Id,
        outcome.Load?.Version,
        outcome.Load?.Published.UtcDateTime,
        outcome.Load?.Counts.Read,
        outcome.Load?.Counts.Stored,
        outcome.Load?.Counts.Opened,
        outcome.Load?.Counts.Changed,
        outcome.Load?.Counts.Closed,
        outcome.Load?.Counts.Unchanged,
        outcome.Load?.Counts.SetAside,
        outcome.Problem,
        (int?)outcome.Status);
}

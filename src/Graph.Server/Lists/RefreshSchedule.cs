namespace Graph.Server.Lists;

/// <summary>Refreshes the configured lists while the server runs, each when its interval is over. A list that fails is told in the log and tried again; it never ends the server.</summary>
internal sealed class RefreshSchedule(
    IReadOnlyList<ConfiguredList> lists, ListRefresh refresh, RefreshNotes notes, RefreshBoard board, TimeProvider time, ILogger<RefreshSchedule> log) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What was looked for by an earlier process, or by the command, is due when its interval is over.
        var due = lists.ToDictionary(l => l, l => notes.Of(l.Source) is { } note ? note.CheckedAt + l.Interval : time.GetUtcNow());
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = lists.MinBy(l => due[l])!;
            var wait = due[next] - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, stoppingToken);
            }

            var outcome = await RefreshAsync(next, stoppingToken);
            due[next] = time.GetUtcNow() + (outcome.Result == RefreshResult.Failed && next.Interval > AfterFailure ? AfterFailure : next.Interval);
        }
    }

    private async Task<RefreshOutcome> RefreshAsync(ConfiguredList list, CancellationToken stopping)
    {
        var outcome = await OutcomeAsync(list, stopping);
        board.Set(outcome);
        if (outcome.Result == RefreshResult.Failed)
        {
            log.LogWarning("List {Source} could not be refreshed (status {Status}): {Problem}", outcome.Source, (int?)outcome.Status, outcome.Problem);
        }
        else
        {
            log.LogInformation("List {Source} refreshed: {Result}, {Added} added, {Changed} changed, {Closed} closed", outcome.Source, outcome.Result, outcome.Load?.Counts.Opened, outcome.Load?.Counts.Changed, outcome.Load?.Counts.Closed);
        }

        return outcome;
    }

    private async Task<RefreshOutcome> OutcomeAsync(ConfiguredList list, CancellationToken stopping)
    {
        try
        {
            return await refresh.RunAsync(list, stopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The edge of a background task: what nobody foresaw must not end the server with it.
            log.LogError("Unexpected {ErrorType} while refreshing {Source}: {Place}", exception.GetType().FullName, list.Source, exception.StackTrace);
            return new RefreshOutcome(list.Source, RefreshResult.Failed, time.GetUtcNow(), null, "Something unexpected went wrong; the log has more.");
        }
    }
}

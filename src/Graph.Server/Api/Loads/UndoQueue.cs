using System.Collections.Concurrent;
using System.Threading.Channels;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Storage;
using Graph.Server.Uploads;

namespace Graph.Server.Api.Loads;

/// <summary>Takes loads back in the background, one at a time, in turns with whatever loads in this process: a large one outlasts any request. What the end of a process cut short goes on when the next one starts.</summary>
/// <remarks>The mark in the ledger (<see cref="LoadStatus.Undoing"/>) is the queue that survives a kill. A load that two processes take back at once ends as if one had.</remarks>
internal sealed class UndoQueue(IResolvedGraph graph, ILedger ledger, LoadPaces paces, LoadTurns turns, TimeProvider time, ILogger<UndoQueue> log) : BackgroundService
{
    private readonly Channel<Load> _waiting = Channel.CreateUnbounded<Load>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.Ordinal);

    /// <summary>Marks a load as being taken back, durable when it returns, and sees to the rest.</summary>
    /// <returns>The load as it is now; null when there is none of that id.</returns>
    public async Task<Load?> TakeBackAsync(string load, string user, CancellationToken cancellation)
    {
        var begun = await graph.BeginUndoAsync(load, user, cancellation);
        if (begun is { Status: LoadStatus.Undoing })
        {
            Ask(begun);
        }

        return begun;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ResumeAsync(stoppingToken);
        await foreach (var load in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await FinishAsync(load, stoppingToken);
        }
    }

    private async Task ResumeAsync(CancellationToken stopping)
    {
        try
        {
            foreach (var load in (await ledger.LoadsAsync(stopping)).Where(l => l.Status == LoadStatus.Undoing))
            {
                log.LogInformation("Going on with taking back load {Load} of {Source}", load.Id, load.Source);
                Ask(load);
            }
        }
        catch (StoreException exception)
        {
            log.LogError("Loads that were being taken back are not gone on with until they are asked for again: {Problem}", exception.Problem);
        }
    }

    /// <summary>Asked for again while it waits or is under way, it is one undo.</summary>
    private void Ask(Load load)
    {
        if (_asked.TryAdd(load.Id, true))
        {
            _waiting.Writer.TryWrite(load);
        }
    }

    private async Task FinishAsync(Load load, CancellationToken stopping)
    {
        try
        {
            using var turn = await turns.TakeAsync(stopping);
            var (begun, stated) = (time.GetTimestamp(), Math.Max(1, load.Counts.Stating));
            await graph.UndoAsync(
                load.Id,
                load.UndoneBy ?? "",
                done => paces.Report(new LoadPace(load.Id, Math.Min(1, (double)done / stated), done / Math.Max(time.GetElapsedTime(begun).TotalSeconds, .001))),
                stopping);
            log.LogInformation("Load {Load} of {Source} was taken back", load.Id, load.Source);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The edge of a background task. The ledger says that the load is being taken back, and nothing of that is lost.
            log.LogError("Taking back load {Load} of {Source} was cut by {ErrorType} and goes on when it is asked for again or the server starts: {Place}", load.Id, load.Source, exception.GetType().FullName, exception.StackTrace);
        }
        finally
        {
            paces.End(load.Id);
            _asked.TryRemove(load.Id, out _);
        }
    }
}

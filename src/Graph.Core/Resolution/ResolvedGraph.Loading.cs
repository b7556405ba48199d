using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <content>Loads: begun, added to batch by batch, ended; a snapshot closes what it lacks with its end (design rules 9 and 11).</content>
public sealed partial class ResolvedGraph
{
    /// <summary>Records that one commit closes, opens or takes back at most.</summary>
    private const int TurnsAtOnce = 1000;

    public Task StartLoadAsync(Load load, CancellationToken cancellation) =>
        WriteAsync(
            async (token, number) => await StandingAsync(load, token).ConfigureAwait(false) is { Status: LoadStatus.Done or LoadStatus.Closing }
                ? null
                : Pending.Of(new GraphChange { BasedOn = number, Load = load, Events = [new FeedEvent(FeedEventKind.LoadStarted, load.Id)] }),
            cancellation);

    public ReadyBatch Ready(IReadOnlyList<Record> records) => new(records, key => _index.OrdinalOf(key) < 0);

    public Task<BatchReport> AppendAsync(Load load, int number, IReadOnlyList<Record> records, IReadOnlyList<Reject> rejects, CancellationToken cancellation) =>
        AppendReadyAsync(load, number, Ready(records), rejects, cancellation);

    public async Task<BatchReport> AppendReadyAsync(Load load, int number, ReadyBatch batch, IReadOnlyList<Reject> rejects, CancellationToken cancellation)
    {
        var report = new BatchReport(0, true, LoadCounts.Zero, [], new HashSet<ulong>());
        var done = await WriteAsync(
            async (token, feed) =>
            {
                var key = new BatchKey(load.Id, number);
                if (await _ledger.HasAsync(key, token).ConfigureAwait(false))
                {
                    return null;
                }

                await StandingAsync(load, token).ConfigureAwait(false);
                var taken = await Intake.OfAsync(load, batch.Records, _statements, _snapshots, token).ConfigureAwait(false);
                var rows = rejects.Count(r => r.WholeRow);
                var counts = taken.Counts with { Read = batch.Records.Count + rows, SetAside = taken.Rejects.Count + rows };
                var pending = await TurnAsync(
                    taken.Turns,
                    taken.Contents,
                    load.Id,
                    new GraphChange
                    {
                        BasedOn = feed,
                        Batch = key,
                        Counts = counts,
                        LateVersions = [.. taken.Late.Select(r => new NewVersion(r, load.Published))],
                        Statements = taken.Statements,
                        Rejects = [.. rejects, .. taken.Rejects],
                        Events = [.. taken.Late.Select(r => new FeedEvent(FeedEventKind.RecordLate, r.Key.ToString()))],
                    },
                    token,
                    batch).ConfigureAwait(false);
                report = new BatchReport(0, false, counts, taken.Rejects, pending.DroppedBlocks);
                return pending;
            },
            cancellation).ConfigureAwait(false);
        return report with { FeedNumber = done.FeedNumber, AlreadyCommitted = done.Outcome == CommitOutcome.AlreadyCommitted };
    }

    public async Task EndLoadAsync(Load load, LoadStatus status, CancellationToken cancellation)
    {
        if (status == LoadStatus.Done && load.Mode == LoadMode.Snapshot)
        {
            await SettleAsync(load, LoadStatus.Closing, LoadStatus.Done, cancellation).ConfigureAwait(false);
            return;
        }

        await WriteAsync(
            async (token, number) =>
            {
                if (status != LoadStatus.Failed)
                {
                    await StandingAsync(load, token).ConfigureAwait(false);
                    return Ended(load, status, number);
                }

                // What ended whole does not fail afterwards; a snapshot that was cut short while it closed goes on when it is sent again.
                var standing = await _ledger.LoadAsync(load.Id, token).ConfigureAwait(false) ?? load;
                return standing.IsTakenBack || standing.Status is LoadStatus.Done or LoadStatus.Closing ? null : Ended(load, status, number);
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Brings the closings of a load's source in line with its snapshots, batch by batch, and gives the load its last status with the last of them.</summary>
    /// <param name="load">A snapshot that ends, or one that is taken back.</param>
    /// <param name="meanwhile">Its status until then: whoever resolves meanwhile already counts by it.</param>
    /// <param name="final">Its status in the end.</param>
    private async Task SettleAsync(Load load, LoadStatus meanwhile, LoadStatus final, CancellationToken cancellation)
    {
        var ahead = await MisclosedAsync(load.Source, _snapshots.With(load with { Status = meanwhile }), int.MaxValue, cancellation).ConfigureAwait(false);
        foreach (var keys in ahead.Chunk(TurnsAtOnce).SkipLast(1))
        {
            await WriteAsync((token, number) => SettledAsync(load, meanwhile, keys, number, token), cancellation).ConfigureAwait(false);
        }

        for (var settled = false; !settled;)
        {
            await WriteAsync(
                async (token, number) =>
                {
                    // Read again under the feed number of the commit: nothing that another process added meanwhile is missed.
                    var keys = await MisclosedAsync(load.Source, _snapshots.With(load with { Status = meanwhile }), TurnsAtOnce + 1, token).ConfigureAwait(false);
                    settled = keys.Count <= TurnsAtOnce;
                    return await SettledAsync(load, settled ? final : meanwhile, keys.Take(TurnsAtOnce), number, token).ConfigureAwait(false);
                },
                cancellation).ConfigureAwait(false);
        }
    }

    private async Task<List<RecordKey>> MisclosedAsync(string source, Snapshots snapshots, int most, CancellationToken cancellation)
    {
        var keys = new List<RecordKey>();
        await foreach (var stand in _statements.StandingAsync(source, cancellation).ConfigureAwait(false))
        {
            if (stand.Closed != snapshots.ClosedAt(source, stand.Stated))
            {
                keys.Add(stand.Record);
                if (keys.Count == most)
                {
                    break;
                }
            }
        }

        return keys;
    }

    private async Task<Pending?> SettledAsync(Load load, LoadStatus status, IEnumerable<RecordKey> keys, long number, CancellationToken cancellation)
    {
        var undoes = status is LoadStatus.Undoing or LoadStatus.Undone;
        var standing = (undoes ? await _ledger.LoadAsync(load.Id, cancellation).ConfigureAwait(false) : await StandingAsync(load, cancellation).ConfigureAwait(false)) ?? load;
        var snapshots = _snapshots.With(load with { Status = status });
        var stands = await _statements.StandsAsync([.. keys], null, cancellation).ConfigureAwait(false);
        var turns = stands.Values.OrderBy(s => s.Record).Select(s => Turn.Closing(s, snapshots)).Where(t => t.Before!.Closed != t.After!.Closed).ToList();
        if (turns.Count == 0 && standing.Status == status)
        {
            return null;
        }

        var change = Ended(load, status, number).Change with { Counts = LoadCounts.Zero with { Closed = undoes ? 0 : turns.Count(t => t.Closes) } };
        return await TurnAsync(turns, new Dictionary<RecordKey, Record>(), load.Id, change, cancellation).ConfigureAwait(false);
    }

    private static Pending Ended(Load load, LoadStatus status, long number) => Pending.Of(new GraphChange
    {
        BasedOn = number,
        Load = load with { Status = status },
        Events = status switch
        {
            LoadStatus.Undone => [new FeedEvent(FeedEventKind.LoadUndone, load.Id, load.UndoneBy)],
            LoadStatus.Closing or LoadStatus.Undoing => [],
            _ => [new FeedEvent(FeedEventKind.LoadEnded, load.Id)],
        },
    });

    /// <summary>A load as the ledger has it; null when it was never begun.</summary>
    /// <exception cref="LoadTakenBackException">It was taken back.</exception>
    private async Task<Load?> StandingAsync(Load load, CancellationToken cancellation)
    {
        var standing = await _ledger.LoadAsync(load.Id, cancellation).ConfigureAwait(false);
        return standing is { IsTakenBack: true } ? throw new LoadTakenBackException(load.Id) : standing;
    }
}

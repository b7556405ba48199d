using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <content>Taking loads back (design rule 4): their statements end, and all that stands follows from those that are left.</content>
public sealed partial class ResolvedGraph
{
    public async Task<Load?> UndoAsync(string load, string user, Action<long>? progress, CancellationToken cancellation)
    {
        if (await BeginUndoAsync(load, user, cancellation).ConfigureAwait(false) is not { } undone || undone.Status == LoadStatus.Undone)
        {
            return await _ledger.LoadAsync(load, cancellation).ConfigureAwait(false);
        }

        // Gathered first: an open read of a long undo would keep the store's journal from being cut.
        var keys = await KeysOfAsync(load, cancellation).ConfigureAwait(false);
        var done = 0L;
        foreach (var some in keys.Chunk(TurnsAtOnce))
        {
            await WriteAsync(async (token, number) => await UndoneAsync(undone, some, number, token).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            progress?.Invoke(done += some.Length);
        }

        await SettleAsync(undone, LoadStatus.Undoing, LoadStatus.Undone, cancellation).ConfigureAwait(false);
        return await _ledger.LoadAsync(load, cancellation).ConfigureAwait(false);
    }

    public async Task<Load?> BeginUndoAsync(string load, string user, CancellationToken cancellation)
    {
        Load? undone = null;
        await WriteAsync(
            async (token, number) =>
            {
                undone = await _ledger.LoadAsync(load, token).ConfigureAwait(false);
                if (undone is null or { IsTakenBack: true })
                {
                    return null;
                }

                undone = undone with { Status = LoadStatus.Undoing, UndoneAt = _time.GetUtcNow(), UndoneBy = user };
                return Ended(undone, LoadStatus.Undoing, number);
            },
            cancellation).ConfigureAwait(false);
        return undone;
    }

    public async Task<UndoPreview?> UndoPreviewAsync(string load, CancellationToken cancellation)
    {
        await CatchUpAsync(cancellation).ConfigureAwait(false);
        if (await _ledger.LoadAsync(load, cancellation).ConfigureAwait(false) is not { } undone)
        {
            return null;
        }

        var snapshots = _snapshots.With(undone with { Status = LoadStatus.Undone });
        var tally = new UndoTally();
        var stated = await KeysOfAsync(load, cancellation).ConfigureAwait(false);
        foreach (var some in stated.Chunk(TurnsAtOnce))
        {
            await TellAsync(tally, await TurnsOfAsync(load, some, snapshots, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        }

        // Beyond its own records a snapshot has closed others.
        var others = undone.Mode == LoadMode.Snapshot ? await MisclosedAsync(undone.Source, snapshots, int.MaxValue, cancellation).ConfigureAwait(false) : [];
        foreach (var some in others.Except(stated).Chunk(TurnsAtOnce))
        {
            var stands = await _statements.StandsAsync(some, null, cancellation).ConfigureAwait(false);
            await TellAsync(tally, [.. stands.Values.Select(s => Turn.Closing(s, snapshots))], cancellation).ConfigureAwait(false);
        }

        return tally.Of(undone);
    }

    private async Task<Pending> UndoneAsync(Load load, IReadOnlyList<RecordKey> keys, long number, CancellationToken cancellation)
    {
        var turns = await TurnsOfAsync(load.Id, keys, _snapshots, cancellation).ConfigureAwait(false);
        var change = new GraphChange { BasedOn = number, Ended = new EndedStatements(load.Id, keys) };
        return await TurnAsync(turns, await ContentsAsync(turns, cancellation).ConfigureAwait(false), load.Id, change, cancellation).ConfigureAwait(false);
    }

    /// <summary>What some records of a load turn to without it.</summary>
    private async Task<List<Turn>> TurnsOfAsync(string load, IReadOnlyCollection<RecordKey> keys, Snapshots snapshots, CancellationToken cancellation)
    {
        var stands = await _statements.StandsAsync(keys, load, cancellation).ConfigureAwait(false);
        var latest = await _statements.LatestAsync(keys, load, cancellation).ConfigureAwait(false);
        return [.. stands.Values.Where(s => s.InLoad is not null).OrderBy(s => s.Record).Select(s => Turn.To(s, latest.GetValueOrDefault(s.Record), snapshots))];
    }

    private async Task<Dictionary<RecordKey, Record>> ContentsAsync(List<Turn> turns, CancellationToken cancellation)
    {
        var back = turns.Where(t => t.BringsContent).ToList();
        var history = await _records.HistoryAsync([.. back.Select(t => t.Key)], cancellation).ConfigureAwait(false);
        return back.ToDictionary(t => t.Key, t => history[t.Key].First(v => string.Equals(v.Hash, t.After!.Hash, StringComparison.Ordinal)).Record);
    }

    private async Task<List<RecordKey>> KeysOfAsync(string load, CancellationToken cancellation)
    {
        var keys = new List<RecordKey>();
        await foreach (var key in _statements.OfLoadAsync(load, cancellation).ConfigureAwait(false))
        {
            keys.Add(key);
        }

        keys.Sort();
        return keys;
    }

    private async Task TellAsync(UndoTally tally, List<Turn> turns, CancellationToken cancellation)
    {
        var touched = turns.Where(t => t.Touches).Select(t => t.Key).ToList();
        tally.Add(
            turns,
            (await _graph.EntitiesOfAsync(touched, cancellation).ConfigureAwait(false)).Values,
            await _graph.LinksOfAsync(touched, cancellation).ConfigureAwait(false));
    }
}

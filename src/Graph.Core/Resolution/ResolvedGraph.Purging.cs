using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <content>Removing the text of leads for good, and looking at a snapshot before it is taken.</content>
public sealed partial class ResolvedGraph
{
    public async Task<string?> RefusalAsync(Load load, Func<IReadOnlySet<ulong>> keys, CancellationToken cancellation)
    {
        await CatchUpAsync(cancellation).ConfigureAwait(false);
        if (load.Mode != LoadMode.Snapshot)
        {
            return null;
        }

        var lacking = SnapshotCheck.Roles(load, _snapshots.Last(load.Source));
        if (lacking is not null || !await HasOpenAsync(load.Source, cancellation).ConfigureAwait(false))
        {
            return lacking;
        }

        var stated = keys();
        var (open, closing) = await SnapshotCheck.CountAsync(load, stated, _statements.StandingAsync(load.Source, cancellation)).ConfigureAwait(false);
        return SnapshotCheck.Shares(load, stated.Count, open, closing);
    }

    public async Task<int> PurgeAsync(IReadOnlyCollection<RecordKey> records, IReadOnlyCollection<string> loads, string user, string reason, CancellationToken cancellation)
    {
        if (records.FirstOrDefault(k => SourceOf(k.Source).Designates) is { Source: not null } listed)
        {
            throw new PurgeRefusedException(listed);
        }

        var purged = 0;
        foreach (var some in records.Distinct().Order().Chunk(TurnsAtOnce))
        {
            await WriteAsync(
                async (token, number) =>
                {
                    var pending = await PurgedAsync(some, user, reason, number, token).ConfigureAwait(false);
                    purged += pending?.Change.Purged.Count ?? 0;
                    return pending;
                },
                cancellation).ConfigureAwait(false);
        }

        if (loads.Count > 0)
        {
            await WriteAsync((_, number) => Task.FromResult<Pending?>(Pending.Of(new GraphChange { BasedOn = number, PurgedLoads = [.. loads] })), cancellation).ConfigureAwait(false);
        }

        return purged;
    }

    /// <summary>Purged records leave the graph as undone ones do: what they said must not go on to shape it.</summary>
    private async Task<Pending?> PurgedAsync(IReadOnlyCollection<RecordKey> keys, string user, string reason, long number, CancellationToken cancellation)
    {
        var stands = await _statements.StandsAsync(keys, null, cancellation).ConfigureAwait(false);
        var gone = await _statements.GoneAsync(keys, cancellation).ConfigureAwait(false);
        var known = keys.Where(k => stands.ContainsKey(k) || (gone.TryGetValue(k, out var left) && left.Purge is null)).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var at = _time.GetUtcNow();
        var change = new GraphChange
        {
            BasedOn = number,
            Ended = new EndedStatements(null, known),
            Purged = [.. known.Select(k => new Purge(k, at, user, reason))],
            Events = [.. known.Select(k => new FeedEvent(FeedEventKind.RecordPurged, k.ToString()))],
        };
        var turns = stands.Values.OrderBy(s => s.Record).Select(s => new Turn(s, null)).ToList();
        var pending = await TurnAsync(turns, new Dictionary<RecordKey, Record>(), "", change, cancellation).ConfigureAwait(false);
        return pending with { Change = pending.Change with { Events = [.. pending.Change.Events.Where(e => e.Kind != FeedEventKind.RecordUndone)] } };
    }

    private async Task<bool> HasOpenAsync(string source, CancellationToken cancellation)
    {
        await foreach (var stand in _statements.StandingAsync(source, cancellation).ConfigureAwait(false))
        {
            if (stand.Closed is null)
            {
                return true;
            }
        }

        return false;
    }
}

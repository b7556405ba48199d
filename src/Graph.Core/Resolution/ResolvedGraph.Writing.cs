using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <content>Writing: one writer at a time in this process; against other processes the feed number decides.</content>
public sealed partial class ResolvedGraph
{
    public async Task<Judgement> JudgeAsync(LinkKey link, Verdict verdict, string user, string? reason, CancellationToken cancellation)
    {
        var judgement = Judgement.Of(link, verdict, user, reason, _time.GetUtcNow());
        await WriteAsync(
            async (token, feed) => await JudgedAsync(judgement, feed, revoked: false, token).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        return judgement;
    }

    public async Task<Judgement?> RevokeAsync(string judgementId, string user, CancellationToken cancellation)
    {
        var standing = (await _ledger.JudgementsAsync(null, cancellation).ConfigureAwait(false))
            .FirstOrDefault(j => string.Equals(j.Id, judgementId, StringComparison.Ordinal));
        if (standing is null or { RevokedAt: not null })
        {
            return standing;
        }

        var revoked = standing with { RevokedAt = _time.GetUtcNow(), RevokedBy = user };
        await WriteAsync(
            async (token, feed) => await JudgedAsync(revoked, feed, revoked: true, token).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        return revoked;
    }

    public Task SetSourceAsync(Source source, CancellationToken cancellation) =>
        WriteAsync(
            async (token, feed) =>
            {
                var keys = new List<RecordKey>();
                await foreach (var version in _records.ScanAsync(token).ConfigureAwait(false))
                {
                    if (string.Equals(version.Record.Key.Source, source.Name, StringComparison.Ordinal))
                    {
                        keys.Add(version.Record.Key);
                    }
                }

                var touch = new Touch([], [], keys) { SourceBefore = SourceOf(source.Name) };
                var resolved = await ResolveAsync(touch, name => string.Equals(name, source.Name, StringComparison.Ordinal) ? source : SourceOf(name), token).ConfigureAwait(false);
                return Pending.Of(resolved, new GraphChange { BasedOn = feed, Source = source, Events = [new FeedEvent(FeedEventKind.SourceSet, source.Name)] });
            },
            cancellation);

    private async Task<Pending> JudgedAsync(Judgement judgement, long feed, bool revoked, CancellationToken cancellation)
    {
        var touch = new Touch([], [], [judgement.Link.Left, judgement.Link.Right], judgement);
        var resolved = await ResolveAsync(touch, SourceOf, cancellation).ConfigureAwait(false);
        return Pending.Of(resolved, new GraphChange
        {
            BasedOn = feed,
            Judgement = revoked ? null : judgement,
            Revoked = revoked ? judgement : null,
            Events = [new FeedEvent(revoked ? FeedEventKind.JudgementRevoked : FeedEventKind.Judged, judgement.Id, judgement.Link.ToString())],
        });
    }

    /// <summary>The change that follows from what records turn to: versions, closings, goings, and all that resolution makes of them.</summary>
    /// <param name="turns">The records.</param>
    /// <param name="contents">The content of those that get another.</param>
    /// <param name="load">The load whose statements change, for the feed.</param>
    /// <param name="change">What else the commit writes.</param>
    /// <param name="ready">What was made ready of a batch.</param>
    private async Task<Pending> TurnAsync(IReadOnlyList<Turn> turns, Dictionary<RecordKey, Record> contents, string load, GraphChange change, CancellationToken cancellation, ReadyBatch? ready = null)
    {
        var touching = turns.Where(t => t.Touches).ToList();
        var before = await _prepared.OfAsync([.. touching.Where(t => t.Before is not null).Select(t => t.Key)], cancellation).ConfigureAwait(false);
        var brought = touching.Where(t => t.BringsContent).ToList();
        PreparedRecord[] added =
        [
            .. Prepared([.. brought.Select(t => contents[t.Key])], ready).Select((p, i) => brought[i].After!.Closed is null ? p : p with { Closed = true }),
            .. touching.Where(t => !t.BringsContent && !t.Goes).Select(t => before[t.Key] with { Closed = t.After!.Closed is not null }),
        ];
        var resolved = await ResolveAsync(Touch.Of(added, [.. before.Values]), SourceOf, cancellation).ConfigureAwait(false);
        return Pending.Of(resolved, change with
        {
            Versions = [.. brought.Select(t => new NewVersion(contents[t.Key], t.Source?.Published ?? t.After!.Stated) { Load = t.Source?.Load })],
            Confirmed = [.. turns.Where(t => t is { Before: not null, After: not null, BringsContent: false } && t.Before.Stated != t.After.Stated).Select(t => new Confirmation(t.Key, t.After!.Stated))],
            Closings = [.. turns.Where(t => t.After is not null && t.Before?.Closed != t.After.Closed).Select(t => new Closing(t.Key, t.After!.Closed))],
            Gone = [.. turns.Where(t => t.Goes).Select(t => t.Key)],
            Selectors = added.ToDictionary(r => r.Key, r => (IReadOnlyList<Selector>)[.. r.Profile.Selectors.Select(s => s.Selector).Order()]),
            // What comes back when a load is taken back was reported when it first came.
            Rejects = change.Batch is null ? change.Rejects : [.. change.Rejects, .. ChecksumRejects.Of([.. added.Take(brought.Count)], change.Rejects)],
            Events = [.. turns.SelectMany(t => t.Events(load)), .. change.Events],
        }) with
        { Prepared = added };
    }

    /// <summary>Records as they compare, in the order given; what was made ready is not made again.</summary>
    private static List<PreparedRecord> Prepared(List<Record> records, ReadyBatch? ready)
    {
        var rest = new Queue<PreparedRecord>(PreparedRecord.Of([.. records.Where(r => ready?.Of(r) is null)]));
        return [.. records.Select(r => ready?.Of(r) ?? rest.Dequeue())];
    }

    private Task<Resolved> ResolveAsync(Touch touch, Func<string, Source> sourceOf, CancellationToken cancellation) =>
        _resolver.ResolveAsync(touch, new StoredState(_prepared, _graph, _ledger, _index), sourceOf, cancellation);

    /// <summary>Computes a change on the feed number it stands at and commits it; when another process was faster, catches up and computes again.</summary>
    private async Task<CommitResult> WriteAsync(Func<CancellationToken, long, Task<Pending?>> compute, CancellationToken cancellation)
    {
        await _reach.RequireWritableAsync(cancellation).ConfigureAwait(false);
        await _writer.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (true)
            {
                var number = await CatchUpAloneAsync(cancellation).ConfigureAwait(false);
                Pending? pending;
                try
                {
                    pending = await compute(cancellation, number).ConfigureAwait(false);
                }
                catch (Exception torn) when (torn is KeyNotFoundException or ArgumentOutOfRangeException or AggregateException)
                {
                    // Of two reads the later may miss what the earlier named, or bring a record that the index has not, where another process committed between them:
                    // computed again on what stands now.
                    if (await _records.FeedNumberAsync(cancellation).ConfigureAwait(false) == number)
                    {
                        throw;
                    }

                    continue;
                }

                if (pending is null)
                {
                    return new CommitResult(CommitOutcome.AlreadyCommitted, number);
                }

                var result = await _records.CommitAsync(pending.Change, cancellation).ConfigureAwait(false);
                if (result.Outcome == CommitOutcome.Committed)
                {
                    TakeUp(pending, result.FeedNumber);
                }

                if (result.Outcome != CommitOutcome.Outdated)
                {
                    return result;
                }
            }
        }
        finally
        {
            _writer.Release();
        }
    }

    private void TakeUp(Pending pending, long number)
    {
        if (pending.Change.Load is { } load)
        {
            _snapshots = _snapshots.With(load);
        }

        if (pending.Change.Source is { } source)
        {
            _sources = new Dictionary<string, Source>(_sources, StringComparer.Ordinal) { [source.Name] = source };
        }

        _remembered.Changed(pending.Change.Memberships, pending.Change.Gone);
        _prepared.Forget(pending.Removed.Select(e => e.Record));
        foreach (var record in pending.Prepared)
        {
            _prepared.Put(record);
        }

        _index.Apply(new IndexChange(number, pending.Removed, pending.Added));
    }

    /// <summary>A change to commit, with what the index takes up when it stands.</summary>
    private sealed record Pending(GraphChange Change, IReadOnlyList<IndexEntry> Removed, IReadOnlyList<IndexEntry> Added)
    {
        public IReadOnlyList<PreparedRecord> Prepared { get; init; } = [];

        public IReadOnlySet<ulong> DroppedBlocks { get; init; } = new HashSet<ulong>();

        public static Pending Of(GraphChange change) => new(change, [], []);

        public static Pending Of(Resolved resolved, GraphChange change) => new(
            change with
            {
                Relations = resolved.Relations,
                Links = resolved.Links,
                RemovedLinks = resolved.RemovedLinks,
                Memberships = resolved.Memberships,
                Events =
                [
                    .. change.Events,
                    .. resolved.Events,
                    .. resolved.Links.Select(l => new FeedEvent(FeedEventKind.LinkChanged, l.Key.ToString(), l.Decision.ToString())),
                    .. resolved.RemovedLinks.Select(l => new FeedEvent(FeedEventKind.LinkRemoved, l.ToString())),
                ],
            },
            resolved.Removed,
            resolved.Added)
        { DroppedBlocks = resolved.DroppedBlocks };
    }
}

using Graph.Core.Model;
using Graph.Core.Resolution.Blocking;
using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <content>Writing: one writer at a time in this process; against other processes the feed number decides.</content>
public sealed partial class ResolvedGraph
{
    public Task StartLoadAsync(Load load, CancellationToken cancellation) =>
        WriteAsync((_, number) => Task.FromResult(Pending.Of(new GraphChange
        {
            BasedOn = number,
            Load = load,
            Events = [new FeedEvent(FeedEventKind.LoadStarted, load.Id)],
        })), cancellation);

    public Task EndLoadAsync(Load load, LoadStatus status, CancellationToken cancellation) =>
        WriteAsync((_, number) => Task.FromResult(Pending.Of(new GraphChange
        {
            BasedOn = number,
            Load = load with { Status = status },
            Events = [new FeedEvent(FeedEventKind.LoadEnded, load.Id)],
        })), cancellation);

    public async Task<BatchReport> AppendAsync(
        Load load, int number, IReadOnlyList<Record> records, IReadOnlyList<Reject> rejects, CancellationToken cancellation)
    {
        Intake? taken = null;
        var counts = LoadCounts.Zero;
        IReadOnlySet<ulong> dropped = new HashSet<ulong>();
        var done = await WriteAsync(
            async (token, feed) =>
            {
                if ((await _ledger.BatchesAsync(load.Id, token).ConfigureAwait(false)).Contains(number))
                {
                    return null;
                }

                taken = await Intake.OfAsync(load, records, _records, token).ConfigureAwait(false);
                counts = new LoadCounts(
                    records.Count + rejects.Count(r => r.WholeRow),
                    taken.Changed.Count,
                    taken.Unchanged,
                    taken.Late.Count,
                    taken.Rejects.Count + rejects.Count(r => r.WholeRow));
                var pending = await BatchAsync(load, number, feed, taken, [.. rejects, .. taken.Rejects], counts, token).ConfigureAwait(false);
                dropped = pending.DroppedBlocks;
                return pending;
            },
            cancellation).ConfigureAwait(false);
        return done.Outcome == CommitOutcome.AlreadyCommitted
            ? new BatchReport(done.FeedNumber, true, LoadCounts.Zero, [], new HashSet<ulong>())
            : new BatchReport(done.FeedNumber, false, counts, taken!.Rejects, dropped);
    }

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

    private async Task<Pending> BatchAsync(
        Load load, int number, long feed, Intake taken, IReadOnlyList<Reject> rejects, LoadCounts counts, CancellationToken cancellation)
    {
        var added = PreparedRecord.Of(taken.Changed);
        var removed = PreparedRecord.Of([.. taken.Superseded.Select(v => v.Record)]);
        var resolved = await ResolveAsync(Touch.Of(added, removed), SourceOf, cancellation).ConfigureAwait(false);
        var replaced = removed.Select(r => r.Key).ToHashSet();
        return Pending.Of(resolved, new GraphChange
        {
            BasedOn = feed,
            Batch = new BatchKey(load.Id, number),
            Counts = counts,
            Versions = [.. taken.Changed.Select(r => new NewVersion(r, load.Published))],
            LateVersions = [.. taken.Late.Select(r => new NewVersion(r, load.Published))],
            Confirmed = taken.Confirmed,
            Selectors = added.ToDictionary(r => r.Key, r => (IReadOnlyList<Selector>)[.. r.Profile.Selectors.Select(s => s.Selector).Order()]),
            Rejects = rejects,
            Events =
            [
                .. taken.Changed.Select(r => new FeedEvent(replaced.Contains(r.Key) ? FeedEventKind.RecordChanged : FeedEventKind.RecordAdded, r.Key.ToString())),
                .. taken.Late.Select(r => new FeedEvent(FeedEventKind.RecordLate, r.Key.ToString())),
            ],
        }) with
        { Prepared = added };
    }

    private Task<Resolved> ResolveAsync(Touch touch, Func<string, Source> sourceOf, CancellationToken cancellation) =>
        _resolver.ResolveAsync(touch, new StoredState(_prepared, _graph, _ledger), sourceOf, cancellation);

    /// <summary>Computes a change on the feed number it stands at and commits it; when another process was faster, catches up and computes again.</summary>
    private async Task<CommitResult> WriteAsync(Func<CancellationToken, long, Task<Pending?>> compute, CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (true)
            {
                var number = await CatchUpAloneAsync(cancellation).ConfigureAwait(false);
                if (await compute(cancellation, number).ConfigureAwait(false) is not { } pending)
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
        if (pending.Change.Source is { } source)
        {
            _sources = new Dictionary<string, Source>(_sources, StringComparer.Ordinal) { [source.Name] = source };
        }

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

        public static Pending? Of(GraphChange change) => new(change, [], []);

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

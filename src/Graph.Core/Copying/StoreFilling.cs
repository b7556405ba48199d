using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Copying;

/// <summary>
/// Fills an empty store with the contents of another, as they come. What was resolved is written as it stands, so that the graph is the same under any card;
/// feed numbers are given anew, and the feed tells each record and entity once.
/// </summary>
/// <param name="store">The empty store.</param>
public sealed class StoreFilling(IRecordStore store)
{
    private const int AtOnce = 500;
    private readonly List<StoredItem> _waiting = [];
    private readonly Dictionary<RecordKey, List<LinkKey>> _purgedLinks = [];
    private long _number;

    /// <summary>Writes all contents; durable when it returns.</summary>
    /// <param name="progress">Told how many items were taken, now and then.</param>
    /// <exception cref="InvalidOperationException">The store holds something already.</exception>
    public async Task FillAsync(IStoreContents contents, Action<long>? progress, CancellationToken cancellation)
    {
        _number = await store.FeedNumberAsync(cancellation).ConfigureAwait(false);
        if (_number != 0)
        {
            throw new InvalidOperationException("The store holds something already: contents go into an empty one.");
        }

        var taken = 0L;
        await foreach (var item in contents.ContentsAsync(cancellation).ConfigureAwait(false))
        {
            if (_waiting.Count == AtOnce || (_waiting.Count > 0 && !GoTogether(_waiting[0], item)))
            {
                await FlushAsync(cancellation).ConfigureAwait(false);
            }

            _waiting.Add(item);
            progress?.Invoke(++taken);
        }

        await FlushAsync(cancellation).ConfigureAwait(false);
    }

    private static bool GoTogether(StoredItem one, StoredItem other) =>
        one.GetType() == other.GetType() && (one is not StoredReject reject || string.Equals(reject.Load, ((StoredReject)other).Load, StringComparison.Ordinal));

    private async Task FlushAsync(CancellationToken cancellation)
    {
        foreach (var change in _waiting.Count == 0 ? [] : Changes())
        {
            _number = (await store.CommitAsync(change with { BasedOn = _number }, cancellation).ConfigureAwait(false)).FeedNumber;
        }

        _waiting.Clear();
    }

    private IEnumerable<GraphChange> Changes() => _waiting[0] switch
    {
        StoredHead => [],
        StoredSource => _waiting.Cast<StoredSource>().Select(s => Change() with { Source = s.Source, Events = [new FeedEvent(FeedEventKind.SourceSet, s.Source.Name)] }),
        StoredLoad => _waiting.Cast<StoredLoad>().SelectMany(Loads),
        StoredReject reject => [Change() with { RejectsOf = reject.Load, Rejects = [.. _waiting.Cast<StoredReject>().Select(r => r.Reject)] }],
        StoredPurgedLink => [PurgedLinks([.. _waiting.Cast<StoredPurgedLink>().Select(l => l.Link)])],
        StoredRecord => RecordChanges.Of([.. _waiting.Cast<StoredRecord>()], _purgedLinks),
        StoredLink => [Change() with { Links = [.. _waiting.Cast<StoredLink>().Select(l => l.Link)] }],
        StoredJudgement => _waiting.Cast<StoredJudgement>().Select(j => Judged(j.Judgement)),
        var unknown => throw new InvalidOperationException($"Nothing writes {unknown.GetType().Name}."),
    };

    private static GraphChange Change() => new() { BasedOn = 0 };

    private static IEnumerable<GraphChange> Loads(StoredLoad stored) =>
    [
        Change() with { Load = stored.Load, Events = [new FeedEvent(FeedEventKind.LoadStarted, stored.Load.Id)] },
        // A batch is known by its number for ever: sent again, it must still change nothing.
        .. stored.Batches.Select(b => Change() with { Batch = new BatchKey(stored.Load.Id, b) }),
    ];

    /// <summary>They stand as links until the purge of their record takes them to what is kept of purged ones.</summary>
    private GraphChange PurgedLinks(IReadOnlyList<CandidateLink> links)
    {
        foreach (var link in links)
        {
            foreach (var end in new[] { link.Left, link.Right })
            {
                if (!_purgedLinks.TryGetValue(end, out var keys))
                {
                    _purgedLinks[end] = keys = [];
                }

                keys.Add(link.Key);
            }
        }

        return Change() with { Links = links };
    }

    private static GraphChange Judged(Judgement judgement) => Change() with
    {
        Judgement = judgement.RevokedAt is null ? judgement : null,
        Revoked = judgement.RevokedAt is null ? null : judgement,
        Events = [new FeedEvent(judgement.RevokedAt is null ? FeedEventKind.Judged : FeedEventKind.JudgementRevoked, judgement.Id, judgement.Link.ToString())],
    };
}

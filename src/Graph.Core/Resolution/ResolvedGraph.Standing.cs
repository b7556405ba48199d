using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <content>Where answers stand: with the store, or, while it is away, at the last that is known of it.</content>
public sealed partial class ResolvedGraph
{
    /// <summary>How long the store is waited for before screening and search answer from memory.</summary>
    public static TimeSpan Patience => StoreReach.Patience;

    public async Task<Standing> StandAsync(CancellationToken cancellation) => await AnswerAsync((_, standing) => Task.FromResult(standing), cancellation).ConfigureAwait(false);

    public async Task RememberAsync(CancellationToken cancellation)
    {
        if (_index.Count > RememberedEntities.Capacity)
        {
            return;
        }

        var version = _remembered.Version;
        var entityOf = new Dictionary<RecordKey, RecordKey>();
        await foreach (var membership in _records.MembershipsAsync(cancellation).ConfigureAwait(false))
        {
            entityOf[membership.Record] = membership.Entity;
        }

        _remembered.Put(entityOf, entityOf.GroupBy(m => m.Value, m => m.Key).ToDictionary(g => g.Key, IReadOnlyList<RecordKey> (g) => [.. g.Order()]), version);
        await _prepared.OfAsync(entityOf.Keys, cancellation).ConfigureAwait(false);
    }

    /// <summary>Gives an answer that stands with the store; where that does not answer, one from what is in memory.</summary>
    private async Task<T> AnswerAsync<T>(Func<IAnswerReads, Standing, Task<T>> answer, CancellationToken cancellation)
    {
        try
        {
            var head = await _reach.ReadAsync(_records.FeedNumberAsync, cancellation).ConfigureAwait(false);
            var number = head == _index.FeedNumber ? head : await TakeUpInReachAsync(cancellation).ConfigureAwait(false);
            return await answer(_standingReads, new Standing(number, null)).ConfigureAwait(false);
        }
        catch (StoreAwayException unanswered)
        {
            return await answer(_lastReads, new Standing(_index.FeedNumber, unanswered.Away)).ConfigureAwait(false);
        }
    }

    private async Task<long> TakeUpInReachAsync(CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await _reach.TellAsync(() => CatchUpAloneAsync(cancellation)).ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    }
}

using Graph.Core.Storage;

namespace Graph.Core.Resolution;

/// <summary>That the store does not answer.</summary>
/// <param name="Reason">What is wrong and what to do, in sentences.</param>
/// <param name="Since">When it was first found so.</param>
public sealed record StoreAway(string Reason, DateTimeOffset Since)
{
    /// <summary>What it was that failed.</summary>
    internal StoreException? Fault { get; init; }
}

/// <summary>Where an answer stands.</summary>
/// <param name="FeedNumber">The feed number.</param>
/// <param name="Away">Why it may be behind the store; null where it is not.</param>
public sealed record Standing(long FeedNumber, StoreAway? Away);

/// <summary>The store was asked and does not answer, or is known not to.</summary>
internal sealed class StoreAwayException(StoreAway away) : Exception(away.Reason)
{
    public StoreAway Away { get; } = away;
}

/// <summary>Whether the store can be asked, so that one that is away costs a question moments, and the store's own patience is not waited for again and again.</summary>
/// <param name="probe">The cheapest question there is; asked now and then while the store is away.</param>
/// <param name="time">The clock.</param>
internal sealed class StoreReach(Func<CancellationToken, Task> probe, TimeProvider time) : IDisposable
{
    /// <summary>What takes longer than this is taken for no answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // A store that is back says so within this: whoever asks first hears it.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _turn = new();
    private volatile StoreAway? _away;
    private Task _probing = Task.CompletedTask;
    private long _probed;

    /// <summary>Reads from the store.</summary>
    /// <exception cref="StoreAwayException">It does not answer, or did not a moment ago.</exception>
    public async Task<T> ReadAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        await RequireAsync(cancellation).ConfigureAwait(false);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            return await read(either.Token).ConfigureAwait(false);
        }
        catch (StoreException fault)
        {
            throw Left(fault);
        }
        catch (OperationCanceledException given) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw Left(given.InnerException as StoreException ?? new StoreException(
                FormattableString.Invariant($"The store did not answer within {Patience.TotalSeconds:0} seconds."), "the configured one", "Look whether it is overloaded or cut off."));
        }
    }

    /// <summary>Holds when the store is not known to be away: writes are refused then, and not queued.</summary>
    /// <exception cref="StoreException">It is.</exception>
    public async Task RequireWritableAsync(CancellationToken cancellation)
    {
        try
        {
            await RequireAsync(cancellation).ConfigureAwait(false);
        }
        catch (StoreAwayException unanswered) when (unanswered.Away.Fault is { } fault)
        {
            throw new StoreException(fault.Problem, fault.Where, fault.Mend, fault);
        }
    }

    /// <summary>Runs work on the store that may take its time.</summary>
    /// <exception cref="StoreAwayException">It does not answer.</exception>
    public async Task<T> TellAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (StoreException fault)
        {
            throw Left(fault);
        }
    }

    public void Dispose()
    {
        _ended.Cancel();
        _ended.Dispose();
    }

    private async Task RequireAsync(CancellationToken cancellation)
    {
        if (_away is null)
        {
            return;
        }

        await Task.WhenAny(Probe(), Task.Delay(Moment, time, cancellation)).ConfigureAwait(false);
        if (_away is { } away)
        {
            throw new StoreAwayException(away);
        }
    }

    private StoreAwayException Left(StoreException fault)
    {
        lock (_turn)
        {
            _away = new StoreAway($"{fault.Problem} {fault.Mend}", _away?.Since ?? time.GetUtcNow()) { Fault = fault };
            return new StoreAwayException(_away);
        }
    }

    private Task Probe()
    {
        lock (_turn)
        {
            if (_probing.IsCompleted && (_probed == 0 || time.GetElapsedTime(_probed) >= Pause))
            {
                _probed = time.GetTimestamp();
                _probing = ProbeAsync();
            }

            return _probing;
        }
    }

    private async Task ProbeAsync()
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _ended.Token);
        try
        {
            await probe(either.Token).ConfigureAwait(false);
            _away = null;
        }
        catch (StoreException fault)
        {
            Left(fault);
        }
        catch (OperationCanceledException given)
        {
            // Still away; or the graph is closed.
            if (given.InnerException is StoreException fault)
            {
                Left(fault);
            }
        }
    }
}

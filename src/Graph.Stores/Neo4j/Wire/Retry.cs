namespace Graph.Stores.Neo4j.Wire;

/// <summary>Tries again what may go well in a moment, as the official drivers do: transient errors and lost connections, after 1 s, twice as long each time, more or less by a fifth, for 30 s.</summary>
/// <remarks>
/// While the server is known to be away, because somebody tried in vain for all that time, each call tries once: whoever can do without hears so at once, and
/// the first that goes well ends it.
/// </remarks>
internal sealed class Retry(WireSettings settings)
{
    private const double Jitter = 0.2;
    private volatile bool _away;

    /// <summary>Runs work until it goes well, fails for good, or was tried for long enough.</summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        for (var (attempt, began) = (0, settings.Time.GetTimestamp()); ; attempt++)
        {
            try
            {
                var answer = await work(cancellation).ConfigureAwait(false);
                _away = false;
                return answer;
            }
            catch (Exception failure) when (MayPass(failure) && IsWorthIt(failure, began))
            {
                await PauseAsync(attempt, failure, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whoever leaves in the pause is told what it was that failed.</summary>
    private async Task PauseAsync(int attempt, Exception failure, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(PauseAfter(attempt), settings.Time, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException left)
        {
            throw new OperationCanceledException(left.Message, failure, cancellation);
        }
    }

    private bool IsWorthIt(Exception failure, long began)
    {
        if (!_away && settings.Time.GetElapsedTime(began) < settings.Retrying)
        {
            return true;
        }

        _away = failure is LostConnectionException;
        return false;
    }

    private static bool MayPass(Exception failure) => failure switch
    {
        QueryException query => query.Error.IsTransient,
        LostConnectionException or LostCommitException => true,
        _ => false,
    };

    private TimeSpan PauseAfter(int attempt) =>
        settings.Pause * Math.Pow(2, attempt) * (1 - Jitter + (2 * Jitter * settings.Chance()));
}

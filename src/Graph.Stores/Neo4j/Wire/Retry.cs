namespace Graph.Stores.Neo4j.Wire;

/// <summary>Tries again what may go well in a moment, as the official drivers do: transient errors and lost connections, after 1 s, twice as long each time, more or less by a fifth, for 30 s.</summary>
internal sealed class Retry(WireSettings settings)
{
    private const double Jitter = 0.2;

    /// <summary>Runs work until it goes well, fails for good, or was tried for long enough.</summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        for (var (attempt, began) = (0, settings.Time.GetTimestamp()); ; attempt++)
        {
            try
            {
                return await work(cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (MayPass(failure) && settings.Time.GetElapsedTime(began) < settings.Retrying)
            {
                await Task.Delay(PauseAfter(attempt), settings.Time, cancellation).ConfigureAwait(false);
            }
        }
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

using Graph.Core.Resolution;
using Graph.Core.Storage;
using Graph.Server.Lists;

namespace Graph.Server.Hosting;

/// <summary>Whether the process lives, and whether it can answer: store open, feed taken up, model there.</summary>
internal static class Health
{
    // Longer than the store is waited for, whose reason says more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        app.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(
        IResolvedGraph graph, StandingLists lists, RefreshBoard refreshes, TimeProvider time, ILoggerFactory logs, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var (number, away) = await graph.StandAsync(either.Token);
            if (away is not null)
            {
                return NotReady(away.Reason, new { since = away.Since.UtcDateTime, feedNumber = number, screening = "stale" });
            }

            var ages = await lists.AgesAsync(time, either.Token);
            // A list that could not be refreshed makes nobody unready: what stood stands, and its age says how long.
            return Results.Json(new
            {
                status = "ready",
                feedNumber = number,
                model = graph.Model,
                lists = ages.Select(l => new { source = l.Source, version = l.Version, published = l.Published.UtcDateTime, ageDays = l.AgeDays }),
                refreshes = refreshes.Last.Select(o => new { source = o.Source, result = o.Result.ToString().ToLowerInvariant(), at = o.At.UtcDateTime, status = (int?)o.Status, problem = o.Problem }),
            });
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return NotReady($"The store did not answer within {Patience.TotalSeconds:0} seconds.");
        }
        catch (StoreException exception)
        {
            return NotReady($"{exception.Problem} {exception.Mend}");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // An edge: whatever keeps the store from answering, the caller hears that it does.
            logs.CreateLogger(typeof(Health)).LogError("Not ready: {ErrorType} at {Place}", exception.GetType().FullName, exception.StackTrace);
            return NotReady("The store cannot be read; the log says more.");
        }
    }

    /// <param name="reason">What is wrong and what to do.</param>
    /// <param name="store">Since when the store is away, and where screening and search stand, which go on.</param>
    private static IResult NotReady(string reason, object? store = null) =>
        Results.Json(new { status = "not ready", reason, store }, statusCode: StatusCodes.Status503ServiceUnavailable);
}

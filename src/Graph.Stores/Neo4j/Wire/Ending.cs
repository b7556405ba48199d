using Graph.Core.Storage;

namespace Graph.Stores.Neo4j.Wire;

/// <summary>Ends statements that nobody waits for any more: over a connection of its own, since the server goes on with a statement whose connection is gone.</summary>
internal sealed class Ending(Neo4jAddress address, WireSettings settings) : IDisposable
{
    private static readonly Cypher EndStatement = Cypher.Load("wire/end");
    private static readonly TimeSpan[] Looks = [TimeSpan.Zero, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(300)];

    private readonly Channel _channel = new(address, settings, settings.Ending);

    /// <summary>Ends a statement, if it runs. Where it cannot be reached, the server's own limit (<c>db.transaction.timeout</c>) ends it.</summary>
    public async Task EndAsync(string marker)
    {
        using var late = new CancellationTokenSource(settings.Ending, settings.Time);
        try
        {
            // What was sent just before it was given up may only begin while this looks.
            foreach (var look in Looks)
            {
                await Task.Delay(look, settings.Time, late.Token).ConfigureAwait(false);
                if (await FoundAsync(marker, late.Token).ConfigureAwait(false))
                {
                    return;
                }
            }
        }
        catch (Exception failure) when (failure is QueryException or LostConnectionException or StoreException or OperationCanceledException or HttpRequestException or InvalidDataException)
        {
            // Nobody is left to be told: the one who asked has gone, or hears of his own failure.
        }
    }

    public void Dispose() => _channel.Dispose();

    private async Task<bool> FoundAsync(string marker, CancellationToken cancellation)
    {
        var asked = new Asked(EndStatement, new Parameters().Text("ended", marker), "ending");
        using var answer = await _channel
            .AskAsync(HttpMethod.Post, "", StatementContent.Of(asked, new Opening(Reads: true, [])), null, cancellation)
            .ConfigureAwait(false);
        return (await answer.RestAsync().ConfigureAwait(false)).Count > 0;
    }
}

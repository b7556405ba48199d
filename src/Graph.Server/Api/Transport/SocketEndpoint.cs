using Graph.Server.Api.Guard;

namespace Graph.Server.Api.Transport;

/// <summary>GraphQL over WebSocket, protocol <c>graphql-transport-ws</c>.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md</remarks>
internal sealed class SocketEndpoint(
    OperationStreams operations, AnswerText text, StreamPlaces places, DocumentLimits limits, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<SocketEndpoint> log)
{
    public const string Protocol = "graphql-transport-ws";

    public async Task AnswerAsync(HttpContext http)
    {
        // A browser lets any page open a socket to any server: only the Origin says whose page it is.
        if (!IsOwnPage(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (!places.TryTake())
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "1";
            return;
        }

        try
        {
            await TalkAsync(http);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task TalkAsync(HttpContext http)
    {
        var known = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(known ? Protocol : null);
        using var wire = new SocketWire(socket, limits, time);
        if (!known)
        {
            await wire.CloseAsync(SocketClose.NoProtocol);
            return;
        }

        var scopes = http.RequestServices.GetRequiredService<IServiceScopeFactory>();
        await new SocketConversation(wire, operations, text, scopes, limits, time, http.TraceIdentifier).RunAsync(lifetime.ApplicationStopping);
        if (wire.Cut)
        {
            log.LogWarning("A socket was cut: its client took no message for {Seconds} s", limits.SendTimeout.TotalSeconds);
        }
    }

    private static bool IsOwnPage(HttpRequest request) =>
        request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
}

using System.Net.WebSockets;

namespace Graph.Server.Api.Transport;

/// <summary>Why a socket is closed: a code of the protocol, and words for its client.</summary>
internal sealed record SocketClose(int Code, string Reason)
{
    public static readonly SocketClose Done = new((int)WebSocketCloseStatus.NormalClosure, "Bye.");
    public static readonly SocketClose Stopping = new((int)WebSocketCloseStatus.EndpointUnavailable, "The server stops.");
    public static readonly SocketClose TooLarge = new((int)WebSocketCloseStatus.MessageTooBig, "The message is too large.");
    public static readonly SocketClose NoProtocol = new(4406, $"Subprotocol not acceptable: offer {SocketEndpoint.Protocol}.");
    public static readonly SocketClose InitTimeout = new(4408, "Connection initialisation timeout");
    public static readonly SocketClose NotInitialised = new(4401, "Unauthorized: say connection_init first.");
    public static readonly SocketClose InitialisedTwice = new(4429, "Too many initialisation requests");

    public static SocketClose Invalid(string why) => new(4400, why);

    /// <summary>A reason is at most 123 bytes, and an id is any text.</summary>
    public static SocketClose Taken(string id) => new(4409, $"Subscriber for {(id.Length > 40 ? id[..40] : id)} already exists");
}

/// <summary>The client broke the protocol.</summary>
internal sealed class SocketClosedException(SocketClose close) : Exception(close.Reason)
{
    public SocketClose Close { get; } = close;
}

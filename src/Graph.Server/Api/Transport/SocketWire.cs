using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Graph.Server.Api.Guard;

namespace Graph.Server.Api.Transport;

/// <summary>One socket, message by message: reads within the limit of a body, writes one at a time, and cuts a client that takes nothing.</summary>
internal sealed class SocketWire(WebSocket socket, DocumentLimits limits, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Cancelled when the client was cut for taking no message.</summary>
    public bool Cut { get; private set; }

    /// <summary>The next message; null when the client has closed or gone.</summary>
    /// <remarks>Takes no token: a read that is cancelled leaves no socket to say goodbye on.</remarks>
    /// <exception cref="SocketClosedException">It is too large, or no text.</exception>
    public async Task<JsonDocument?> ReadAsync()
    {
        var message = new ArrayBufferWriter<byte>(1024);
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(message.GetMemory(4096), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                message.Advance(part.Count);
                Check(part, message.WrittenCount);
                if (part.EndOfMessage)
                {
                    return Json(message.WrittenMemory);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            return null;
        }
    }

    /// <summary>Sends a message, whole; into a closed socket, nothing.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            if (socket.State is WebSocketState.Open)
            {
                using var late = new CancellationTokenSource(limits.SendTimeout, time);
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, late.Token);
            }
        }
        catch (OperationCanceledException)
        {
            Cut = true;
            socket.Abort();
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or IOException)
        {
            // The client has gone: whoever reads learns it.
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Says why the socket is closed, and does not wait for an answer.</summary>
    public async Task CloseAsync(SocketClose close)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                using var late = new CancellationTokenSource(limits.SendTimeout, time);
                await socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.Reason, late.Token);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            socket.Abort();
        }
    }

    public void Dispose() => _turn.Dispose();

    private void Check(ValueWebSocketReceiveResult part, int length)
    {
        if (part.MessageType != WebSocketMessageType.Text)
        {
            throw new SocketClosedException(SocketClose.Invalid("Messages are JSON as text."));
        }

        if (length > limits.BodyBytes)
        {
            throw new SocketClosedException(SocketClose.TooLarge);
        }
    }

    private static JsonDocument Json(ReadOnlyMemory<byte> message)
    {
        try
        {
            return JsonDocument.Parse(message);
        }
        catch (JsonException)
        {
            throw new SocketClosedException(SocketClose.Invalid("The message is no JSON."));
        }
    }
}

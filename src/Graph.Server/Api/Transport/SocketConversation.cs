using System.Collections.Concurrent;
using System.Text.Json;
using Graph.Server.Api.Guard;
using GraphQL;

namespace Graph.Server.Api.Transport;

/// <summary>What is said on one socket: the greeting, then operations side by side, each ended by either side.</summary>
internal sealed class SocketConversation(
    SocketWire wire, OperationStreams operations, AnswerText text, IServiceScopeFactory scopes, DocumentLimits limits, TimeProvider time, string correlation)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> _tasks = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Talks until the client goes, breaks the protocol, stays silent at first, or the server stops.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var talk = TalkAsync();
        var close = await await Task.WhenAny(talk, SilenceAsync(ended.Token), StopAsync(ended.Token));
        await EndOperationsAsync();
        await wire.CloseAsync(close);
        await ended.CancelAsync();
        // The client answers a close with its own; one that does not is left.
        await Task.WhenAny(talk, Task.Delay(limits.SendTimeout, time, CancellationToken.None));
    }

    private async Task<SocketClose> TalkAsync()
    {
        try
        {
            while (await wire.ReadAsync() is { } message)
            {
                using (message)
                {
                    await TakeAsync(message.RootElement);
                }
            }

            return SocketClose.Done;
        }
        catch (SocketClosedException exception)
        {
            return exception.Close;
        }
    }

    private async Task<SocketClose> SilenceAsync(CancellationToken ended)
    {
        await Task.WhenAny(_greeted.Task, Task.Delay(limits.InitTimeout, time, ended));
        return _greeted.Task.IsCompleted || ended.IsCancellationRequested ? await StopAsync(ended) : SocketClose.InitTimeout;
    }

    private static async Task<SocketClose> StopAsync(CancellationToken ended)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, ended);
        }
        catch (OperationCanceledException)
        {
            // What was waited for.
        }

        return SocketClose.Stopping;
    }

    private Task TakeAsync(JsonElement message) => TypeOf(message) switch
    {
        "connection_init" => GreetAsync(),
        "ping" => wire.SendAsync("""{"type":"pong"}"""u8.ToArray()),
        "pong" => Task.CompletedTask,
        "subscribe" => StartAsync(IdOf(message), message),
        "complete" => EndAsync(IdOf(message)),
        _ => throw new SocketClosedException(SocketClose.Invalid("The message is of no known type.")),
    };

    private static string? TypeOf(JsonElement message) => Text(message, "type");

    private static string IdOf(JsonElement message) =>
        Text(message, "id") is { Length: > 0 } id ? id : throw new SocketClosedException(SocketClose.Invalid("The message lacks an id."));

    private static string? Text(JsonElement message, string name) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private Task GreetAsync() =>
        _greeted.TrySetResult()
            ? wire.SendAsync("""{"type":"connection_ack"}"""u8.ToArray())
            : throw new SocketClosedException(SocketClose.InitialisedTwice);

    private async Task StartAsync(string id, JsonElement message)
    {
        if (!_greeted.Task.IsCompleted)
        {
            throw new SocketClosedException(SocketClose.NotInitialised);
        }

        if (_running.ContainsKey(id))
        {
            throw new SocketClosedException(SocketClose.Taken(id));
        }

        if (_running.Count >= limits.SocketOperations)
        {
            await FailAsync(id, new LimitExceededException("socketOperations", _running.Count + 1, limits.SocketOperations, "End one before the next, or open another socket."));
            return;
        }

        try
        {
            var request = GraphRequest.Of(message.TryGetProperty("payload", out var payload) ? payload : default);
            _running[id] = new CancellationTokenSource();
            _tasks[id] = AnswerAsync(id, request, _running[id].Token);
        }
        catch (BadRequestException exception)
        {
            await FailAsync(id, new ExecutionError(exception.Message) { Code = "BAD_REQUEST" });
        }
    }

    private async Task AnswerAsync(string id, GraphRequest request, CancellationToken ended)
    {
        await Task.Yield();
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var failed = false;
            await foreach (var result in operations.RunAsync(request, new RequestOrigin(scope.ServiceProvider, $"{correlation}:{id}"), ended))
            {
                failed = !result.Executed;
                await SendAsync(id, failed ? "error" : "next", result);
            }

            if (!failed)
            {
                await wire.SendAsync(Envelope(id, "complete", null));
            }
        }
        catch (OperationCanceledException)
        {
            // Ended by the client, or with the socket.
        }
        finally
        {
            Forget(id);
        }
    }

    private Task FailAsync(string id, ExecutionError error) => SendAsync(id, "error", new ExecutionResult { Errors = new ExecutionErrors { error } });

    private async Task SendAsync(string id, string type, ExecutionResult result)
    {
        using var answer = await text.OfAsync(result, CancellationToken.None);
        using var json = JsonDocument.Parse(answer.GetBuffer().AsMemory(0, (int)answer.Length));
        // An error carries the list of errors alone.
        await wire.SendAsync(Envelope(id, type, type == "error" && json.RootElement.TryGetProperty("errors", out var errors) ? errors : json.RootElement));
    }

    private static byte[] Envelope(string id, string type, JsonElement? payload)
    {
        using var message = new MemoryStream();
        using (var json = new Utf8JsonWriter(message))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("type", type);
            if (payload is { } value)
            {
                json.WritePropertyName("payload");
                json.WriteRawValue(value.GetRawText(), skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        return message.ToArray();
    }

    private async Task EndAsync(string id)
    {
        if (_running.TryGetValue(id, out var running) && _tasks.TryGetValue(id, out var task))
        {
            await running.CancelAsync();
            await task;
        }
    }

    private async Task EndOperationsAsync()
    {
        foreach (var id in _running.Keys)
        {
            await EndAsync(id);
        }
    }

    private void Forget(string id)
    {
        // Not disposed: the client may end it at this moment, and it holds nothing.
        _running.TryRemove(id, out _);
        _tasks.TryRemove(id, out _);
    }
}

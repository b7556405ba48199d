using Graph.Server.Api.Guard;
using GraphQL;

namespace Graph.Server.Api.Transport;

/// <summary>GraphQL over server-sent events, in the mode of distinct connections: one operation a request, its answers as events <c>next</c>, then <c>complete</c>.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md</remarks>
internal sealed class EventStreams(
    OperationStreams operations, AnswerText text, DocumentLimits limits, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<EventStreams> log)
{
    public const string MediaType = "text/event-stream";

    private static readonly byte[] Alive = ":\n\n"u8.ToArray();
    private static readonly byte[] Complete = "event: complete\ndata:\n\n"u8.ToArray();

    public static bool IsAskedFor(HttpRequest request) => request.Headers.Accept.ToString().Contains(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Answers until the operation ends, the caller goes, or the server stops.</summary>
    public async Task AnswerAsync(HttpContext http, GraphRequest request)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        http.Response.ContentType = MediaType + "; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await SendAsync(http, Alive);
            await TellAsync(http, operations.RunAsync(request, RequestOrigin.Of(http), ended.Token), ended.Token);
            await SendAsync(http, Complete);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The caller has gone, or the server goes: the stream just ends.
        }
        catch (SlowClientException)
        {
            log.LogWarning("An event stream was cut: its client took no message for {Seconds} s", limits.SendTimeout.TotalSeconds);
            http.Abort();
        }
    }

    private async Task TellAsync(HttpContext http, IAsyncEnumerable<ExecutionResult> results, CancellationToken cancellation)
    {
        await using var each = results.GetAsyncEnumerator(cancellation);
        while (true)
        {
            var next = each.MoveNextAsync().AsTask();
            while (!next.IsCompleted)
            {
                using var moved = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                if (await Task.WhenAny(next, Task.Delay(limits.KeepAlive, time, moved.Token)) != next)
                {
                    cancellation.ThrowIfCancellationRequested();
                    await SendAsync(http, Alive);
                }

                await moved.CancelAsync();
            }

            if (!await next)
            {
                return;
            }

            OperationNames.Note(http, each.Current.Operation?.Name?.StringValue);
            await SendAsync(http, await NextAsync(each.Current, cancellation));
        }
    }

    // JSON of the serializer has no line breaks, so that an answer is one line of data.
    private async Task<byte[]> NextAsync(ExecutionResult result, CancellationToken cancellation)
    {
        using var answer = await text.OfAsync(result, cancellation);
        return [.. "event: next\ndata: "u8, .. answer.GetBuffer().AsSpan(0, (int)answer.Length), .. "\n\n"u8];
    }

    private async Task SendAsync(HttpContext http, byte[] message)
    {
        using var late = new CancellationTokenSource(limits.SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, http.RequestAborted);
        try
        {
            await http.Response.Body.WriteAsync(message, either.Token);
            await http.Response.Body.FlushAsync(either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            throw new SlowClientException();
        }
    }
}

/// <summary>A client takes no message for too long.</summary>
internal sealed class SlowClientException() : Exception("The client takes no message.");

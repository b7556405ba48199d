using System.Runtime.CompilerServices;
using Graph.Server.Api.Guard;
using GraphQL;

namespace Graph.Server.Api.Transport;

/// <summary>The answers of one operation as they come: one of a query or mutation, one an event of a subscription.</summary>
internal sealed class OperationStreams(GraphExecution execution, DocumentLimits limits, TimeProvider time)
{
    /// <summary>Runs an operation until it ends, or <paramref name="aborted"/> ends it.</summary>
    public async IAsyncEnumerable<ExecutionResult> RunAsync(GraphRequest request, RequestOrigin origin, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var timeout = new CancellationTokenSource(limits.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, aborted);
        var result = await execution.BeginAsync(request, origin, timeout, either.Token);
        if (result.Streams?.Values.SingleOrDefault() is not { } events)
        {
            yield return result;
            yield break;
        }

        // It stands: from here on it lives as long as its caller.
        timeout.CancelAfter(Timeout.InfiniteTimeSpan);
        var outbox = new Outbox(limits.Outbox);
        using (events.Subscribe(outbox))
        {
            await foreach (var each in outbox.ReadAsync(either.Token))
            {
                yield return execution.Capped(each);
            }
        }
    }
}

using System.Threading.Channels;
using GraphQL;

namespace Graph.Server.Api.Transport;

/// <summary>What a subscription has to tell and its client has not read yet: bounded, since a subscription knows no back-pressure. The client that lets it fill is told so, last.</summary>
internal sealed class Outbox(int size) : IObserver<ExecutionResult>
{
    private readonly Channel<ExecutionResult> _waiting = Channel.CreateBounded<ExecutionResult>(new BoundedChannelOptions(size) { SingleReader = true });
    private volatile bool _overflowed;

    /// <summary>What waits, until the subscription ends.</summary>
    public async IAsyncEnumerable<ExecutionResult> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var result in _waiting.Reader.ReadAllAsync(cancellation))
        {
            yield return result;
        }

        if (_overflowed)
        {
            yield return Failed(new ExecutionError($"More than {size} events waited to be read: the client is too slow, and the subscription was ended. Ask for the state by a query, and subscribe again.") { Code = "SLOW_CLIENT" });
        }
    }

    public void OnNext(ExecutionResult value)
    {
        if (!_waiting.Writer.TryWrite(value))
        {
            _overflowed = true;
            _waiting.Writer.TryComplete();
        }
    }

    public void OnError(Exception error)
    {
        // Errors of a source come as errors of the executor, masked already.
        if (error is ExecutionError told)
        {
            _waiting.Writer.TryWrite(Failed(told));
        }

        _waiting.Writer.TryComplete();
    }

    public void OnCompleted() => _waiting.Writer.TryComplete();

    private static ExecutionResult Failed(ExecutionError error) => new() { Executed = false, Errors = new ExecutionErrors { error } };
}

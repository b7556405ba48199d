namespace Graph.Server.Api;

/// <summary>A sequence as the executor wants its subscriptions: begun anew for each subscriber, ended when the subscriber leaves.</summary>
internal sealed class Events<T>(Func<CancellationToken, IAsyncEnumerable<T>> begin) : IObservable<T>
{
    public IDisposable Subscribe(IObserver<T> observer)
    {
        var subscription = new Subscription();
        _ = TellAsync(observer, subscription.Token);
        return subscription;
    }

    private async Task TellAsync(IObserver<T> observer, CancellationToken left)
    {
        try
        {
            await foreach (var item in begin(left))
            {
                observer.OnNext(item);
            }

            observer.OnCompleted();
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The subscriber has left.
        }
        catch (Exception exception)
        {
            // Passed on whole to the one who subscribed: the executor masks it.
            observer.OnError(exception);
        }
    }

    private sealed class Subscription : IDisposable
    {
        private readonly CancellationTokenSource _left = new();

        public CancellationToken Token => _left.Token;

        public void Dispose() => _left.Cancel();
    }
}

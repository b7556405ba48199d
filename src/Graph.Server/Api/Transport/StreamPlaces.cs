using Graph.Server.Api.Guard;

namespace Graph.Server.Api.Transport;

/// <summary>How many event streams and sockets are open at once: each holds a connection, so they are counted apart from requests that end by themselves.</summary>
internal sealed class StreamPlaces(DocumentLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _places = new(limits.Streams);

    public bool TryTake() => _places.Wait(0);

    public void Release() => _places.Release();

    public void Dispose() => _places.Dispose();
}

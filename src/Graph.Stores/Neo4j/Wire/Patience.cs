using System.Globalization;
using System.Net.Sockets;

namespace Graph.Stores.Neo4j.Wire;

/// <summary>How long is waited for the server: while it is waited for, and not while somebody looks at what came.</summary>
internal sealed class Patience(WireSettings settings, TimeSpan patience, CancellationToken left) : IDisposable
{
    private readonly CancellationTokenSource _late = new(Timeout.InfiniteTimeSpan, settings.Time);

    /// <summary>Waits for the server.</summary>
    /// <exception cref="LostConnectionException">It went away, or said nothing for too long.</exception>
    public async ValueTask<T> WaitAsync<T>(Func<CancellationToken, ValueTask<T>> answer)
    {
        _late.CancelAfter(patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_late.Token, left);
        try
        {
            return await answer(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            throw new OperationCanceledException("The caller no longer waits.", left);
        }
        catch (OperationCanceledException late) when (_late.IsCancellationRequested)
        {
            throw new LostConnectionException(string.Create(CultureInfo.InvariantCulture, $"The server said nothing for {patience.TotalSeconds:0.#} s."), sent: true, late);
        }
        catch (OperationCanceledException late)
        {
            throw new LostConnectionException(
                string.Create(CultureInfo.InvariantCulture, $"The server cannot be reached within {settings.Connect.TotalSeconds:0.#} s."), sent: false, late);
        }
        catch (HttpRequestException lost) when (lost.HttpRequestError != HttpRequestError.SecureConnectionError)
        {
            throw new LostConnectionException(Words(lost), lost.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError), lost);
        }
        catch (IOException lost)
        {
            throw new LostConnectionException("The connection was cut.", sent: true, lost);
        }
        finally
        {
            _late.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _late.Dispose();

    private static string Words(HttpRequestException lost) => lost switch
    {
        { HttpRequestError: HttpRequestError.NameResolutionError } => "No server of that name is known.",
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => "Nothing listens at that address.",
        { HttpRequestError: HttpRequestError.ConnectionError } => "The server cannot be reached.",
        _ => "The connection was cut.",
    };
}

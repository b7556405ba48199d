using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Stores.Tests.Support;

/// <summary>What a <see cref="FaultProxy"/> does to a request.</summary>
internal enum Mishap
{
    /// <summary>Passed on.</summary>
    None,

    /// <summary>The connection is cut before the server hears of it.</summary>
    Cut,

    /// <summary>The server gets it, and the connection is cut when its answer comes.</summary>
    LoseAnswer,

    /// <summary>The connection is cut after the first bytes of the answer.</summary>
    CutAnswer,

    /// <summary>The server gets it, and its answer never comes.</summary>
    HoldAnswer,
}

/// <summary>Stands between a client and a real server, and does to chosen requests what bad networks do.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Order> _orders = new();
    private readonly ConcurrentQueue<string> _seen = new();
    private readonly ConcurrentBag<TcpClient> _open = [];
    private readonly Uri _server;

    private FaultProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The address clients use.</summary>
    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public static FaultProxy Before(Uri server) => new(server);

    /// <summary>Does something to the next requests that hold a text.</summary>
    public void Order(string needle, Mishap mishap, int times = int.MaxValue, int bytes = 0) => _orders.Enqueue(new(needle, mishap, bytes) { Left = times });

    /// <summary>How many requests held a text so far.</summary>
    public int Seen(string needle) => _seen.Count(request => request.Contains(needle, StringComparison.Ordinal));

    /// <summary>Cuts every connection there is.</summary>
    public void CutAll()
    {
        while (_open.TryTake(out var connection))
        {
            connection.Close();
        }
    }

    /// <summary>From now on nothing listens.</summary>
    public void GoAway()
    {
        _listener.Stop();
        CutAll();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        GoAway();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It was stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        _open.Add(client);
        var exchange = new Exchange();
        try
        {
            await server.ConnectAsync(_server.Host, _server.Port, _stop.Token);
            await Task.WhenAny(UpAsync(client.GetStream(), server.GetStream(), exchange), DownAsync(server.GetStream(), client.GetStream(), exchange));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // The server is away, or everything was cut.
        }

        // At once, as a cable that is pulled, and not with a farewell.
        client.LingerState = new LingerOption(true, 0);
        client.Close();
    }

    private async Task UpAsync(NetworkStream client, NetworkStream server, Exchange exchange)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await client.ReadAsync(buffer, _stop.Token)) > 0;)
        {
            var text = Encoding.Latin1.GetString(buffer, 0, read);
            _seen.Enqueue(text);
            if (_orders.FirstOrDefault(order => order.Fits(text)) is { } order)
            {
                exchange.Order = order;
            }
            else if (text.StartsWith("POST ", StringComparison.Ordinal) || text.StartsWith("DELETE ", StringComparison.Ordinal))
            {
                exchange.Order = null;
            }

            if (exchange.Order?.Mishap == Mishap.Cut)
            {
                return;
            }

            await server.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }

    private async Task DownAsync(NetworkStream server, NetworkStream client, Exchange exchange)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await server.ReadAsync(buffer, _stop.Token)) > 0;)
        {
            switch (exchange.Order)
            {
                case { Mishap: Mishap.LoseAnswer }:
                    return;
                case { Mishap: Mishap.HoldAnswer }:
                    continue;
                case { Mishap: Mishap.CutAnswer } order when order.Bytes < read:
                    await client.WriteAsync(buffer.AsMemory(0, order.Bytes), _stop.Token);
                    return;
                case { Mishap: Mishap.CutAnswer } order:
                    order.Bytes -= read;
                    break;
            }

            await client.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }

    /// <summary>What is under way on one connection.</summary>
    private sealed class Exchange
    {
        public volatile Order? Order;
    }
}

/// <summary>What is to be done to which requests.</summary>
internal sealed class Order(string needle, Mishap mishap, int bytes)
{
    public Mishap Mishap { get; } = mishap;

    public int Bytes { get; set; } = bytes;

    public int Left { get; set; }

    public bool Fits(string request)
    {
        if (Left == 0 || !request.Contains(needle, StringComparison.Ordinal))
        {
            return false;
        }

        Left--;
        return true;
    }
}

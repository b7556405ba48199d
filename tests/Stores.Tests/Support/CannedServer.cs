using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Stores.Tests.Support;

/// <summary>A server that gives every request the same answer: what stands where a Neo4j is expected.</summary>
internal sealed class CannedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;
    private readonly X509Certificate2? _certificate;

    private CannedServer(string status, string type, string body, X509Certificate2? certificate)
    {
        _certificate = certificate;
        _answer = Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Url => $"{(_certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public static CannedServer Of(string status, string type, string body) => new(status, type, body, null);

    /// <summary>One whose certificate nobody signed but itself.</summary>
    public static CannedServer SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return new("200 OK", "text/plain", "{}", request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)));
    }

    public ValueTask DisposeAsync()
    {
        _listener.Stop();
        _certificate?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or IOException)
        {
            // It was stopped.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        if (_certificate is null)
        {
            await WholeRequestAsync(stream);
            await stream.WriteAsync(_answer);
            return;
        }

        await using var secure = new SslStream(stream);
        try
        {
            await secure.AuthenticateAsServerAsync(_certificate);
            await WholeRequestAsync(secure);
            await secure.WriteAsync(_answer);
        }
        catch (Exception refused) when (refused is AuthenticationException or IOException)
        {
            // The client does not trust it, as it should not.
        }
    }

    /// <summary>Reads until the body's end, which every request of ours has at a closing brace: closing before that would cut the client off. Who begins with TLS (22) waits for an answer.</summary>
    private static async Task WholeRequestAsync(Stream stream)
    {
        var (buffer, text) = (new byte[16 * 1024], "");
        while (!text.EndsWith('}') && !text.StartsWith('\x16') && await stream.ReadAsync(buffer) is > 0 and var read)
        {
            text += Encoding.Latin1.GetString(buffer, 0, read);
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Server.Tests.Support;

/// <summary>A publisher of lists, on loopback: answers each address as a test says, knows entity tags, and counts what it is asked.</summary>
internal sealed class ListPublisher : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Path, int Status)> _asked = [];

    private ListPublisher(WebApplication app, X509Certificate2? certificate) => (_app, Certificate) = (app, certificate);

    /// <summary>What was asked and how it was answered, in order.</summary>
    public IReadOnlyList<(string Path, int Status)> Asked => [.. _asked];

    public X509Certificate2? Certificate { get; }

    public static async Task<ListPublisher> StartAsync(bool tls = false)
    {
        var certificate = tls ? SelfSigned() : null;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            if (certificate is null)
            {
                k.Listen(IPAddress.Loopback, 0);
            }
            else
            {
                k.Listen(IPAddress.Loopback, 0, l => l.UseHttps(certificate));
            }
        });
        if (tls)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        var publisher = new ListPublisher(builder.Build(), certificate);
        publisher._app.Run(publisher.AnswerAsync);
        await publisher._app.StartAsync(TestContext.Current.CancellationToken);
        return publisher;
    }

    public Uri Address(string path) => new(new Uri(_app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)), path);

    public void Answer(string path, Func<HttpContext, Task> answer) => _answers[path] = answer;

    /// <summary>Publishes a file under its entity tag.</summary>
    public void Publish(string path, string text, string? tag = null, DateTimeOffset? modified = null) => Answer(path, async http =>
    {
        http.Response.Headers.ETag = tag;
        http.Response.Headers.LastModified = modified?.ToString("R");
        if (tag is not null && http.Request.Headers.IfNoneMatch == tag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text));
    });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Certificate?.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        if (_answers.TryGetValue(path, out var answer))
        {
            await answer(http);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        _asked.Enqueue((path, http.Response.StatusCode));
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(120));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}

using System.Net;
using System.Net.Http.Headers;
using Graph.Core.Storage;

namespace Graph.Stores.Neo4j.Wire;

/// <summary>Pooled connections to one server.</summary>
internal sealed class Channel : IDisposable
{
    /// <summary>In a cluster a transaction is known to one server only; this header leads back to it.</summary>
    public const string Affinity = "neo4j-cluster-affinity";

    private readonly Neo4jAddress _address;
    private readonly WireSettings _settings;
    private readonly TimeSpan _patience;
    private readonly HttpClient _http;
    private readonly string _path;

    public Channel(Neo4jAddress address, WireSettings settings, TimeSpan patience)
    {
        (_address, _settings, _patience) = (address, settings, patience);
        _path = $"db/{Uri.EscapeDataString(address.Database)}/query/v2";
        _http = new HttpClient(Transport(address, settings)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Sends a request.</summary>
    /// <param name="method">POST, or DELETE to give up a transaction.</param>
    /// <param name="place">What of the Query API, such as <c>/tx</c>.</param>
    /// <param name="content">The body.</param>
    /// <param name="affinity">Which server of a cluster it is for, where one is.</param>
    /// <exception cref="QueryException">The server refuses it.</exception>
    /// <exception cref="LostConnectionException">The server was not reached or went away.</exception>
    /// <exception cref="StoreException">What answers is no Query API, or not to be trusted.</exception>
    public async Task<Answer> AskAsync(HttpMethod method, string place, StatementContent? content, string? affinity, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(_address.Server, _path + place)) { Content = content };
        Head(request, affinity);
        var patience = new Patience(_settings, _patience, cancellation);
        Answer? answer = null;
        try
        {
            var response = await patience.WaitAsync(token => new ValueTask<HttpResponseMessage>(
                _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token))).ConfigureAwait(false);
            answer = await Answer.OpenAsync(response, patience).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? answer : throw await RefusalAsync(response, answer).ConfigureAwait(false);
        }
        catch
        {
            answer?.Dispose();
            patience.Dispose();
            throw;
        }
    }

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler Transport(Neo4jAddress address, WireSettings settings) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = settings.Connect,
        EnableMultipleHttp2Connections = true,
        // The server closes what rests for 30 s; a request sent at that moment would count as lost.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        // Names are looked up again, so that a server that moved is found.
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        // A proxy of the environment would see the password of an address without TLS.
        UseProxy = address.Server.Scheme == Uri.UriSchemeHttps,
    };

    private void Head(HttpRequestMessage request, string? affinity)
    {
        request.Version = HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        request.Headers.Authorization = _address.Authorization;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(StatementContent.Typed.MediaType!));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("graph", "1"));
        if (affinity is not null)
        {
            request.Headers.TryAddWithoutValidation(Affinity, affinity);
        }
    }

    /// <summary>What stands behind a status that is no success.</summary>
    private async Task<Exception> RefusalAsync(HttpResponseMessage response, Answer answer)
    {
        try
        {
            await answer.RestAsync().ConfigureAwait(false);
        }
        catch (QueryException refused)
        {
            return refused;
        }
        catch (Exception strange) when (strange is InvalidDataException or LostConnectionException)
        {
            // Words of a proxy or of another program, or none: the status is all there is to go by.
        }

        return Fault.Of(response.StatusCode, _address);
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;

namespace Graph.Server.Lists;

/// <summary>Fetches files over HTTPS: asks only for what has changed, keeps within its limits, tries again what may pass. Proxies are those of the environment (HTTPS_PROXY, NO_PROXY …).</summary>
/// <param name="http">What asks; it must not follow redirects by itself.</param>
/// <param name="time">The clock.</param>
/// <param name="chance">A number in 0..1, by which pauses differ a little, so that many do not come again at one moment.</param>
internal sealed class ListFetch(HttpClient http, TimeProvider time, Func<double> chance, FetchLimits limits)
{
    private const double Jitter = 0.2;

    /// <summary>A client as this asks for: no redirects of its own, packed answers unpacked, the rest as the runtime has it.</summary>
    public static SocketsHttpHandler Transport() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>Fetches a file into a folder.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="known">What was told of it when it was last taken; null to fetch it in any case.</param>
    /// <param name="path">Where to put it; nothing stands there when this fails.</param>
    /// <returns>The file; null when it has not changed.</returns>
    /// <exception cref="FetchException">It could not be fetched, whole and within the limits.</exception>
    public async Task<FetchedFile?> FetchAsync(Uri url, Validators? known, string path, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await TryAsync(url, known, path, cancellation);
            }
            catch (FetchException failure) when (failure.Passing && attempt < limits.Retries)
            {
                await Task.Delay(PauseAfter(attempt, failure.RetryAfter), time, cancellation);
            }
        }
    }

    /// <summary>1 s, twice as long each time, more or less by a fifth; longer where the server asks for it.</summary>
    private TimeSpan PauseAfter(int attempt, TimeSpan? asked)
    {
        var pause = limits.Pause * Math.Pow(2, attempt) * (1 - Jitter + (2 * Jitter * chance()));
        return asked > pause ? (asked < limits.LongestPause ? asked.Value : limits.LongestPause) : pause;
    }

    private async Task<FetchedFile?> TryAsync(Uri url, Validators? known, string path, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(limits.Whole, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            using var response = await AnswerAsync(url, known, either.Token);
            return response.StatusCode == HttpStatusCode.NotModified ? null : await TakeAsync(url, response, path, either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchException($"{url.Host} took too long to send {NameOf(url)}: it is tried again later.", passing: true, inner: exception);
        }
        catch (HttpRequestException exception) when (exception.InnerException is AuthenticationException)
        {
            throw new FetchException($"The certificate of {url.Host} is not trusted: nothing was fetched. See that the clock is right and that the certificates of this machine are current.", passing: false, inner: exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or InvalidDataException)
        {
            throw BrokenOff(url, exception);
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(Uri url, Validators? known, CancellationToken cancellation)
    {
        for (var (at, redirects) = (url, 0); ; redirects++)
        {
            var response = await AskAsync(at, known, cancellation);
            if (!IsRedirect(response))
            {
                return IsTaken(response) ? response : throw Refused(url, response);
            }

            using (response)
            {
                at = Next(url, at, response, redirects);
            }
        }
    }

    private async Task<HttpResponseMessage> AskAsync(Uri url, Validators? known, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("graph", "1"));
        if (known?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        request.Headers.IfModifiedSince = known?.LastModified;
        using var late = new CancellationTokenSource(limits.Answer, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
    }

    private Uri Next(Uri asked, Uri at, HttpResponseMessage response, int redirects)
    {
        var next = response.Headers.Location is { } location ? new Uri(at, location) : null;
        if (next is null || redirects >= limits.Redirects || !ListConfiguration.IsAllowed(next))
        {
            throw new FetchException(
                $"{asked.Host} sends {NameOf(asked)} on to an address that is not followed: only https is, and at most {limits.Redirects} times. Name its present address in the list configuration.",
                passing: false,
                response.StatusCode);
        }

        return next;
    }

    private async Task<FetchedFile> TakeAsync(Uri url, HttpResponseMessage response, string path, CancellationToken cancellation)
    {
        try
        {
            await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                // A body that ends before its declared length is an error of the client below, and lands in the caller's catch.
                await CopyAsync(url, await response.Content.ReadAsStreamAsync(cancellation), file, cancellation);
            }

            return new FetchedFile(path, new Validators(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private async Task CopyAsync(Uri url, Stream body, FileStream file, CancellationToken cancellation)
    {
        var (buffer, length) = (new byte[128 * 1024], 0L);
        for (var read = await ReadAsync(url, body, buffer, cancellation); read > 0; read = await ReadAsync(url, body, buffer, cancellation))
        {
            length += read;
            if (length > limits.Bytes)
            {
                throw new FetchException(FormattableString.Invariant($"{NameOf(url)} of {url.Host} is larger than {limits.Bytes:N0} bytes, which no list is: nothing was loaded. See what the address holds now."), passing: false);
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        if (length == 0)
        {
            throw new FetchException($"{url.Host} sent an empty {NameOf(url)}: nothing was loaded.", passing: true);
        }
    }

    // Apart from the writing of the file: a full disk is no fault of the network.
    private static async Task<int> ReadAsync(Uri url, Stream body, byte[] buffer, CancellationToken cancellation)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellation);
        }
        catch (IOException exception)
        {
            throw BrokenOff(url, exception);
        }
    }

    private static FetchException BrokenOff(Uri url, Exception exception) => new(
        $"{url.Host} could not be reached, or {NameOf(url)} broke off ({exception.Message.TrimEnd('.')}): it is tried again later; see that the network and its proxy (HTTPS_PROXY) let it through.",
        passing: true,
        inner: exception);

    private static bool IsTaken(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotModified;

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static FetchException Refused(Uri url, HttpResponseMessage response)
    {
        using (response)
        {
            var status = response.StatusCode;
            var passing = status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
            var mend = passing ? "it is tried again later." : "name the list's present address in the list configuration.";
            return new FetchException(FormattableString.Invariant($"{url.Host} answered {(int)status} for {NameOf(url)}: {mend}"), passing, status)
            {
                RetryAfter = response.Headers.RetryAfter?.Delta,
            };
        }
    }

    private static string NameOf(Uri url) => url.Segments[^1] is { Length: > 1 } last ? last : url.AbsolutePath;
}

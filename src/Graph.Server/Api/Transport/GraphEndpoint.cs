using Graph.Core.Storage;
using Graph.Server.Api.Guard;
using GraphQL;
using Microsoft.Net.Http.Headers;

namespace Graph.Server.Api.Transport;

/// <summary>GraphQL over HTTP: POST with <c>application/json</c>, nothing else. A form or a link on another site can send neither, so it cannot ask in a user's name.</summary>
/// <remarks>A caller that accepts an event stream is answered by one.</remarks>
internal sealed class GraphEndpoint(
    GraphExecution execution, EventStreams events, StreamPlaces streams, AnswerText text, DocumentLimits limits) : IDisposable
{
    private const string GraphJson = "application/graphql-response+json";
    private const string PlainJson = "application/json";

    private readonly SemaphoreSlim _places = new(limits.Concurrency);

    public async Task AnswerAsync(HttpContext http)
    {
        var streamed = EventStreams.IsAskedFor(http.Request);
        if (!(streamed ? streams.TryTake() : _places.Wait(0)))
        {
            await RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, new ExecutionError("The server is busy; try again in a second.") { Code = "BUSY" });
            return;
        }

        try
        {
            await AnswerInTurnAsync(http, streamed);
        }
        finally
        {
            Leave(streamed);
        }
    }

    public void Dispose() => _places.Dispose();

    private void Leave(bool streamed)
    {
        if (streamed)
        {
            streams.Release();
        }
        else
        {
            _places.Release();
        }
    }

    private async Task AnswerInTurnAsync(HttpContext http, bool streamed)
    {
        if (!IsJson(http.Request))
        {
            await RefuseAsync(http, StatusCodes.Status415UnsupportedMediaType, new ExecutionError("Send the request as application/json in UTF-8.") { Code = "UNSUPPORTED_MEDIA_TYPE" });
            return;
        }

        try
        {
            var body = await RequestBody.ReadAsync(http.Request, limits.BodyBytes, http.RequestAborted);
            await (streamed ? events.AnswerAsync(http, GraphRequest.Parse(body)) : AnswerOnceAsync(http, GraphRequest.Parse(body)));
        }
        catch (BadRequestException exception)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, new ExecutionError(exception.Message) { Code = "BAD_REQUEST" });
        }
        catch (LimitExceededException exception) when (exception.Limit == "body")
        {
            await RefuseAsync(http, StatusCodes.Status413PayloadTooLarge, exception);
        }
    }

    private async Task AnswerOnceAsync(HttpContext http, GraphRequest request)
    {
        var result = await execution.RunAsync(request, RequestOrigin.Of(http), http.RequestAborted);
        OperationNames.Note(http, result.Operation?.Name?.StringValue);
        await WriteAsync(http, StatusOf(result), result);
    }

    // Where the store is away, a proxy or client should know it without reading the answer.
    private static int StatusOf(ExecutionResult result) => result switch
    {
        { Executed: false } => StatusCodes.Status400BadRequest,
        { Errors: { } errors } when errors.Any(e => e.InnerException is StoreException) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status200OK,
    };

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(PlainJson, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private Task RefuseAsync(HttpContext http, int status, ExecutionError error) =>
        WriteAsync(http, status, new ExecutionResult { Errors = new ExecutionErrors { error } });

    private async Task WriteAsync(HttpContext http, int status, ExecutionResult result)
    {
        using var answer = await text.OfAsync(result, http.RequestAborted);
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = "1";
        }

        http.Response.ContentType = Accepts(http.Request) + "; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.ContentLength = answer.Length;
        answer.Position = 0;
        await answer.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    // Clients from before the media type was named ask for plain JSON by name.
    private static string Accepts(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains(PlainJson, StringComparison.OrdinalIgnoreCase) && !accept.Contains(GraphJson, StringComparison.OrdinalIgnoreCase)
            ? PlainJson
            : GraphJson;
    }
}

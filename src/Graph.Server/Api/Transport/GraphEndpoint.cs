using Graph.Core.Storage;
using Graph.Server.Api.Guard;
using GraphQL;
using Microsoft.Net.Http.Headers;

namespace Graph.Server.Api.Transport;

/// <summary>GraphQL over HTTP: POST with <c>application/json</c>, nothing else. A form or a link on another site can send neither, so it cannot ask in a user's name.</summary>
internal sealed class GraphEndpoint(
    GraphExecution execution, IGraphQLSerializer serializer, DocumentLimits limits) : IDisposable
{
    private const string GraphJson = "application/graphql-response+json";
    private const string PlainJson = "application/json";

    private readonly SemaphoreSlim _places = new(limits.Concurrency);

    public async Task AnswerAsync(HttpContext http)
    {
        if (!await _places.WaitAsync(0, http.RequestAborted))
        {
            await RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, new ExecutionError("The server is busy; try again in a second.") { Code = "BUSY" });
            return;
        }

        try
        {
            await AnswerInTurnAsync(http);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task AnswerInTurnAsync(HttpContext http)
    {
        if (!IsJson(http.Request))
        {
            await RefuseAsync(http, StatusCodes.Status415UnsupportedMediaType, new ExecutionError("Send the request as application/json in UTF-8.") { Code = "UNSUPPORTED_MEDIA_TYPE" });
            return;
        }

        try
        {
            var body = await RequestBody.ReadAsync(http.Request, limits.BodyBytes, http.RequestAborted);
            var result = await execution.RunAsync(GraphRequest.Parse(body), http);
            OperationNames.Note(http, result.Operation?.Name?.StringValue);
            await WriteAsync(http, StatusOf(result), result);
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
        using var answer = await SerializeAsync(result, http.RequestAborted);
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

    private async Task<MemoryStream> SerializeAsync(ExecutionResult result, CancellationToken cancellation)
    {
        var buffer = new BoundedBuffer(limits.ResponseBytes);
        try
        {
            await serializer.WriteAsync(buffer, result, cancellation);
            return buffer;
        }
        catch (LimitExceededException exception)
        {
            var instead = new MemoryStream();
            await serializer.WriteAsync(instead, new ExecutionResult { Executed = true, Errors = new ExecutionErrors { exception } }, cancellation);
            return instead;
        }
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

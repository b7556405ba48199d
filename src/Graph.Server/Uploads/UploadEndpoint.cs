using Graph.Core.Sources;
using Graph.Core.Storage;
using Graph.Server.Api;
using Microsoft.AspNetCore.Http.Features;

namespace Graph.Server.Uploads;

/// <summary><c>POST /loads</c>: takes a file in as its body, of any size up to the limit, and answers before it is loaded.</summary>
internal sealed class UploadEndpoint(UploadQueue queue, UploadSpool spool, UploadLoading loading, UploadLimits limits, TimeProvider time)
{
    public const string Path = "/loads";
    private static readonly TimeSpan ComeAgain = TimeSpan.FromSeconds(10);

    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        try
        {
            var request = UploadRequest.Of(http.Request);
            RefuseLists(request.Source);
            return await InReachAsync(() => ReceiveAsync(http, request));
        }
        catch (UploadRefusedException refused)
        {
            if (refused.RetryAfter is { } wait)
            {
                http.Response.Headers.RetryAfter = FormattableString.Invariant($"{wait.TotalSeconds:0}");
            }

            // The rest of a body nobody will read: the connection ends with the answer.
            http.Response.Headers.Connection = "close";
            return refused.ToResult();
        }
    }

    /// <summary>Refuses what the store cannot take now: it is not queued, since nobody can say when it is back.</summary>
    private static async Task<IResult> InReachAsync(Func<Task<IResult>> receive)
    {
        try
        {
            return await receive();
        }
        catch (StoreException fault)
        {
            throw new UploadRefusedException(StatusCodes.Status503ServiceUnavailable, fault.Problem, "store", $"{fault.Mend} Then send it again.") { RetryAfter = ComeAgain };
        }
    }

    private async Task<IResult> ReceiveAsync(HttpContext http, UploadRequest request)
    {
        spool.ThrowIfOver(http.Request.ContentLength ?? 0);
        // The server's bound is the API's; this route counts its own.
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        queue.TakePlace();
        var placed = false;
        try
        {
            using var body = await BodyAsync(http, request);
            var input = Recognised(body.Path, request);
            if (request.DryRun)
            {
                return await DryRunAsync(body.Path, input, http.RequestAborted);
            }

            var upload = Upload.Of(request, input, body.Hash, time.GetUtcNow());
            placed = await queue.AcceptAsync(upload, body, http.RequestAborted);
            return Accepted(upload.Load.Id);
        }
        finally
        {
            if (!placed)
            {
                queue.LeavePlace();
            }
        }
    }

    private async Task<ReceivedBody> BodyAsync(HttpContext http, UploadRequest request)
    {
        try
        {
            return await spool.ReceiveAsync(http.Request.Body, request.Packed, http.RequestAborted);
        }
        catch (IOException exception) when (exception is not BadHttpRequestException && !http.RequestAborted.IsCancellationRequested)
        {
            throw new UploadRefusedException(
                StatusCodes.Status507InsufficientStorage, "The body could not be written to the disk.", "server", "Make room where the server keeps uploads (--uploads), and send it again.");
        }
    }

    private static Commands.RecordInput Recognised(string path, UploadRequest request)
    {
        try
        {
            var input = UploadLoading.InputOf(path, request.Source, request.Format);
            // Read now, so that a head that cannot be read refuses the body.
            _ = input.Stated;
            return input;
        }
        catch (UnreadableFileException unreadable)
        {
            throw Unreadable(path, unreadable);
        }
    }

    private static async Task<IResult> DryRunAsync(string path, Commands.RecordInput input, CancellationToken cancellation)
    {
        try
        {
            return await UploadDryRun.OfAsync(input, cancellation);
        }
        catch (Exception exception) when (exception is UnreadableFileException or InvalidDataException)
        {
            throw Unreadable(path, exception);
        }
    }

    // The reader calls the file by the name it has here.
    private static UploadRefusedException Unreadable(string path, Exception exception) => new(
        StatusCodes.Status422UnprocessableEntity,
        exception.Message.Replace(System.IO.Path.GetFileName(path), "The body", StringComparison.Ordinal),
        "body",
        "Send a file of a format that can be read, or name its format by ?format=.");

    private void RefuseLists(string source)
    {
        if (!limits.Lists && loading.Designates(source))
        {
            throw new UploadRefusedException(
                StatusCodes.Status403Forbidden,
                $"'{source}' is an official list, and this server takes uploads of leads only.",
                "source",
                "Name a source of your own; lists come by 'graph refresh' or 'graph load', or here when the server is started with --accept-lists.");
        }
    }

    /// <summary>The same for the same load, whenever it is asked: where it stands is asked over GraphQL.</summary>
    private static IResult Accepted(string load) => Results.Json(
        new
        {
            load,
            lookAt = GraphApi.Path,
            query = $"{{ load(id: \"{load}\") {{ status read stored unchanged setAside problem rejects(first: 20) {{ file row column value problem mend }} }} }}",
            subscription = $"subscription {{ loadProgress(id: \"{load}\") {{ status read stored setAside rate fraction }} }}",
        },
        statusCode: StatusCodes.Status202Accepted);
}

/// <summary>Uploads in a host.</summary>
internal static class UploadHosting
{
    /// <summary>Takes uploads; needs GraphSession, Surroundings, LoadTurns and UploadLimits there.</summary>
    public static IServiceCollection AddUploads(this IServiceCollection services) => services
        .AddSingleton<UploadSpool>()
        .AddSingleton<UploadLoading>()
        .AddSingleton<UploadQueue>()
        .AddSingleton<UploadEndpoint>()
        .AddHostedService(s => s.GetRequiredService<UploadQueue>());

    public static void MapUploads(this WebApplication app) =>
        app.MapPost(UploadEndpoint.Path, (HttpContext http, UploadEndpoint uploads) => uploads.AnswerAsync(http));
}

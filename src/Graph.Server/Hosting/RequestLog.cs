using Graph.Server.Api.Transport;
using Serilog;
using Serilog.Events;

namespace Graph.Server.Hosting;

/// <summary>One line a request: route, operation name, status, time. Never a path as sent, a document, a variable or an exception's words, which may hold personal data (design rule 10).</summary>
internal static class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        app.UseSerilogRequestLogging(o =>
        {
            // Otherwise the static logger is meant, which is nobody's here.
            o.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            o.MessageTemplate = "{Method} {Route} {Operation} answered {Status} in {Elapsed} ms";
            o.GetMessageTemplateProperties = (http, _, elapsed, status) => Properties(http, elapsed, status);
            o.GetLevel = (_, _, exception) => exception is null ? LogEventLevel.Information : LogEventLevel.Error;
        });
        app.Use(AnswerUnexpectedAsync);
    }

    private static IEnumerable<LogEventProperty> Properties(HttpContext http, double elapsed, int status) =>
    [
        new("Method", new ScalarValue(http.Request.Method)),
        new("Route", new ScalarValue((http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText)),
        new("Operation", new ScalarValue(OperationNames.Of(http))),
        new("Status", new ScalarValue(status)),
        new("Elapsed", new ScalarValue(Math.Round(elapsed, 1))),
    ];

    // The outermost edge: what no one expected is answered here, so that no server log writes its message.
    private static async Task AnswerUnexpectedAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: there is nobody to answer.
        }
        catch (Exception exception)
        {
            var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestLog));
            log.LogError("Unexpected {ErrorType}, correlation {Correlation}: {Place}", exception.GetType().FullName, http.TraceIdentifier, exception.StackTrace);
            await ApologiseAsync(http);
        }
    }

    private static async Task ApologiseAsync(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await http.Response.WriteAsync($"Something unexpected went wrong; the log has more under the id {http.TraceIdentifier}.");
    }
}

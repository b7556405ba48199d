using Graph.Core.Resolution;
using Graph.Core.Storage;
using Graph.Server.Api.Guard;
using Graph.Server.Lists;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace Graph.Server.Api.Transport;

/// <summary>Runs one request through the guard and the executor, within its time.</summary>
internal sealed class GraphExecution(
    IDocumentExecuter executer, ISchema schema, DocumentLimits limits, TimeProvider time, ILogger<GraphExecution> log)
{
    private readonly DocumentGuard _guard = new(limits);

    /// <summary>Answers a request. <see cref="ExecutionResult.Executed"/> is false when no field was run: the request was bad.</summary>
    public async Task<ExecutionResult> RunAsync(GraphRequest request, RequestOrigin origin, CancellationToken aborted)
    {
        using var timeout = new CancellationTokenSource(limits.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, aborted);
        var result = await BeginAsync(request, origin, timeout, either.Token);
        return result.Streams is null
            ? result
            : Failed(new ExecutionError($"A subscription is a stream: ask with 'Accept: {EventStreams.MediaType}', or over a WebSocket ({SocketEndpoint.Protocol}).") { Code = "NEEDS_STREAM" }, executed: false);
    }

    /// <summary>The answer to a query or mutation, or the streams of a subscription, which live until <paramref name="either"/> ends.</summary>
    /// <param name="timeout">What ends the work when its time is over.</param>
    /// <param name="either">That, or the caller who has gone.</param>
    public async Task<ExecutionResult> BeginAsync(GraphRequest request, RequestOrigin origin, CancellationTokenSource timeout, CancellationToken either)
    {
        try
        {
            return Capped(await AgedAsync(await ExecuteAsync(request, origin, either), origin.Services, either));
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            var seconds = (long)limits.Timeout.TotalSeconds;
            return Failed(new LimitExceededException("seconds", seconds, seconds, "The answer took too long and was given up; ask for less."), executed: true);
        }
        catch (GraphQLParserException exception)
        {
            return Failed(new ExecutionError(exception.Message) { Code = "SYNTAX_ERROR" }, executed: false);
        }
        catch (LimitExceededException exception)
        {
            return Failed(exception, executed: false);
        }
    }

    private async Task<ExecutionResult> ExecuteAsync(GraphRequest request, RequestOrigin origin, CancellationToken cancellation) =>
        await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = request.Query,
            Document = await _guard.ParseAsync(request.Query, request.Variables, schema),
            OperationName = request.OperationName,
            Variables = request.Variables,
            RequestServices = origin.Services,
            CancellationToken = cancellation,
            UnhandledExceptionDelegate = unhandled => MaskAsync(unhandled, origin.Correlation),
        });

    /// <summary>Names the lists that stand and their age beside every answer that was drawn from the store, and why it may be stale.</summary>
    private async Task<ExecutionResult> AgedAsync(ExecutionResult result, IServiceProvider services, CancellationToken cancellation)
    {
        if (result is not { Executed: true, Streams: null, Data: not null } || AsksOfSchemaAlone(result.Operation))
        {
            return result;
        }

        try
        {
            var lists = await services.GetRequiredService<StandingLists>().AgesAsync(time, cancellation);
            var standing = await services.GetRequiredService<IResolvedGraph>().StandAsync(cancellation);
            (result.Extensions ??= [])["lists"] = lists.Select(l => new { source = l.Source, version = l.Version, published = l.Published, ageDays = l.AgeDays }).ToList();
            if (standing.Away is { } away)
            {
                result.Extensions["stale"] = new { feedNumber = standing.FeedNumber, since = away.Since, reason = away.Reason };
            }
        }
        catch (StoreException store)
        {
            (result.Errors ??= []).Add(new ExecutionError($"{store.Problem} {store.Mend}", store));
        }

        return result;
    }

    private static bool AsksOfSchemaAlone(GraphQLOperationDefinition? operation) =>
        operation?.SelectionSet.Selections.TrueForAll(s => s is GraphQLField { Name.StringValue: ['_', '_', ..] }) == true;

    private Task MaskAsync(UnhandledExceptionContext unhandled, string correlation)
    {
        switch (unhandled.OriginalException)
        {
            case OperationCanceledException:
                break;
            case StoreException store:
                // A store's words are about files and engines, and say what to do.
                log.LogError("The store failed a question, correlation {Correlation}: {Problem} {Mend}", correlation, store.Problem, store.Mend);
                unhandled.ErrorMessage = $"{store.Problem} {store.Mend}";
                break;
            default:
                Mask(unhandled, correlation);
                break;
        }

        return Task.CompletedTask;
    }

    // The exception's own words may hold personal data: the log has its type and place only, the caller an id to quote.
    private void Mask(UnhandledExceptionContext unhandled, string correlation)
    {
        log.LogError(
            "Unexpected {ErrorType} in field {Field}, correlation {Correlation}: {Place}",
            unhandled.OriginalException.GetType().FullName,
            unhandled.FieldContext?.FieldDefinition.Name,
            correlation,
            unhandled.OriginalException.StackTrace);
        unhandled.ErrorMessage = $"Something unexpected went wrong; the log has more under the id {correlation}.";
        unhandled.Exception = new InvalidOperationException(unhandled.ErrorMessage);
    }

    private static ExecutionResult Failed(ExecutionError error, bool executed) =>
        new() { Executed = executed, Errors = new ExecutionErrors { error } };

    /// <summary>A result whose errors keep within the limits: a single message of validation can list every wrong field of an input.</summary>
    public ExecutionResult Capped(ExecutionResult result)
    {
        if (result.Errors is { } errors)
        {
            result.Errors = new ExecutionErrors();
            result.Errors.AddRange(errors.Take(limits.Errors).Select(Cut));
        }

        return result;
    }

    private ExecutionError Cut(ExecutionError error)
    {
        if (error.Message.Length <= limits.ErrorLength)
        {
            return error;
        }

        var cut = new ExecutionError(error.Message[..limits.ErrorLength] + " …") { Code = error.Code, Path = error.Path };
        foreach (var location in error.Locations ?? [])
        {
            cut.AddLocation(location);
        }

        return cut;
    }
}

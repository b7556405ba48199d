using System.Text.Encodings.Web;
using Graph.Server.Api.Guard;
using Graph.Server.Api.Loading;
using Graph.Server.Api.Loads;
using Graph.Server.Api.Page;
using Graph.Server.Api.Statistics;
using Graph.Server.Api.Transport;
using Graph.Server.Lists;
using Graph.Server.Uploads;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Graph.Server.Api;

/// <summary>Puts the GraphQL API into a host. Needs IResolvedGraph, IRecordStore, IStatements, ILedger, IGraphStore, IQualityStore and TimeProvider there.</summary>
internal static class GraphApi
{
    /// <summary>Path of the API and of its page for people.</summary>
    public const string Path = "/graphql";

    public static IServiceCollection AddGraphApi(this IServiceCollection services)
    {
        services.AddGraphQL(api => api
            .AddSchema<GraphSchema>()
            // Names of any script stay readable; answers are never part of a page.
            .AddSystemTextJson(json => json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
            .AddErrorInfoProvider(o => o.ExposeCodes = false)
            .AddGraphTypes(typeof(GraphApi).Assembly));
        services.TryAddSingleton(new DocumentLimits());
        services.TryAddSingleton<LoadPaces>();
        services.TryAddSingleton<LoadTurns>();
        return services
            .AddSingleton<GraphExecution>()
            .AddSingleton<StandingLists>()
            .AddSingleton<StoreCounts>()
            .AddSingleton<UndoQueue>()
            .AddHostedService(s => s.GetRequiredService<UndoQueue>())
            .AddSingleton<AnswerText>()
            .AddSingleton<OperationStreams>()
            .AddSingleton<StreamPlaces>()
            .AddSingleton<EventStreams>()
            .AddSingleton<SocketEndpoint>()
            .AddSingleton<GraphEndpoint>()
            .AddScoped<Loaders>();
    }

    public static void MapGraphApi(this WebApplication app)
    {
        // A schema that cannot be built should stop the start, not the first question.
        app.Services.GetRequiredService<ISchema>().Initialize();
        app.MapPost(Path, (HttpContext http, GraphEndpoint endpoint) => endpoint.AnswerAsync(http));
        app.MapGet(Path, GetAsync);
        app.MapGet("/", () => Results.Redirect(Path));
        app.MapQueryPage();
    }

    // A browser that opens the address gets the page; a client that opens a socket there, the socket.
    private static async Task<IResult> GetAsync(HttpContext http, SocketEndpoint sockets)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return QueryPage.Show(http);
        }

        await sockets.AnswerAsync(http);
        return Results.Empty;
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Core.Resolution;
using Graph.Core.Storage;
using Graph.Server.Api.Guard;
using Graph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Formatting.Compact;

namespace Server.Tests.Support;

/// <summary>The real server over real HTTP, on a port the system chooses, over a small graph.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly StringWriter _log;

    private RunningServer(WebApplication app, SmallGraph graph, Calls calls, StringWriter log)
    {
        (_app, Graph, Calls, _log) = (app, graph, calls, log);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public SmallGraph Graph { get; }

    public Calls Calls { get; }

    /// <summary>Stops the server, so that every line is written, and gives its log.</summary>
    public async Task<string> LogAsync()
    {
        await _app.StopAsync(TestContext.Current.CancellationToken);
        return _log.ToString();
    }

    public static async Task<RunningServer> StartAsync(DocumentLimits? limits = null)
    {
        var (graph, calls, log) = (new SmallGraph(), new Calls(), new StringWriter());
        var app = GraphHost.Build("http://127.0.0.1:0", insecure: false, services => Register(services, graph, calls, limits), l => l.WriteTo.Sink(new TextSink(log)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningServer(app, graph, calls, log);
    }

    /// <summary>A server that runs already, over ports of its own.</summary>
    public static RunningServer Of(WebApplication running) => new(running, new SmallGraph(), new Calls(), new StringWriter());

    /// <summary>Asks and gives the whole answer.</summary>
    public async Task<Answer> AskAsync(string query, object? variables = null, string? operationName = null) =>
        await PostAsync(JsonSerializer.Serialize(new { query, variables, operationName }));

    public async Task<Answer> PostAsync(string body, string mediaType = "application/json", string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        if (accept is not null)
        {
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, JsonNode.Parse(text)!);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private static void Register(IServiceCollection services, SmallGraph graph, Calls calls, DocumentLimits? limits)
    {
        services.AddSingleton(TimeProvider.System)
            .AddSingleton<IResolvedGraph>(graph)
            .AddSingleton(calls.Of<IRecordStore>(graph))
            .AddSingleton(calls.Of<IStatements>(graph))
            .AddSingleton(calls.Of<ILedger>(graph))
            .AddSingleton(calls.Of<IGraphStore>(graph))
            .AddSingleton<IQualityStore>(graph);
        if (limits is not null)
        {
            services.AddSingleton(limits);
        }
    }

    private sealed class TextSink(StringWriter text) : Serilog.Core.ILogEventSink
    {
        private readonly CompactJsonFormatter _form = new();

        public void Emit(Serilog.Events.LogEvent logEvent)
        {
            lock (text)
            {
                _form.Format(logEvent, text);
            }
        }
    }
}

/// <summary>An answer as it came.</summary>
internal sealed record Answer(HttpStatusCode Status, string? MediaType, JsonNode Body)
{
    /// <summary>The data of an answer that has no errors.</summary>
    public JsonNode Data => Body["errors"] is null ? Body["data"]! : throw new InvalidOperationException(Body.ToJsonString());

    /// <summary>The first error.</summary>
    public JsonNode Error => Body["errors"]![0]!;

    /// <summary>The limit an error names.</summary>
    public string? Limit => (string?)Error["extensions"]?["limit"];
}

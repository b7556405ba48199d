using System.Text.Json.Nodes;
using Graph.Server.Commands;
using Graph.Server.Hosting;
using Graph.Server.Lists;
using Graph.Server.Uploads;
using Graph.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Formatting.Compact;

namespace Server.Tests.Support;

/// <summary>A server over a real store that loads: uploads, and lists where a test gives them.</summary>
internal sealed class LoadingServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly GraphSession _session;
    private readonly RunningServer _asked;
    private readonly CommandPlace _place;

    private LoadingServer(CommandPlace place, GraphSession session, WebApplication app, StringWriter log)
    {
        (_place, _session, _app, Log) = (place, session, app, log);
        _asked = RunningServer.Of(app);
    }

    public HttpClient Http => _asked.Http;

    public StringWriter Log { get; }

    public string Spool => _place.Place.Beside + ".uploads";

    public T The<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<LoadingServer> StartAsync(
        CommandPlace place, Func<UploadLimits, UploadLimits>? limits = null, IReadOnlyList<ConfiguredList>? lists = null, Func<Surroundings, Surroundings>? around = null, StorePlace? at = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await place.ReadyAsync();
        var plain = new Surroundings(TextWriter.Null, TextWriter.Null, TimeProvider.System, IsTerminal: false, _ => null);
        var surroundings = (around ?? (a => a))(plain);
        var session = await GraphSession.OpenAsync(surroundings, at ?? place.Place, cancellation);
        var log = new StringWriter();
        var app = GraphHost.Build(
            "http://127.0.0.1:0",
            insecure: false,
            services =>
            {
                session.Register(services, surroundings.Time);
                Loading.AddTo(services, session, surroundings, (limits ?? (l => l))(UploadLimits.Beside(place.Place.Beside)));
                if (lists is not null)
                {
                    Loading.AddRefresh(services, lists, place.Place.Beside);
                }
            },
            l => l.WriteTo.Sink(new TextSink(log)));
        await app.StartAsync(cancellation);
        return new LoadingServer(place, session, app, log);
    }

    public Task<Answer> AskAsync(string query, object? variables = null) => _asked.AskAsync(query, variables);

    /// <summary>Waits until a load has ended, and gives it.</summary>
    public async Task<JsonNode> EndedAsync(string load)
    {
        while (true)
        {
            var answer = (await AskAsync($"{{ load(id: \"{load}\") {{ status read stored unchanged setAside problem format version tally {{ name count }} rejects(first: 10) {{ kind problem }} }} }}")).Data["load"]!;
            if ((string?)answer["status"] is not ("QUEUED" or "RUNNING" or "CLOSING" or "UNDOING"))
            {
                return answer;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _asked.DisposeAsync();
        await _session.DisposeAsync();
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

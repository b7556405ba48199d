using System.Collections.Concurrent;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Storage;
using Graph.Server.Hosting;
using Graph.Stores.Embedded;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Server.Tests.Support;

namespace Server.Tests.Hosting;

/// <summary>Design rule 10: ids, counts and hashes only.</summary>
public sealed class Rule10PersonalDataStaysOutOfLogsTests
{
    private static readonly string[] Personal = ["Quillombard", "Vandeschrijver", "X4471920", "4471920", "7946", "quill@", "1971", "Marmalade", "1A1zP1", "nickname-of-hers"];

    private const string Lead =
        """{id:"1",kind:PERSON,names:["Quillombard Vandeschrijver"],weakAliases:["nickname-of-hers"],birthDates:["1971-04-09"],phones:["+44 20 7946 0062"],emails:["quill@marmalade.example"],identifiers:[{type:"Passport",number:"X4471920"}],addresses:[{text:"7 Marmalade Row, London"}],wallets:[{address:"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"}]}""";

    [Fact]
    public async Task A_session_of_loading_screening_judging_and_erring_logs_nothing_of_the_parties()
    {
        var log = await SessionAsync(
        [
            "mutation Submit{submitLeads(input:{source:\"acme\",idempotencyKey:\"1\",leads:[" + Lead + "," + Lead.Replace("id:\"1\"", "id:\"2\"", StringComparison.Ordinal) + "]}){load{id}}}",
            "query ScreenLead{screen(lead:" + Lead.Replace("id:\"1\"", "id:\"9\"", StringComparison.Ordinal) + ",first:5){decision}}",
            "query Search{search(text:\"Quillombard Vandeschrijver\",first:5){nodes{id}}}",
            "query Explain{explain(a:\"acme:1\",b:\"acme:2\"){sameAs{score}}}",
            "mutation Judge{judgeLink(input:{a:\"acme:1\",b:\"acme:2\",kind:SAME_AS,verdict:NEGATIVE,user:\"Vandeschrijver\",reason:\"Quillombard X4471920\"}){judgement{id}}}",
            "query Vandeschrijver{search(text:\"Quillombard\",frist:\"X4471920\"){nodes{id}}}",
            "query Unknown{noSuchField(name:\"Quillombard\")}",
            "{ search(text: \"Quillombard",
        ]);

        Assert.Contains("ScreenLead", log, StringComparison.Ordinal);
        Assert.All(Personal, word => Assert.DoesNotContain(word, log, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Asks one after the other over HTTP and gives all that was logged, at every level the server has.</summary>
    private static async Task<string> SessionAsync(IEnumerable<string> documents)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("graph-log-");
        var lines = new Lines();
        try
        {
            await using var store = await EmbeddedStore.OpenAsync(Path.Combine(folder.FullName, "graph.db"), cancellation);
            using var graph = await ResolvedGraph.OpenAsync(store, store, store, store, ScoreCards.Shipped(), TimeProvider.System, cancellation);
            await using var app = GraphHost.Build(
                "http://127.0.0.1:0",
                insecure: false,
                s => s.AddSingleton(TimeProvider.System).AddSingleton<IResolvedGraph>(graph).AddSingleton<IRecordStore>(store).AddSingleton<IStatements>(store).AddSingleton<ILedger>(store).AddSingleton<IGraphStore>(store),
                l => l.WriteTo.Sink(lines));
            await app.StartAsync(cancellation);
            var answers = await AskAsync(app, documents);
            Assert.Equal(5, answers.Count(a => a.Body["errors"] is null));
            await app.StopAsync(cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return lines.ToString();
    }

    private static async Task<IReadOnlyList<Answer>> AskAsync(WebApplication app, IEnumerable<string> documents)
    {
        await using var server = RunningServer.Of(app);
        var answers = new List<Answer>();
        foreach (var document in documents)
        {
            answers.Add(await server.AskAsync(document));
        }

        return answers;
    }

    private sealed class Lines : ILogEventSink
    {
        private readonly ConcurrentQueue<string> _lines = [];
        private readonly CompactJsonFormatter _form = new();

        public void Emit(LogEvent logEvent)
        {
            using var line = new StringWriter();
            _form.Format(logEvent, line);
            _lines.Enqueue(line.ToString());
        }

        public override string ToString() => string.Concat(_lines);
    }
}

using Graph.Core.Resolution;
using Graph.Core.Resolution.Scoring;
using Graph.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Api;

public abstract class RealGraphTests(TestStore kind)
{
    [Fact]
    public async Task What_is_submitted_is_found_explained_and_followed_in_a_real_store()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var place = new CommandPlace(kind);
        await place.ReadyAsync();
        await using var store = await place.Place.OpenAsync(cancellation);
        await using var card = File.OpenRead(Path.Combine(Checkout.Root, "data", "model", "declared.json"));
        using var graph = await ResolvedGraph.OpenAsync(store.Records, store.Statements, store.Ledger, store.Graph, ScoreCards.Read(card), TimeProvider.System, cancellation);
        await using var app = GraphHost.Build(
            "http://127.0.0.1:0",
            insecure: false,
            s => s.AddSingleton(TimeProvider.System).AddSingleton<IResolvedGraph>(graph).AddSingleton(store.Records).AddSingleton(store.Statements).AddSingleton(store.Ledger).AddSingleton(store.Graph).AddSingleton(store.Quality),
            _ => { });
        await app.StartAsync(cancellation);
        await using var server = RunningServer.Of(app);
        await server.AskAsync("""mutation{submitLeads(input:{source:"acme",idempotencyKey:"1",leads:[{id:"1",kind:COMPANY,names:["Quandrolia Shipping Ltd"],phones:["+44 20 7946 0062"]},{id:"2",kind:COMPANY,names:["Tivermont Foods Ltd"],phones:["+44 20 7946 0062"]}]}){load{id}}}""");

        var answer = await server.AskAsync("""{search(text:"quandrolia",first:1){nodes{id}}explain(a:"acme:1",b:"acme:2"){associated{contributions{evidence}}}sharedSelectors(entity:"acme:1",first:5){nodes{others(first:5){id}}}statistics{recordCount}changes(since:0,first:100){nodes{kind}}}""");

        Assert.Equal("acme:1", (string?)answer.Data["search"]!["nodes"]![0]!["id"]);
        Assert.Equal("acme:2", (string?)answer.Data["sharedSelectors"]!["nodes"]![0]!["others"]![0]!["id"]);
        Assert.Equal(2, (int?)answer.Data["statistics"]!["recordCount"]);
        Assert.NotEmpty(answer.Data["explain"]!["associated"]!["contributions"]!.AsArray());
    }
}

public sealed class EmbeddedRealGraphTests() : RealGraphTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jRealGraphTests() : RealGraphTests(TestStore.Neo4j);

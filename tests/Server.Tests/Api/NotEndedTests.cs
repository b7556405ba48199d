using Graph.Core.Model;
using Graph.Core.Resolution;
using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Api;

/// <summary>A load whose process was killed: nobody can tell it from one that runs elsewhere, so that whoever asks hears what to do in either case.</summary>
public abstract class NotEndedTests(TestStore kind) : IDisposable
{
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_load_that_nobody_ended_is_told_with_what_to_do_wherever_it_is_asked_for()
    {
        await using var server = await LoadingServer.StartAsync(_place);
        await server.The<IResolvedGraph>().StartLoadAsync(MadeLoad.Of(LoadStatus.Running, 0), TestContext.Current.CancellationToken);

        var asked = await server.AskAsync("{ load(id: \"made\") { status problem } loads(first: 1) { nodes { problem } } }");
        var verified = await _place.RunAsync("verify");
        var report = await _place.RunAsync("report");
        var listed = await _place.RunAsync("undo");

        const string Words = "Load made of acme has not ended: if no process is at it, it was cut short; send its files again, or take it back with 'graph undo made'.";
        Assert.Equal(
            ["RUNNING", Words, Words, Words, Words],
            [(string)asked.Data["load"]!["status"]!, (string)asked.Data["load"]!["problem"]!, (string)asked.Data["loads"]!["nodes"]![0]!["problem"]!, (string)verified.Json["notes"]![0]!, (string)listed.Json["notEnded"]!]);
        Assert.Contains(Words, report.Errors, StringComparison.Ordinal);
        Assert.Equal(0, verified.Code);
    }
}

public sealed class EmbeddedNotEndedTests() : NotEndedTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jNotEndedTests() : NotEndedTests(TestStore.Neo4j);

using Graph.Server.Commands;
using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Commands;

/// <summary>Graphs moved between a file and a Neo4j.</summary>
[Collection(Neo4jServer.Turns)]
public sealed class Neo4jCopyTests : IDisposable
{
    private readonly CommandPlace _file = new();
    private readonly CommandPlace _neo4j = new(TestStore.Neo4j);

    public void Dispose()
    {
        _file.Dispose();
        _neo4j.Dispose();
    }

    [Fact]
    public async Task A_graph_that_goes_into_a_neo4j_and_back_is_the_same_by_its_hash()
    {
        await _neo4j.ReadyAsync();
        var hash = await LoadedAsync();

        var there = await _neo4j.RunAsync("copy", "--from", _file.Store, "--to", _neo4j.Store);
        var verified = await _neo4j.RunAsync("verify", "--rebuild");
        var back = await _neo4j.RunAsync("copy", "--from", _neo4j.Store, "--to", _file.Path("back.db"));
        var restated = await _file.RunAsync("verify", "--rebuild", "--store", _file.Path("back.db"));

        Assert.True(there.Code == 0, there.Errors);
        Assert.Equal((hash, hash), ((string)there.Json["graphHash"]!, (string)verified.Json["hash"]!));
        Assert.Equal((hash, hash), ((string)back.Json["graphHash"]!, (string)restated.Json["hash"]!));
    }

    [Fact]
    public async Task A_copy_that_was_cut_is_no_store_until_it_is_made_again()
    {
        await _neo4j.ReadyAsync();
        var hash = await LoadedAsync();
        await using (var begun = await _neo4j.Place.OpenUnprovenAsync(TestContext.Current.CancellationToken))
        {
            await begun.Records.CommitAsync(new() { BasedOn = 0 }, TestContext.Current.CancellationToken);
        }

        var (verified, loaded) = (await _neo4j.RunAsync("verify"), await _neo4j.RunAsync("load", _file.Path("leads.jsonl"), "--source", "acme"));
        var copied = await _neo4j.RunAsync("copy", "--from", _file.Store, "--to", _neo4j.Store);

        Assert.Equal((ExitCodes.Failure, ExitCodes.Failure), (verified.Code, loaded.Code));
        Assert.Contains("did not come to its end", loaded.Errors, StringComparison.Ordinal);
        Assert.True(copied.Code == 0, copied.Errors);
        Assert.Equal(hash, (string)(await _neo4j.RunAsync("verify")).Json["hash"]!);
    }

    [Fact]
    public async Task A_neo4j_that_holds_a_graph_is_not_overwritten()
    {
        await LoadedAsync();
        await _neo4j.RunAsync("load", _file.Path("leads.jsonl"), "--source", "acme");
        var before = (string)(await _neo4j.RunAsync("verify")).Json["hash"]!;

        var copied = await _neo4j.RunAsync("copy", "--from", _file.Store, "--to", _neo4j.Store);

        Assert.Equal(ExitCodes.Failure, copied.Code);
        Assert.Contains("none is overwritten", copied.Errors, StringComparison.Ordinal);
        Assert.Equal(before, (string)(await _neo4j.RunAsync("verify")).Json["hash"]!);
    }

    private async Task<string> LoadedAsync()
    {
        _file.Write(
            "leads.jsonl",
            """{"id":"1","kind":"Company","name":"Pellucid Harbour Trading","phone":"+44 20 7946 0958"}""",
            """{"id":"2","kind":"Company","name":"Pellucid Harbor Trading","phone":"+44 20 7946 0958","relations":[{"kind":"Owns","to":"1"}]}""",
            """{"id":"3","kind":"Person","name":"Aldous Quillfeather"}""");
        Assert.Equal(0, (await _file.RunAsync("load", _file.Path("leads.jsonl"), "--source", "acme", "--published", "2026-01-02")).Code);
        return (string)(await _file.RunAsync("verify")).Json["hash"]!;
    }
}

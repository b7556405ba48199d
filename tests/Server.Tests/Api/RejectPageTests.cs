using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Api;

/// <summary>What a load set aside, page by page.</summary>
public abstract class RejectPageTests(TestStore kind) : IDisposable
{
    private const int Bad = 150;
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_reject_of_a_load_is_reached_page_by_page_and_their_number_is_told()
    {
        var load = await LoadAsync();
        await using var server = await LoadingServer.StartAsync(_place);

        var first = await server.AskAsync($$"""{ load(id: "{{load}}") { rejectCount rejects(first: 100) { row } } }""");
        var rest = await server.AskAsync($$"""{ load(id: "{{load}}") { rejects(first: 100, after: "100") { row } } }""");
        var beyond = await server.AskAsync($$"""{ load(id: "{{load}}") { rejects(first: 100, after: "150") { row } } }""");

        Assert.Equal(Bad, (int)first.Data["load"]!["rejectCount"]!);
        Assert.Equal(
            Enumerable.Range(2, Bad),
            first.Data["load"]!["rejects"]!.AsArray().Concat(rest.Data["load"]!["rejects"]!.AsArray()).Select(r => (int)r!["row"]!));
        Assert.Empty(beyond.Data["load"]!["rejects"]!.AsArray());
    }

    private async Task<string> LoadAsync()
    {
        var file = _place.Write("leads.csv", ["id,name,birth date", .. Enumerable.Range(0, Bad).Select(i => FormattableString.Invariant($"{i},Zq{i}vork Halmen,no-day-{i}"))]);
        return (string)(await _place.RunAsync("load", file, "--source", "acme")).Json["load"]!;
    }
}

public sealed class EmbeddedRejectPageTests() : RejectPageTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jRejectPageTests() : RejectPageTests(TestStore.Neo4j);

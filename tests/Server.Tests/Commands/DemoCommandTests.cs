using Server.Tests.Support;
using Stores.Tests.Support;

namespace Server.Tests.Commands;

public abstract class DemoCommandTests(TestStore kind) : IDisposable
{
    private readonly CommandPlace _place = new(kind);

    public void Dispose()
    {
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_demo_is_loaded_into_the_named_store_once_and_ends()
    {
        var first = await _place.RunAsync("demo", "--load-only");
        var hash = (string)(await _place.RunAsync("verify")).Json["hash"]!;
        var again = await _place.RunAsync("demo", "--load-only");

        Assert.True(first.Code == 0, first.Errors);
        Assert.Contains("Loaded demo-list", first.Errors, StringComparison.Ordinal);
        Assert.Equal((0, hash), (again.Code, (string)(await _place.RunAsync("verify")).Json["hash"]!));
    }

    [Fact]
    public async Task The_demo_stands_beside_no_real_data()
    {
        await _place.RunAsync("load", _place.Write("leads.jsonl", """{"id":"1","kind":"Person","name":"Aldous Quillfeather"}"""), "--source", "acme");

        var answer = await _place.RunAsync("demo", "--load-only");

        Assert.Equal(3, answer.Code);
        Assert.Contains("The store holds records of acme", answer.Errors, StringComparison.Ordinal);
    }
}

public sealed class EmbeddedDemoCommandTests() : DemoCommandTests(TestStore.File);

[Collection(Neo4jServer.Turns)]
public sealed class Neo4jDemoCommandTests() : DemoCommandTests(TestStore.Neo4j);

using Graph.Server.Api.Page;
using Server.Tests.Support;

namespace Server.Tests.Api;

public sealed class ExampleQueryTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(Path.Combine(Checkout.Root, "schema", "queries"), "*.graphql").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_example_runs_as_it_stands(string name)
    {
        await using var server = await RunningServer.StartAsync();
        var example = ExampleQueries.All.Single(e => e.Name == name);

        var answer = await server.AskAsync(example.Text);

        Assert.NotNull(answer.Data);
        Assert.NotEmpty(example.Title);
    }
}

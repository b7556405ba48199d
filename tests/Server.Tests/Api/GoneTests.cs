using Server.Tests.Support;

namespace Server.Tests.Api;

/// <summary>Design rule 5: the key of a record that was taken back answers that it is gone, and with which load.</summary>
public sealed class GoneTests
{
    [Theory]
    [InlineData("record(key: \"acme:gone\") { key }")]
    [InlineData("entity(id: \"acme:gone\") { id }")]
    public async Task A_key_that_was_taken_back_says_so_and_names_the_load(string question)
    {
        await using var server = await RunningServer.StartAsync();

        var error = (await server.AskAsync($"{{ {question} }}")).Error;

        Assert.Equal(("GONE", "load-7"), ((string)error["extensions"]!["code"]!, (string)error["extensions"]!["load"]!));
    }

    [Fact]
    public async Task A_key_that_was_never_known_is_null()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync("""{ record(key: "acme:never") { key } entity(id: "acme:never") { id } }""");

        Assert.Null(answer.Data["record"]);
        Assert.Null(answer.Data["entity"]);
    }
}

using Server.Tests.Support;

namespace Server.Tests.Api;

public sealed class BatchingTests
{
    [Fact]
    public async Task A_nested_question_reads_each_level_in_one_batch()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.AskAsync(
            """
            {
              search(text: "o", first: 10) {
                nodes {
                  entity {
                    caption
                    records(first: 5) { nodes { key relations(first: 5) { nodes { status } } history { hash } } }
                    links(first: 5) { nodes { judgements { id } } }
                    neighbours(first: 5) { nodes { entity { caption } } }
                  }
                }
              }
            }
            """);

        Assert.Equal(2, answer.Data["search"]!["nodes"]!.AsArray().Count);
        Assert.Equal(
            "CurrentAsync 2, EntitiesOfAsync 2, HistoryAsync 1, JudgementsAsync 1, LinksOfAsync 1, MembersAsync 2, NeighboursAsync 1, TiesOfAsync 1",
            string.Join(", ", server.Calls.Counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}")));
    }
}

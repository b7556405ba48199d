using Core.Tests.Support;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Blocking.Fields;

namespace Core.Tests.Resolution.Fields;

public sealed class FieldBlocksTests
{
    [Fact]
    public void Every_two_records_that_share_a_living_block_are_a_candidate_once()
    {
        string[] names = ["Ada Moxon", "Adam Moxon", "Ida Mixon", "Ada Moxon", "Berenice Elm", "Bernice Elm", "Cosmo Thistle"];
        string[] lines = ["id,name,kind,city", .. names.Select((n, i) => $"{i},{n},person,{(i % 2 == 0 ? "Eastham" : "Westham")}")];
        var table = new FieldReading(new DedupeRequest([("made", MadeFile.Of("made.csv", lines))], null, _ => { }, _ => { })).Read(TestContext.Current.CancellationToken);

        var blocks = FieldBlocks.Of(table);

        var shared = Enumerable.Range(0, blocks.Count).SelectMany(b => Pairs(blocks.Members(b))).ToHashSet();
        var once = Enumerable.Range(0, blocks.Count).SelectMany(b => Pairs(blocks.Members(b)).Where(p => blocks.IsFirstOf(b, p.Left, p.Right))).ToList();
        Assert.Contains((0, 3), shared);
        Assert.Contains((4, 5), shared);
        Assert.Equal(shared.Order(), once.Order());
    }

    private static List<(int Left, int Right)> Pairs(ReadOnlySpan<int> members)
    {
        var pairs = new List<(int, int)>();
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                pairs.Add((members[i], members[j]));
            }
        }

        return pairs;
    }
}

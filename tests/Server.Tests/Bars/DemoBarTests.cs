using Benchmarks.Measuring;
using Graph.Learning.Generating.Demo;

namespace Server.Tests.Bars;

public sealed class DemoBarTests
{
    [Theory]
    [InlineData(DemoNetwork.ShippedSeed, 0)]
    [InlineData(7UL, .03)]
    public async Task The_demo_is_resolved_and_screened_as_its_truth_says(ulong seed, double slack)
    {
        var demo = await DemoFigures.MeasureAsync(seed);

        Assert.True(demo.F1 >= .95 - slack, $"pairwise F1 {demo.F1:F3}");
        Assert.True(demo.IsFirst >= .95 - slack, $"leads that are a party, first {demo.IsFirst:F3}");
        Assert.True(demo.BelongsShown >= .90 - slack, $"leads that belong, shown {demo.BelongsShown:F3}");
        Assert.Equal((0, 0), (demo.OthersMatched, demo.PersonasWithVictims));
    }
}

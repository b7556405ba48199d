using FsCheck.Xunit;
using Graph.Core.Resolution.Scoring;

namespace Core.Tests.Resolution.Scoring;

public class RisingTests
{
    [Fact]
    public void What_falls_is_pooled_at_the_weighted_mean() =>
        Assert.Equal([1, 2.5, 2.5, 4], Rising.Nearest([1, 3, 2, 4], [1, 1, 1, 1]));

    [Fact]
    public void The_heavier_value_draws_the_pool() =>
        Assert.Equal([2.25, 2.25], Rising.Nearest([3, 2], [1, 3]));

    [Property]
    public bool It_never_falls_and_keeps_the_mean(int[] values)
    {
        var rising = Rising.Nearest([.. values.Select(v => (double)v)], [.. values.Select(_ => 1)]);

        return rising.Zip(rising.Skip(1)).All(s => s.Second >= s.First)
            && Math.Abs(rising.Sum() - values.Sum(v => (double)v)) <= 1e-6 * (1 + values.Sum(v => Math.Abs((double)v)));
    }
}

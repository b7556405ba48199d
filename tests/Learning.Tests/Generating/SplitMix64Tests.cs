using Graph.Learning.Generating;

namespace Learning.Tests.Generating;

public sealed class SplitMix64Tests
{
    [Fact]
    public void Follows_the_published_sequence()
    {
        var stream = new SplitMix64(1234567);

        ulong[] numbers = [stream.Next(), stream.Next(), stream.Next()];

        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], numbers);
    }

    [Fact]
    public void A_fork_does_not_depend_on_what_was_drawn_before()
    {
        var fresh = new SplitMix64(7);
        var used = new SplitMix64(7);
        used.Next();

        Assert.Equal(fresh.Fork("names").Next(), used.Fork("names").Next());
    }
}

using Graph.Core.Resolution.Comparing;
using Graph.Learning.Generating;
using Graph.Learning.Training;

namespace Learning.Tests.Support;

/// <summary>Pairs of three made comparisons: names rise with strength, dates have a missing level, numbers are rare.</summary>
internal static class ToyPairs
{
    public static IReadOnlyList<ComparisonDefinition> Comparisons { get; } =
    [
        new("name", [new("missing", EvidenceSense.Silent), new("different", EvidenceSense.Against), new("close", EvidenceSense.For, HasStrength: true), new("exact", EvidenceSense.For)]),
        new("date", [new("missing", EvidenceSense.Silent), new("different", EvidenceSense.Against), new("same", EvidenceSense.For)]),
        new("number", [new("missing", EvidenceSense.Silent), new("same", EvidenceSense.For)]),
    ];

    public static Example[] Make(ulong seed, int count, double matches = .3)
    {
        var stream = new SplitMix64(seed);
        return [.. Enumerable.Range(0, count).Select(_ => One(stream, stream.Chance(matches)))];
    }

    private static Example One(SplitMix64 stream, bool same)
    {
        var name = stream.Chance(same ? .9 : .4)
            ? stream.Chance(.2) ? new Evidence(3) : new Evidence(2, (float)(same ? Math.Sqrt(stream.Fraction()) : stream.Fraction()))
            : new Evidence(1);
        var date = stream.Chance(.4) ? new Evidence(0) : new Evidence(stream.Chance(same ? .85 : .1) ? 2 : 1);
        return new Example([name, date, new Evidence(same && stream.Chance(.002) ? 1 : 0)], same);
    }
}

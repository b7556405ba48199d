using Graph.Core.Model;
using Graph.Learning.Generating;

namespace Benchmarks.Tables;

/// <summary>Invented parties for the benchmarks, the same on every machine.</summary>
internal static class MadeParties
{
    private const ulong Seed = 1718;

    /// <summary>So many records, each of another party, as of one source.</summary>
    public static IReadOnlyList<Record> Make(int count, string source = "made")
    {
        var views = PairGenerator.Make(Seed, count).Chunk(3).Select(p => p[0].Left);
        return [.. views.Select((r, i) => r with { Key = new RecordKey(source, r.Key.RecordId) })];
    }

    /// <summary>Pairs of records as blocking would bring them: one match to two near misses.</summary>
    public static IReadOnlyList<(Record Left, Record Right)> Pairs(int parties) =>
        [.. PairGenerator.Make(Seed, parties).Select(p => (p.Left, p.Right))];
}

using Graph.Core.Model;

namespace Benchmarks.Measuring;

/// <summary>A judged pair of parties of two lists, and what became of it.</summary>
/// <param name="Left">The one.</param>
/// <param name="Right">The other.</param>
/// <param name="Same">The analysts' verdict.</param>
/// <param name="IsMerged">Whether one entity holds both.</param>
/// <param name="IsSeen">Whether an identity link stands between the entities that hold them.</param>
public sealed record JudgedListPair(RecordKey Left, RecordKey Right, bool Same, bool IsMerged = false, bool IsSeen = false)
{
    /// <summary>The names the judged pairs use for the lists.</summary>
    private static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["ofac"] = SharedData.Ofac,
        ["unsc"] = "un-sc",
        ["au-dfat"] = "au-dfat",
    };

    /// <summary>Whether it is between these two lists.</summary>
    public bool IsBetween(string left, string right) =>
        (Left.Source, Right.Source) == (left, right) || (Left.Source, Right.Source) == (right, left);

    /// <summary>The pairs of a file <c>left,right,judgement</c> between two different lists.</summary>
    public static IEnumerable<JudgedListPair> Read(string path) =>
        System.IO.File.ReadLines(path).Skip(1).Select(line => line.Split(','))
            .Select(cells => new JudgedListPair(Key(cells[0]), Key(cells[1]), cells[2] == "positive"))
            .Where(pair => pair.Left.Source != pair.Right.Source);

    private static RecordKey Key(string id)
    {
        var dash = id.LastIndexOf('-');
        return new RecordKey(Sources[id[..dash]], id[(dash + 1)..]);
    }
}

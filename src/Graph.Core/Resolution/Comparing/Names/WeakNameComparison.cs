using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing.Names;

/// <summary>Whether a weak alias of one side is a name of the other: it may confirm, and never speaks against (OFAC FAQ 122-124).</summary>
public sealed class WeakNameComparison : IComparison
{
    public ComparisonDefinition Definition { get; } = new("weakName",
    [
        new("missing", EvidenceSense.Silent),
        new("none", EvidenceSense.Silent),
        new("shared", EvidenceSense.For, HasStrength: true),
    ]);

    public Evidence Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees)
    {
        if (left.WeakNames.Length + right.WeakNames.Length == 0)
        {
            return default;
        }

        // Where strong names are equal as well, the name comparison has said it already.
        var best = Best(left, right);
        return best is { } found ? found : new Evidence(1);
    }

    /// <summary>Weak names stand after the strong ones.</summary>
    public string? Text(RecordProfile profile, int index) =>
        index < 0 ? null : index < profile.Names.Length ? profile.Names[index].Text : profile.WeakNames[index - profile.Names.Length].Text;

    private static Evidence? Best(RecordProfile left, RecordProfile right)
    {
        Evidence? best = null;
        Consider(left.WeakNames, left.Names.Length, right.WeakNames, right.Names.Length, ref best);
        Consider(left.WeakNames, left.Names.Length, right.Names, 0, ref best);
        Consider(left.Names, 0, right.WeakNames, right.Names.Length, ref best);
        return best;
    }

    private static void Consider(NameForm[] left, int leftFrom, NameForm[] right, int rightFrom, ref Evidence? best)
    {
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                if (string.Equals(left[i].Compact, right[j].Compact, StringComparison.Ordinal))
                {
                    var rarity = 1 - MathF.Exp(-Math.Min(left[i].Mass, right[j].Mass));
                    best = best is null || rarity > best.Value.Strength ? new Evidence(2, rarity, leftFrom + i, rightFrom + j) : best;
                }
            }
        }
    }
}

using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing.Names;

/// <summary>The best agreement between any two names in full use.</summary>
public sealed class NameComparison : IComparison
{
    private const float Close = 0.88f;
    private const float Partial = 0.72f;
    private const float Weak = 0.55f;

    public ComparisonDefinition Definition { get; } = new("name",
    [
        new("missing", EvidenceSense.Silent),
        new("different", EvidenceSense.Against, HasStrength: true),
        new("weak", EvidenceSense.For, HasStrength: true),
        new("partial", EvidenceSense.For, HasStrength: true),
        new("close", EvidenceSense.For, HasStrength: true),
        new("exact", EvidenceSense.For, HasStrength: true),
    ]);

    public Evidence Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees) => Compare(left.Names, right.Names);

    /// <summary>The same for the names alone.</summary>
    public static Evidence Compare(NameForm[] left, NameForm[] right)
    {
        var best = Best(left, right);
        return best.Left < 0 ? default : Outcome(best.Alignment) with { Left = best.Left, Right = best.Right };
    }

    public string? Text(RecordProfile profile, int index) => index < 0 ? null : profile.Names[index].Text;

    /// <summary>The pair of names that agrees best: by similarity, then by rarity, then by place.</summary>
    public static (int Left, int Right, NameAlignment Alignment) Best(NameForm[] left, NameForm[] right)
    {
        var best = (Left: -1, Right: -1, Alignment: default(NameAlignment));
        var worth = -1f;
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                var alignment = NameAlignment.Of(left[i], right[j]);
                // What agrees rarely weighs with how well it agrees: a lone common word in full must not outdo a whole name with a typo.
                var value = alignment.Similarity * (0.5f + (0.5f * alignment.Rarity));
                if (value > worth)
                {
                    (best, worth) = ((i, j, alignment), value);
                }
            }
        }

        return best;
    }

    private static Evidence Outcome(NameAlignment alignment)
    {
        var similarity = alignment.Similarity;
        return similarity switch
        {
            >= 1 => new Evidence(5, alignment.Rarity),
            >= Close => new Evidence(4, Within(similarity, Close, 1, alignment.Rarity)),
            >= Partial => new Evidence(3, Within(similarity, Partial, Close, alignment.Rarity)),
            >= Weak => new Evidence(2, Within(similarity, Weak, Partial, alignment.Rarity)),
            _ => new Evidence(1, similarity / Weak),
        };
    }

    private static float Within(float similarity, float from, float to, float rarity) =>
        (0.5f * (similarity - from) / (to - from)) + (0.5f * rarity);
}

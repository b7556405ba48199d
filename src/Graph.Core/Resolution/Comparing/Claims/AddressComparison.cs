using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing.Claims;

/// <summary>Postal addresses: the same place, most of its words with agreeing numbers, the same city, or elsewhere.</summary>
public sealed class AddressComparison : IComparison
{
    private const float MostWords = 0.7f;

    public ComparisonDefinition Definition { get; } = new("address",
    [
        new("missing", EvidenceSense.Silent),
        new("different", EvidenceSense.Against),
        new("city", EvidenceSense.For),
        new("close", EvidenceSense.For, HasStrength: true),
        new("exact", EvidenceSense.For, HasStrength: true),
    ]);

    public Evidence Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees)
    {
        var best = default(Evidence);
        for (var i = 0; i < left.Addresses.Length; i++)
        {
            for (var j = 0; j < right.Addresses.Length; j++)
            {
                var found = Pair(left.Addresses[i].Normal, right.Addresses[j].Normal, degrees) with { Left = i, Right = j };
                best = (found.Level, found.Strength).CompareTo((best.Level, best.Strength)) > 0 ? found : best;
            }
        }

        return best;
    }

    public string? Text(RecordProfile profile, int index) => index < 0 ? null : profile.Addresses[index].Text;

    /// <summary>Whether two addresses of so many words together, that share so many at most, may be close.</summary>
    internal static bool MayBeClose(int shared, int words) => 2f * shared / words >= MostWords;

    private static Evidence Pair(NormalAddress left, NormalAddress right, ISelectorDegrees degrees)
    {
        if (left.SelectorValue is not null && string.Equals(left.SelectorValue, right.SelectorValue, StringComparison.Ordinal))
        {
            return new Evidence(4, StepStrength.Of(degrees, SelectorReading.Hash(new Selector(SelectorKind.Address, left.SelectorValue))));
        }

        if (left.Tokens.Count == 0 || right.Tokens.Count == 0)
        {
            return default;
        }

        var overlap = Overlap(left.Tokens, right.Tokens);
        var numbersMeet = SharedWords.Count(left.Numbers, right.Numbers) > 0;
        return numbersMeet && overlap >= MostWords ? new Evidence(3, overlap)
            : left.City is not null && string.Equals(left.City, right.City, StringComparison.Ordinal) ? new Evidence(2)
            : new Evidence(1);
    }

    private static float Overlap(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        2f * SharedWords.Count(left, right) / (left.Count + right.Count);
}

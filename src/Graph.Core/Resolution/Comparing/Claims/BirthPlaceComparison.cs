using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing.Claims;

/// <summary>Places of birth by the words they share.</summary>
public sealed class BirthPlaceComparison : IComparison
{
    public ComparisonDefinition Definition { get; } = new("birthPlace",
    [
        new("missing", EvidenceSense.Silent),
        new("different", EvidenceSense.Against),
        new("overlap", EvidenceSense.For, HasStrength: true),
        new("same", EvidenceSense.For),
    ]);

    public Evidence Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees)
    {
        var best = default(Evidence);
        for (var i = 0; i < left.BirthPlaces.Length; i++)
        {
            for (var j = 0; j < right.BirthPlaces.Length; j++)
            {
                var found = Pair(left.BirthPlaces[i].Normal, right.BirthPlaces[j].Normal) with { Left = i, Right = j };
                best = (found.Level, found.Strength).CompareTo((best.Level, best.Strength)) > 0 ? found : best;
            }
        }

        return best;
    }

    public string? Text(RecordProfile profile, int index) => index < 0 ? null : profile.BirthPlaces[index].Text;

    private static Evidence Pair(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
        {
            return new Evidence(3);
        }

        var (lefts, rights) = (TextFold.Tokens(left), TextFold.Tokens(right));
        var shared = SharedWords.Count(lefts, rights);
        return shared == 0 ? new Evidence(1) : new Evidence(2, (float)shared / Math.Max(lefts.Length, rights.Length));
    }
}

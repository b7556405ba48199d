using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing.Claims;

/// <summary>Places of birth by the words that name them. Sharing a country, or being born in a capital, says little: the strength is how exact the place is that agrees.</summary>
public sealed class BirthPlaceComparison : IComparison
{
    /// <summary>So many words name a place exactly: a village, its district, its province.</summary>
    private const float ExactWords = 3;

    /// <summary>What agreeing on no more than the country is worth.</summary>
    private const float CountryOnly = 0.05f;

    public ComparisonDefinition Definition { get; } = new("birthPlace",
    [
        new("missing", EvidenceSense.Silent),
        new("different", EvidenceSense.Against),
        new("overlap", EvidenceSense.For, HasStrength: true),
        new("same", EvidenceSense.For, HasStrength: true),
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

    private static Evidence Pair(NormalPlace left, NormalPlace right)
    {
        var sameCountry = left.Country is not null && string.Equals(left.Country, right.Country, StringComparison.Ordinal);
        if (left.Words.Count == 0 || right.Words.Count == 0)
        {
            return sameCountry ? new Evidence(2, CountryOnly)
                : left.Country is not null && right.Country is not null ? new Evidence(1)
                : default;
        }

        var shared = SharedWords.Count(left.Words, right.Words);
        var most = Math.Max(left.Words.Count, right.Words.Count);
        return shared == 0 ? new Evidence(1)
            : shared == most ? new Evidence(3, Math.Min(1, shared / ExactWords))
            : new Evidence(2, (float)shared / most);
    }
}

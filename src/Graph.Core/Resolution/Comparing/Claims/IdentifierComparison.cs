using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing.Claims;

/// <summary>Document and registration numbers: equal, almost equal, or other numbers of a type both have.</summary>
public sealed class IdentifierComparison : IComparison
{
    private const int ShortestAlmost = 6;

    public ComparisonDefinition Definition { get; } = new("identifier",
    [
        new("missing", EvidenceSense.Silent),
        new("contradiction", EvidenceSense.Against),
        new("different", EvidenceSense.Against),
        new("almost", EvidenceSense.For),
        new("number", EvidenceSense.For),
        new("exact", EvidenceSense.For, HasStrength: true),
    ]);

    public Evidence Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees)
    {
        var best = default(Evidence);
        var contradicts = false;
        for (var i = 0; i < left.Identifiers.Length; i++)
        {
            for (var j = 0; j < right.Identifiers.Length; j++)
            {
                var found = Pair(left.Identifiers[i].Normal, right.Identifiers[j].Normal, degrees) with { Left = i, Right = j };
                contradicts |= found.Level == 1;
                best = (found.Level, found.Strength).CompareTo((best.Level, best.Strength)) > 0 ? found : best;
            }
        }

        return contradicts && best.Level < 3 ? best with { Level = 1 } : best;
    }

    public string? Text(RecordProfile profile, int index) => index < 0 ? null : profile.Identifiers[index].Text;

    /// <summary>Whether two numbers say that their bearers are two: different valid values of a type each party has once (design rule 2).</summary>
    private static bool Contradicts(NormalIdentifier left, NormalIdentifier right) =>
        left.SingleValued && left.ChecksumValid == true && right.ChecksumValid == true
        && string.Equals(left.Type, right.Type, StringComparison.Ordinal)
        && !string.Equals(left.Number, right.Number, StringComparison.Ordinal);

    private static Evidence Pair(NormalIdentifier left, NormalIdentifier right, ISelectorDegrees degrees)
    {
        var sameType = string.Equals(left.Type, right.Type, StringComparison.Ordinal);
        var countriesMeet = left.Country is null || right.Country is null || string.Equals(left.Country, right.Country, StringComparison.Ordinal);
        if (left.SelectorValue is null || right.SelectorValue is null)
        {
            return default;
        }

        if (string.Equals(left.Number, right.Number, StringComparison.Ordinal))
        {
            return string.Equals(left.SelectorValue, right.SelectorValue, StringComparison.Ordinal)
                ? new Evidence(5, StepStrength.Of(degrees, left))
                : countriesMeet ? new Evidence(4) : default;
        }

        if (!sameType || !countriesMeet)
        {
            return default;
        }

        return Contradicts(left, right) ? new Evidence(1)
            : left.Number.Length >= ShortestAlmost && Names.EditDistance.Within(left.Number, right.Number, 1) == 1 ? new Evidence(3)
            : new Evidence(2);
    }
}

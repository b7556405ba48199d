using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing.Claims;

/// <summary>Plain values of which any one may agree: countries, genders.</summary>
/// <param name="name">Name of the evidence.</param>
/// <param name="values">The values of a profile.</param>
public sealed class ValueComparison(string name, Func<RecordProfile, Stated<string>[]> values) : IComparison
{
    public ComparisonDefinition Definition { get; } = new(name,
    [
        new("missing", EvidenceSense.Silent),
        new("different", EvidenceSense.Against),
        new("same", EvidenceSense.For),
    ]);

    public Evidence Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees)
    {
        var (lefts, rights) = (values(left), values(right));
        if (lefts.Length == 0 || rights.Length == 0)
        {
            return default;
        }

        for (var i = 0; i < lefts.Length; i++)
        {
            for (var j = 0; j < rights.Length; j++)
            {
                if (string.Equals(lefts[i].Normal, rights[j].Normal, StringComparison.Ordinal))
                {
                    return new Evidence(2, 0, i, j);
                }
            }
        }

        return new Evidence(1, 0, 0, 0);
    }

    public string? Text(RecordProfile profile, int index) => index < 0 ? null : values(profile)[index].Text;
}

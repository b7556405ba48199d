using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing.Names;

/// <summary>Whether the classes of legal form agree (ISO 20275 groups, written in <c>data/reference/legal-forms.tsv</c>).</summary>
public sealed class LegalFormComparison : IComparison
{
    public ComparisonDefinition Definition { get; } = new("legalForm",
    [
        new("missing", EvidenceSense.Silent),
        new("different", EvidenceSense.Against),
        new("same", EvidenceSense.For),
    ]);

    public Evidence Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees)
    {
        var (firstLeft, firstRight) = (IndexOf(left), IndexOf(right));
        if (firstLeft < 0 || firstRight < 0)
        {
            return default;
        }

        for (var i = firstLeft; i < left.Names.Length; i++)
        {
            for (var j = firstRight; j < right.Names.Length && left.Names[i].LegalForm is not null; j++)
            {
                if (string.Equals(left.Names[i].LegalForm, right.Names[j].LegalForm, StringComparison.Ordinal))
                {
                    return new Evidence(2, 0, i, j);
                }
            }
        }

        return new Evidence(1, 0, firstLeft, firstRight);
    }

    public string? Text(RecordProfile profile, int index) => index < 0 ? null : profile.Names[index].LegalForm;

    private static int IndexOf(RecordProfile profile) => Array.FindIndex(profile.Names, n => n.LegalForm is not null);
}

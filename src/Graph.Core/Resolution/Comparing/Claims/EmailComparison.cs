using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing.Claims;

/// <summary>E-mail addresses: equal, one handle at two providers, or different.</summary>
public sealed class EmailComparison : IComparison
{
    private const int ShortestHandle = 6;

    public ComparisonDefinition Definition { get; } = new("email",
    [
        new("missing", EvidenceSense.Silent),
        new("different", EvidenceSense.Against),
        new("handle", EvidenceSense.For),
        new("exact", EvidenceSense.For, HasStrength: true),
    ]);

    public Evidence Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees)
    {
        var best = default(Evidence);
        for (var i = 0; i < left.Emails.Length; i++)
        {
            for (var j = 0; j < right.Emails.Length; j++)
            {
                var found = Pair(left.Emails[i].Normal, right.Emails[j].Normal, degrees) with { Left = i, Right = j };
                best = (found.Level, found.Strength).CompareTo((best.Level, best.Strength)) > 0 ? found : best;
            }
        }

        return best;
    }

    public string? Text(RecordProfile profile, int index) => index < 0 ? null : profile.Emails[index].Text;

    private static Evidence Pair(NormalEmail left, NormalEmail right, ISelectorDegrees degrees) =>
        string.Equals(left.Normal, right.Normal, StringComparison.Ordinal)
            ? new Evidence(3, StepStrength.Of(degrees, SelectorReading.Hash(new Selector(SelectorKind.Email, left.Normal))))
            : left.Handle.Length >= ShortestHandle && string.Equals(left.Handle, right.Handle, StringComparison.Ordinal) ? new Evidence(2) : new Evidence(1);
}

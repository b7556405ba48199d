using Graph.Core.Model;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Comparing.Claims;

/// <summary>Birth dates (days of founding for companies), as precise as they are: the best agreement between any two.</summary>
public sealed class BirthDateComparison : IComparison
{
    private const int FarYears = 10;

    public ComparisonDefinition Definition { get; } = new("birthDate",
    [
        new("missing", EvidenceSense.Silent),
        new("different", EvidenceSense.Against),
        new("near", EvidenceSense.Against, HasStrength: true),
        new("overlap", EvidenceSense.For, HasStrength: true),
        new("swapped", EvidenceSense.For),
        new("year", EvidenceSense.For, HasStrength: true),
        new("exact", EvidenceSense.For),
    ]);

    public Evidence Compare(RecordProfile left, RecordProfile right, ISelectorDegrees degrees)
    {
        var best = default(Evidence);
        for (var i = 0; i < left.BirthDates.Length; i++)
        {
            for (var j = 0; j < right.BirthDates.Length; j++)
            {
                var found = Pair(left.BirthDates[i].Normal, right.BirthDates[j].Normal) with { Left = i, Right = j };
                best = (found.Level, found.Strength).CompareTo((best.Level, best.Strength)) > 0 ? found : best;
            }
        }

        return best;
    }

    public string? Text(RecordProfile profile, int index) => index < 0 ? null : profile.BirthDates[index].Text;

    private static Evidence Pair(PartialDate left, PartialDate right)
    {
        if (left.IsExactDay && right.IsExactDay)
        {
            return Days(left.First, right.First);
        }

        var overlap = left.First <= right.Last && right.First <= left.Last;
        var loose = left.Circa || right.Circa || left.IsRange || right.IsRange;
        if (overlap)
        {
            return loose ? new Evidence(3, Precision(left, right)) : new Evidence(5, left.Precision == right.Precision ? 0.6f : 0.3f);
        }

        var years = Math.Min(Math.Abs(left.First.Year - right.Last.Year), Math.Abs(right.First.Year - left.Last.Year));
        return years <= 1 ? new Evidence(2, loose ? 1 : 0.6f) : loose && years <= 2 ? new Evidence(2, 0.3f) : new Evidence(1);
    }

    /// <summary>What two exact days come to.</summary>
    internal static Evidence Days(DateOnly left, DateOnly right)
    {
        if (left == right)
        {
            return new Evidence(6);
        }

        if (left.Year == right.Year && left.Month == right.Day && left.Day == right.Month)
        {
            return new Evidence(4);
        }

        if (left.Year == right.Year)
        {
            return new Evidence(2, left.Month == right.Month || left.Day == right.Day ? 0.8f : 0.4f);
        }

        // Korean age counts the year of birth as one: a year off with day and month equal is the usual slip.
        var sameDay = left.Month == right.Month && left.Day == right.Day;
        return Math.Abs(left.Year - right.Year) <= 1 ? new Evidence(2, sameDay ? 0.9f : 0.2f)
            : sameDay && Math.Abs(left.Year - right.Year) % FarYears == 0 ? new Evidence(2, 0.1f)
            : new Evidence(1);
    }

    private static float Precision(PartialDate left, PartialDate right)
    {
        var days = Math.Max(left.Last.DayNumber - left.First.DayNumber, right.Last.DayNumber - right.First.DayNumber);
        return 1 / (1 + (days / 366f));
    }
}

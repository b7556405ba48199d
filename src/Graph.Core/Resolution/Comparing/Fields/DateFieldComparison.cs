using Graph.Core.Resolution.Normalising.Fields;

namespace Graph.Core.Resolution.Comparing.Fields;

/// <summary>Days of birth or founding: equal, a slip of one figure, day and month swapped, as far as they are known, two parts of three, or different.</summary>
internal sealed class DateFieldComparison : IFieldComparison
{
    public IReadOnlyList<ComparisonDefinition> Definitions { get; } =
    [
        new("birthDate",
        [
            new("missing", EvidenceSense.Silent),
            new("different", EvidenceSense.Against),
            new("near", EvidenceSense.For),
            new("overlap", EvidenceSense.For),
            new("swapped", EvidenceSense.For),
            new("slip", EvidenceSense.For),
            new("exact", EvidenceSense.For, HasStrength: true),
        ]),
    ];

    public void Compare(FieldTable table, int left, int right, Span<Evidence> outcomes) =>
        outcomes[0] = FieldValues.Best(table, table.BirthDates[left], table.BirthDates[right], Pair);

    public string? Text(FieldTable table, int record, int comparison, int index) => table.Dates[table.BirthDates[record][index]].ToString();

    private static Evidence Pair(FieldTable table, int left, int right)
    {
        if (left == 0 || right == 0)
        {
            return default;
        }

        var (one, other) = (table.Dates[left], table.Dates[right]);
        if (left == right)
        {
            return one.IsExactDay ? new Evidence(6, table.Dates.Rarity(left)) : new Evidence(3);
        }

        return one.IsExactDay && other.IsExactDay ? new Evidence(Days(one.First, other.First))
            : one.First <= other.Last && other.First <= one.Last ? new Evidence(3)
            : new Evidence(1);
    }

    private static int Days(DateOnly left, DateOnly right)
    {
        if (left.Year == right.Year && left.Month == right.Day && left.Day == right.Month)
        {
            return 4;
        }

        var equal = (left.Year == right.Year ? 1 : 0) + (left.Month == right.Month ? 1 : 0) + (left.Day == right.Day ? 1 : 0);
        return equal < 2 ? 1 : IsSlip(left.Year, right.Year) && IsSlip(left.Month, right.Month) && IsSlip(left.Day, right.Day) ? 5 : 2;
    }

    /// <summary>Equal, one figure different, or two neighbours swapped.</summary>
    private static bool IsSlip(int left, int right)
    {
        var different = 0;
        for (var (one, other, figures) = (left, right, 0); figures < 4; (one, other, figures) = (one / 10, other / 10, figures + 1))
        {
            different += one % 10 == other % 10 ? 0 : 1;
            if (different == 1 && one % 10 == other / 10 % 10 && one / 10 % 10 == other % 10 && one / 100 == other / 100)
            {
                return true;
            }
        }

        return different <= 1;
    }
}

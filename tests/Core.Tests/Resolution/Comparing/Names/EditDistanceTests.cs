using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Graph.Core.Resolution.Comparing.Names;

namespace Core.Tests.Resolution.Comparing.Names;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> Word = Gen.Elements('a', 'b', 'c').ArrayOf().Where(w => w.Length <= 9).Select(w => new string(w));

    [Property(MaxTest = 500)]
    public Property It_is_the_distance_of_the_table_filled_in_full_or_one_more_than_the_limit() =>
        Prop.ForAll(Word.ToArbitrary(), Word.ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), (left, right, limit) =>
            EditDistance.Within(left, right, limit) == Math.Min(Table(left, right), limit + 1));

    [Property]
    public Property It_is_the_same_both_ways() =>
        Prop.ForAll(Word.ToArbitrary(), Word.ToArbitrary(), (left, right) => EditDistance.Within(left, right, 5) == EditDistance.Within(right, left, 5));

    [Theory]
    [InlineData("vantorp", "vantrop", 1)]
    [InlineData("vantorp", "vantop", 1)]
    [InlineData("vantorp", "vanttorp", 1)]
    [InlineData("vantorp", "wantorp", 1)]
    [InlineData("", "abc", 3)]
    public void One_slip_is_one_edit(string left, string right, int distance)
    {
        Assert.Equal(distance, EditDistance.Within(left, right, 3));
    }

    private static int Table(string left, string right)
    {
        var d = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                d[i, j] = i == 0 || j == 0 ? i + j
                    : new[] { d[i - 1, j] + 1, d[i, j - 1] + 1, d[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1) }.Min();
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[left.Length, right.Length];
    }
}

using Graph.Core.Resolution.Comparing;

namespace Graph.Core.Resolution.Scoring.Fields;

/// <summary>The cells that agreement is counted in: a level, or a level with a step of its strength, so that the weight of rarity is learned as well.</summary>
internal static class AgreementCells
{
    /// <summary>Steps of a strength; the cell of a step stands for its middle.</summary>
    public const int Steps = 4;

    /// <summary>Bits of a cell in a pattern: 16 comparisons go into one number.</summary>
    private const int Bits = 4;

    /// <summary>How many comparisons a pattern holds at most.</summary>
    public const int MostComparisons = 64 / Bits;

    /// <summary>The first cell of every level, and the count of all cells at the end.</summary>
    public static int[] Starts(ComparisonDefinition comparison)
    {
        var starts = new int[comparison.Levels.Count + 1];
        for (var level = 0; level < comparison.Levels.Count; level++)
        {
            starts[level + 1] = starts[level] + (comparison.Levels[level].HasStrength ? Steps : 1);
        }

        return starts;
    }

    /// <summary>The step of a strength.</summary>
    public static int Step(float strength) => Math.Clamp((int)(strength * Steps), 0, Steps - 1);

    /// <summary>The strength in the middle of a step.</summary>
    public static double Middle(int step) => (step + .5) / Steps;

    /// <summary>The cells of all outcomes as one number.</summary>
    /// <param name="starts">Of each comparison.</param>
    public static ulong Pattern(int[][] starts, ReadOnlySpan<Evidence> outcomes)
    {
        var pattern = 0UL;
        for (var i = 0; i < outcomes.Length; i++)
        {
            var (from, next) = (starts[i][outcomes[i].Level], starts[i][outcomes[i].Level + 1]);
            pattern |= (ulong)(next - from == 1 ? from : from + Step(outcomes[i].Strength)) << (i * Bits);
        }

        return pattern;
    }

    /// <summary>The cell of a comparison in a pattern; 0 is missing.</summary>
    public static int Cell(ulong pattern, int comparison) => (int)(pattern >> (comparison * Bits)) & ((1 << Bits) - 1);
}

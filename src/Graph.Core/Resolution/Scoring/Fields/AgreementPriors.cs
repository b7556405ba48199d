using System.Globalization;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Scoring.Fields;

/// <summary>What is believed of agreement before a file is read (<c>data/model/agreement-priors.tsv</c>): a small file, or a comparison that rarely speaks in it, falls back to this.</summary>
internal sealed class AgreementPriors
{
    private const double SmallestShare = 1e-6;

    // How much rarer each step of rarity is among pairs that agree by chance: a value half as frequent agrees by chance a quarter as often.
    private const double ChanceOfRarer = .3;

    private AgreementPriors(double[][] matches, double[][] others) => (Matches, Others) = (matches, others);

    /// <summary>Share of each cell among matches that both state a value; by comparison.</summary>
    public double[][] Matches { get; }

    /// <summary>The same among pairs of two parties.</summary>
    public double[][] Others { get; }

    /// <summary>The priors of some comparisons.</summary>
    /// <exception cref="InvalidDataException">The table lacks a level: a fault of the build.</exception>
    public static AgreementPriors Of(IReadOnlyList<ComparisonDefinition> comparisons)
    {
        var rows = ReferenceTable.Rows("model", "agreement-priors.tsv", 4).ToDictionary(r => (r[0], r[1]), r => (Number(r[2]), Number(r[3])));
        return new AgreementPriors(
            [.. comparisons.Select(c => Shares(c, (level, step) => Row(rows, c.Name, level).Match / (step < 0 ? 1 : AgreementCells.Steps)))],
            [.. comparisons.Select(c => Shares(c, (level, step) => Row(rows, c.Name, level).Other * (step < 0 ? 1 : Chance(step))))]);
    }

    private static double[] Shares(ComparisonDefinition comparison, Func<string, int, double> share)
    {
        var cells = new List<double> { 0 };
        foreach (var level in comparison.Levels.Skip(1))
        {
            cells.AddRange(level.HasStrength ? Enumerable.Range(0, AgreementCells.Steps).Select(s => share(level.Name, s)) : [share(level.Name, -1)]);
        }

        var sum = cells.Sum();
        return [.. cells.Select((c, i) => i == 0 ? 0 : Math.Max(SmallestShare, c / sum))];
    }

    private static double Chance(int step) =>
        Math.Pow(ChanceOfRarer, step) / Enumerable.Range(0, AgreementCells.Steps).Sum(s => Math.Pow(ChanceOfRarer, s));

    private static (double Match, double Other) Row(Dictionary<(string, string), (double, double)> rows, string comparison, string level) =>
        rows.TryGetValue((comparison, level), out var row)
            ? row
            : throw new InvalidDataException($"data/model/agreement-priors.tsv has no row for {comparison}, {level}.");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

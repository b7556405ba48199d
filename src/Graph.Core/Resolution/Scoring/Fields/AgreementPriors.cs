using System.Globalization;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Normalising;

namespace Graph.Core.Resolution.Scoring.Fields;

/// <summary>
/// What is believed of agreement before a file is read (<c>data/model/agreement-priors.tsv</c>): a small file, or a comparison that rarely speaks in it,
/// falls back to this. It names five sorts of pairs: one party, strangers, strangers of one place, members of one household, namesakes. With one sort of others alone,
/// learning would take households for the matches, as they agree in more than strangers do.
/// </summary>
internal static class AgreementPriors
{
    private const double SmallestShare = 1e-6;

    // How much rarer each step of rarity is among strangers that agree by chance.
    private const double ChanceOfRarer = .3;

    // Shares of the sorts among candidate pairs, in the order of the table's columns.
    private static readonly double[] Sorts = [.1, .5, .2, .1, .1];

    /// <summary>
    /// How strongly each sort is held to what is declared, as a part of its own pairs: strangers differ from file to file and are learned freely;
    /// households and namesakes would drift towards whatever sort of strangers is most frequent, and leave the households to the matches.
    /// </summary>
    public static IReadOnlyList<double> Anchors { get; } = [.2, 0, 0, 1, 1];

    /// <summary>The declared model of some comparisons.</summary>
    /// <exception cref="InvalidDataException">The table lacks a level: a fault of the build.</exception>
    public static AgreementModel Of(IReadOnlyList<ComparisonDefinition> comparisons)
    {
        var rows = ReferenceTable.Rows("model", "agreement-priors.tsv", 2 + Sorts.Length)
            .ToDictionary(r => (r[0], r[1]), r => r.Skip(2).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray());
        return new AgreementModel(Sorts, [.. Sorts.Select((_, sort) => comparisons.Select(c => Shares(c, rows, sort)).ToArray())]);
    }

    private static double[] Shares(ComparisonDefinition comparison, Dictionary<(string, string), double[]> rows, int sort)
    {
        var cells = new List<double> { 0 };
        foreach (var level in comparison.Levels.Skip(1))
        {
            var share = rows.TryGetValue((comparison.Name, level.Name), out var row)
                ? row[sort]
                : throw new InvalidDataException($"data/model/agreement-priors.tsv has no row for {comparison.Name}, {level.Name}.");
            cells.AddRange(level.HasStrength ? Enumerable.Range(0, AgreementCells.Steps).Select(s => share * OfStep(s, sort)) : [share]);
        }

        var sum = cells.Sum();
        return [.. cells.Select((c, i) => i == 0 ? 0 : Math.Max(SmallestShare, c / sum))];
    }

    /// <summary>What agrees for a reason is as rare as values are; what agrees by chance, among strangers and namesakes, is mostly common.</summary>
    private static double OfStep(int step, int sort) => sort is 0 or 3
        ? 1.0 / AgreementCells.Steps
        : Math.Pow(ChanceOfRarer, step) / Enumerable.Range(0, AgreementCells.Steps).Sum(s => Math.Pow(ChanceOfRarer, s));
}

namespace Graph.Core.Resolution.Scoring.Fields;

/// <summary>How often a pattern of cells occurs.</summary>
internal readonly record struct CountedPattern(ulong Pattern, long Count);

/// <summary>
/// Learns an <see cref="AgreementModel"/> from the patterns of candidate pairs alone, without a label: expectation and maximisation
/// (Dempster, Laird and Rubin, 1977; Winkler, 1988), with the declared model as pairs already seen (the greatest posterior instead of the greatest
/// likelihood). Starts from the declared model and has neither chance nor clock: equal patterns, equal model.
/// </summary>
internal static class AgreementLearning
{
    /// <summary>How many pairs of each sort the declared shares count as, for each comparison.</summary>
    private const double DeclaredPairs = 200;


    private const int MostRounds = 100;
    private const double Settled = 1e-6;

    /// <summary>Learns.</summary>
    /// <param name="patterns">Sorted, so that sums do not depend on an order of reading.</param>
    /// <param name="declared">What is believed beforehand.</param>
    public static AgreementModel Learn(IReadOnlyList<CountedPattern> patterns, AgreementModel declared)
    {
        var model = declared;
        for (var round = 0; round < MostRounds; round++)
        {
            var next = Round(patterns, declared, model);
            var moved = model.Sorts.Zip(next.Sorts, (was, now) => Math.Abs(was - now)).Max();
            model = next;
            if (moved < Settled)
            {
                break;
            }
        }

        return model;
    }

    private static AgreementModel Round(IReadOnlyList<CountedPattern> patterns, AgreementModel declared, AgreementModel model)
    {
        var sorts = declared.Sorts.Select(s => s * DeclaredPairs).ToArray();
        var all = patterns.Sum(p => p.Count);
        var cells = declared.Cells.Select((s, sort) => s.Select(c => c.Select(p => p * (DeclaredPairs + (AgreementPriors.Anchors[sort] * model.Sorts[sort] * all))).ToArray()).ToArray()).ToArray();
        Span<double> probabilities = stackalloc double[sorts.Length];
        foreach (var (pattern, count) in patterns)
        {
            model.Probabilities(pattern, probabilities);
            for (var s = 0; s < sorts.Length; s++)
            {
                var share = probabilities[s] * count;
                sorts[s] += share;
                for (var i = 0; i < cells[s].Length; i++)
                {
                    cells[s][i][AgreementCells.Cell(pattern, i)] += share;
                }
            }
        }

        return new AgreementModel(Shares(sorts, 0), [.. cells.Select(s => s.Select(c => Shares(c, 1)).ToArray())]);
    }

    private static double[] Shares(double[] counts, int from)
    {
        var all = counts.Skip(from).Sum();
        return [.. counts.Select((c, i) => i < from ? 0 : c / all)];
    }
}

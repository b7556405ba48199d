namespace Graph.Core.Resolution.Scoring.Fields;

/// <summary>
/// Learns an <see cref="AgreementModel"/> from the patterns of candidate pairs alone, without a label: expectation and maximisation
/// (Dempster, Laird and Rubin, 1977; Winkler, 1988), with the declared shares as pairs already seen (the greatest posterior instead of the greatest likelihood).
/// Starts from the declared shares and has neither chance nor clock: equal patterns, equal model.
/// </summary>
internal static class AgreementLearning
{
    /// <summary>How many pairs of each kind the declared shares count as, for each comparison.</summary>
    public const double DeclaredPairs = 200;

    private const double DeclaredShare = .1;
    private const int MostRounds = 200;
    private const double Settled = 1e-7;

    /// <summary>Learns.</summary>
    /// <param name="patterns">How often each pattern occurs; sorted, so that sums do not depend on an order of reading.</param>
    /// <param name="priors">What is believed beforehand.</param>
    public static AgreementModel Learn(IReadOnlyList<(ulong Pattern, long Count)> patterns, AgreementPriors priors)
    {
        var model = new AgreementModel(DeclaredShare, priors.Matches, priors.Others);
        for (var round = 0; round < MostRounds; round++)
        {
            var next = Round(patterns, priors, model);
            var moved = Math.Abs(next.Share - model.Share);
            model = next;
            if (moved < Settled)
            {
                break;
            }
        }

        return model;
    }

    private static AgreementModel Round(IReadOnlyList<(ulong Pattern, long Count)> patterns, AgreementPriors priors, AgreementModel model)
    {
        var (matches, others) = (Started(priors.Matches), Started(priors.Others));
        var (matched, all) = (DeclaredShare * DeclaredPairs, DeclaredPairs);
        foreach (var (pattern, count) in patterns)
        {
            var share = model.Probability(pattern) * count;
            (matched, all) = (matched + share, all + count);
            for (var i = 0; i < matches.Length; i++)
            {
                var cell = AgreementCells.Cell(pattern, i);
                matches[i][cell] += share;
                others[i][cell] += count - share;
            }
        }

        return new AgreementModel(matched / all, Shares(matches), Shares(others));
    }

    private static double[][] Started(double[][] declared) => [.. declared.Select(cells => cells.Select(c => c * DeclaredPairs).ToArray())];

    private static double[][] Shares(double[][] counts) => [.. counts.Select(Shares)];

    private static double[] Shares(double[] counts)
    {
        var stated = counts.Skip(1).Sum();
        return [.. counts.Select((c, i) => i == 0 ? 0 : c / stated)];
    }
}

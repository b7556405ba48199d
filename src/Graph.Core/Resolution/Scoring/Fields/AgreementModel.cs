namespace Graph.Core.Resolution.Scoring.Fields;

/// <summary>How often matches, and other pairs, come to each cell (the m and u probabilities of Fellegi and Sunter, 1969).</summary>
/// <param name="Share">Share of matches among the pairs.</param>
/// <param name="Matches">Share of each cell among matches, by comparison; cell 0, missing, says nothing.</param>
/// <param name="Others">The same among other pairs.</param>
internal sealed record AgreementModel(double Share, double[][] Matches, double[][] Others)
{
    /// <summary>Log-odds of the share.</summary>
    public double Prior => Math.Log(Share / (1 - Share));

    /// <summary>The weight of a cell in log-odds.</summary>
    public double Weight(int comparison, int cell) => cell == 0 ? 0 : Math.Log(Matches[comparison][cell] / Others[comparison][cell]);

    /// <summary>The probability that a pair of a pattern is a match.</summary>
    public double Probability(ulong pattern)
    {
        var score = Prior;
        for (var i = 0; i < Matches.Length; i++)
        {
            score += Weight(i, AgreementCells.Cell(pattern, i));
        }

        return 1 / (1 + Math.Exp(-score));
    }
}

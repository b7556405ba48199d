namespace Graph.Core.Resolution.Scoring.Fields;

/// <summary>How often pairs of each sort come to each cell (the m and u probabilities of Fellegi and Sunter, 1969, with several sorts of others).</summary>
/// <param name="Sorts">Share of each sort among the pairs; the first are the matches.</param>
/// <param name="Cells">Share of each cell among the pairs of a sort that both state a value: by sort, comparison and cell. Cell 0, missing, says nothing.</param>
internal sealed record AgreementModel(double[] Sorts, double[][][] Cells)
{
    private readonly double[][][] _logs = [.. Cells.Select(s => s.Select(c => c.Select(p => p > 0 ? Math.Log(p) : 0).ToArray()).ToArray())];

    /// <summary>Writes the probability of each sort for a pair of a pattern.</summary>
    public void Probabilities(ulong pattern, Span<double> sorts)
    {
        var most = double.NegativeInfinity;
        for (var s = 0; s < sorts.Length; s++)
        {
            var sum = Math.Log(Sorts[s]);
            for (var i = 0; i < _logs[s].Length; i++)
            {
                sum += _logs[s][i][AgreementCells.Cell(pattern, i)];
            }

            sorts[s] = sum;
            most = Math.Max(most, sum);
        }

        var all = 0.0;
        foreach (ref var sort in sorts)
        {
            sort = Math.Exp(sort - most);
            all += sort;
        }

        foreach (ref var sort in sorts)
        {
            sort /= all;
        }
    }

    /// <summary>The weight of a cell among matches against all others, in log-odds.</summary>
    public double Weight(int comparison, int cell)
    {
        var others = 0.0;
        for (var s = 1; s < Sorts.Length; s++)
        {
            others += Sorts[s] * Cells[s][comparison][cell];
        }

        return cell == 0 ? 0 : Math.Log(Cells[0][comparison][cell] * (1 - Sorts[0]) / others);
    }
}

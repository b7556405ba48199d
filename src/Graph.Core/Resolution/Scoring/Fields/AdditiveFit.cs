using Graph.Core.Resolution.Comparing;

namespace Graph.Core.Resolution.Scoring.Fields;

/// <summary>Additive weights in log-odds.</summary>
/// <param name="Prior">Of a pair before evidence.</param>
/// <param name="Cells">By comparison and cell; 0 for missing.</param>
internal sealed record AdditiveWeights(double Prior, double[][] Cells)
{
    /// <summary>The score of a pattern.</summary>
    public double Score(ulong pattern)
    {
        var score = Prior;
        for (var i = 0; i < Cells.Length; i++)
        {
            score += Cells[i][AgreementCells.Cell(pattern, i)];
        }

        return score;
    }
}

/// <summary>
/// Fits additive weights to the probabilities of an <see cref="AgreementModel"/> by logistic regression (Newton's method). Of comparisons that say
/// one thing (address, family name and phone of a household) the sum is right and not each for itself, and the score stays one that a person can add up.
/// </summary>
internal static class AdditiveFit
{
    // How strongly weights are held to those of the model, as pairs of even odds: what is never seen keeps them.
    private const double Held = 2;
    private const int MostRounds = 25;
    private const double Settled = 1e-4;
    private const double LongestStep = 2;

    /// <summary>Fits.</summary>
    /// <param name="patterns">The pairs.</param>
    /// <param name="model">What is known of them.</param>
    public static AdditiveWeights Fit(IReadOnlyList<CountedPattern> patterns, AgreementModel model, IReadOnlyList<ComparisonDefinition> comparisons)
    {
        var starts = comparisons.Select(c => AgreementCells.Starts(c)[^1]).ToArray();
        var first = new int[starts.Length];
        var count = 1;
        for (var i = 0; i < starts.Length; i++)
        {
            first[i] = count - 1;
            count += starts[i] - 1;
        }

        var anchor = new double[count];
        for (var i = 0; i < starts.Length; i++)
        {
            for (var cell = 1; cell < starts[i]; cell++)
            {
                anchor[first[i] + cell] = model.Weight(i, cell);
            }
        }

        anchor[0] = Math.Log(model.Sorts[0] / (1 - model.Sorts[0]));
        var weights = Newton(patterns, Targets(patterns, model), first, anchor);
        return new AdditiveWeights(weights[0], [.. starts.Select((cells, i) => Enumerable.Range(0, cells).Select(c => c == 0 ? 0 : weights[first[i] + c]).ToArray())]);
    }

    private static double[] Targets(IReadOnlyList<CountedPattern> patterns, AgreementModel model)
    {
        var targets = new double[patterns.Count];
        Span<double> sorts = stackalloc double[model.Sorts.Length];
        for (var n = 0; n < targets.Length; n++)
        {
            model.Probabilities(patterns[n].Pattern, sorts);
            targets[n] = sorts[0];
        }

        return targets;
    }

    private static double[] Newton(IReadOnlyList<CountedPattern> patterns, double[] targets, int[] first, double[] anchor)
    {
        var weights = (double[])anchor.Clone();
        var active = new int[first.Length + 1];
        for (var round = 0; round < MostRounds; round++)
        {
            var (slope, curve) = (new double[anchor.Length], new double[anchor.Length, anchor.Length]);
            for (var n = 0; n < targets.Length; n++)
            {
                var length = Active(patterns[n].Pattern, first, active);
                Add(patterns[n].Count, targets[n], active.AsSpan(0, length), weights, slope, curve);
            }

            for (var i = 0; i < anchor.Length; i++)
            {
                slope[i] += Held * (anchor[i] - weights[i]);
                curve[i, i] += Held;
            }

            var step = Cholesky.Solve(curve, slope);
            var longest = step.Max(Math.Abs);
            var scale = Math.Min(1, LongestStep / Math.Max(longest, LongestStep));
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] += scale * step[i];
            }

            if (longest < Settled)
            {
                break;
            }
        }

        return weights;
    }

    /// <summary>The weights that a pattern adds up: the prior, and one for each comparison that is not missing.</summary>
    private static int Active(ulong pattern, int[] first, int[] active)
    {
        var length = 1;
        active[0] = 0;
        for (var i = 0; i < first.Length; i++)
        {
            if (AgreementCells.Cell(pattern, i) is > 0 and var cell)
            {
                active[length++] = first[i] + cell;
            }
        }

        return length;
    }

    private static void Add(double count, double target, ReadOnlySpan<int> active, double[] weights, double[] slope, double[,] curve)
    {
        var score = 0.0;
        foreach (var i in active)
        {
            score += weights[i];
        }

        var probability = 1 / (1 + Math.Exp(-score));
        var (push, bend) = (count * (target - probability), count * probability * (1 - probability));
        for (var i = 0; i < active.Length; i++)
        {
            slope[active[i]] += push;
            for (var j = 0; j <= i; j++)
            {
                curve[active[i], active[j]] += bend;
            }
        }
    }
}

namespace Graph.Learning.Evaluation;

/// <summary>The steps of a ranking, best score first: how many matches and others stand at or above each distinct score.</summary>
public sealed class RocCurve
{
    private readonly (int Matches, int Others)[] _steps;
    private readonly int _matches;
    private readonly int _others;

    private RocCurve((int Matches, int Others)[] steps)
    {
        _steps = steps;
        (_matches, _others) = steps.Length == 0 ? (0, 0) : steps[^1];
    }

    /// <summary>Points (false-alert rate, recall) from (0, 0) to (1, 1).</summary>
    public IEnumerable<(double FalseAlerts, double Recall)> Points =>
        _steps.Prepend((0, 0)).Select(s => ((double)s.Item2 / _others, (double)s.Item1 / _matches));

    /// <summary>Area under the curve.</summary>
    public double Area => IsOneClass ? double.NaN : Points.Zip(Points.Skip(1), (a, b) => (b.FalseAlerts - a.FalseAlerts) * (a.Recall + b.Recall) / 2).Sum();

    public double AveragePrecision => IsOneClass ? double.NaN : Rises().Sum(s => s.Rise * Precision(s.Step)) / _matches;

    public double BestF1 => IsOneClass ? double.NaN : _steps.Max(s => 2.0 * s.Matches / (s.Matches + s.Others + _matches));

    /// <summary>How many pairs share their score with one of the other verdict.</summary>
    public int Tied => Rises().Where(s => s.Rise > 0 && s.Others > 0).Sum(s => s.Rise + s.Others);

    private bool IsOneClass => _matches == 0 || _others == 0;

    public static RocCurve Of(IEnumerable<ScoredExample> pairs)
    {
        var (matches, others) = (0, 0);
        var steps = new List<(int, int)>();
        foreach (var tie in pairs.GroupBy(p => p.Score).OrderByDescending(g => g.Key))
        {
            var same = tie.Count(p => p.Same);
            (matches, others) = (matches + same, others + tie.Count() - same);
            steps.Add((matches, others));
        }

        return new RocCurve([.. steps]);
    }

    /// <summary>Recall at the lowest threshold that lets at most this share of the others through.</summary>
    public double RecallAt(double falseAlerts) =>
        IsOneClass ? double.NaN : (double)_steps.LastOrDefault(s => s.Others <= falseAlerts * _others).Matches / _matches;

    private static double Precision((int Matches, int Others) step) => (double)step.Matches / (step.Matches + step.Others);

    private IEnumerable<(int Rise, int Others, (int Matches, int Others) Step)> Rises() =>
        _steps.Select((s, i) => i == 0 ? (s.Matches, s.Others, s) : (s.Matches - _steps[i - 1].Matches, s.Others - _steps[i - 1].Others, s));
}

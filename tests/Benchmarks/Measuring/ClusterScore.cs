namespace Benchmarks.Measuring;

/// <summary>How well found clusters are the true ones, over pairs of records.</summary>
/// <param name="Right">Pairs in one cluster, found and true.</param>
/// <param name="Found">Pairs in one found cluster.</param>
/// <param name="True">Pairs in one true cluster.</param>
public sealed record ClusterScore(long Right, long Found, long True)
{
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => True == 0 ? 1 : (double)Right / True;

    public double F1 => Found + True == 0 ? 1 : 2.0 * Right / (Found + True);

    /// <summary>Measures records, each with its true and its found cluster.</summary>
    public static ClusterScore Of<TTrue, TFound>(IReadOnlyCollection<(TTrue True, TFound Found)> records)
        where TTrue : notnull
        where TFound : notnull => new(
        Pairs(records.CountBy(r => r)), Pairs(records.CountBy(r => r.Found)), Pairs(records.CountBy(r => r.True)));

    private static long Pairs<T>(IEnumerable<KeyValuePair<T, int>> clusters) => clusters.Sum(c => (long)c.Value * (c.Value - 1) / 2);
}

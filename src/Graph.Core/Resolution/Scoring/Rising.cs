namespace Graph.Core.Resolution.Scoring;

/// <summary>Isotonic regression: the rising sequence nearest to the given one in weighted least squares (pool adjacent violators; Ayer et al., 1955).</summary>
internal static class Rising
{
    public static double[] Nearest(IReadOnlyList<double> values, IReadOnlyList<double> weights)
    {
        var pools = new List<Pool>();
        for (var i = 0; i < values.Count; i++)
        {
            pools.Add(new Pool(values[i], weights[i], 1));
            while (pools.Count > 1 && pools[^2].Value > pools[^1].Value)
            {
                var joined = pools[^2].With(pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add(joined);
            }
        }

        return [.. pools.SelectMany(p => Enumerable.Repeat(p.Value, p.Length))];
    }

    private readonly record struct Pool(double Value, double Weight, int Length)
    {
        public Pool With(Pool other) => new(
            ((Value * Weight) + (other.Value * other.Weight)) / (Weight + other.Weight), Weight + other.Weight, Length + other.Length);
    }
}

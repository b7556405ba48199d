using BenchmarkDotNet.Attributes;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Normalising;
using Graph.Core.Resolution.Scoring;

namespace Benchmarks.Tables;

/// <summary>What one record, and one pair, costs in each stage.</summary>
[MemoryDiagnoser]
public class PairStages
{
    private const int Count = 300;
    private readonly PairScorer _scorer = new(ScoreCards.Shipped());
    private IReadOnlyList<Record> _records = [];
    private (RecordProfile Left, RecordProfile Right)[] _pairs = [];
    private Evidence[][] _evidence = [];

    [GlobalSetup]
    public void Make()
    {
        _records = [.. MadeParties.Make(Count)];
        _pairs = [.. MadeParties.Pairs(Count / 3).Select(p => (Normaliser.Profile(p.Left), Normaliser.Profile(p.Right)))];
        _evidence = [.. _pairs.Select(p => Comparer.Compare(p.Left, p.Right, TwoAlone.Instance))];
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "normalise: a record with its keys")]
    public int Normalise()
    {
        var keys = 0;
        foreach (var record in _records)
        {
            keys += PreparedRecord.Of(record).Keys.Blocks.Length;
        }

        return keys;
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "compare: a pair")]
    public int Compare()
    {
        var levels = 0;
        foreach (var (left, right) in _pairs)
        {
            levels += Comparer.Compare(left, right, TwoAlone.Instance)[0].Level;
        }

        return levels;
    }

    [Benchmark(OperationsPerInvoke = Count, Description = "score: evidence to probability")]
    public double Score()
    {
        var scorer = _scorer.For(EntityKind.Person, EntityKind.Person);
        var sum = 0.0;
        foreach (var evidence in _evidence)
        {
            sum += scorer.Probability(scorer.Score(evidence));
        }

        return sum;
    }
}

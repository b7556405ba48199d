using Graph.Core.Resolution.Blocking.Fields;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Comparing.Claims;
using Graph.Core.Resolution.Comparing.Fields;
using Graph.Core.Resolution.Normalising.Fields;
using Graph.Core.Resolution.Scoring;

namespace Graph.Core.Resolution;

/// <summary>A pair of records of a table whose score is above a floor.</summary>
/// <param name="Alone">Whether names alone speak for it, which never joins two records by itself.</param>
internal readonly record struct FieldPair(int Left, int Right, double Score, bool Alone);

/// <summary>Walks the candidate pairs of a table in parallel; what it finds stands in the order of the blocks, whatever the number of threads.</summary>
internal sealed class FieldPairs(FieldTable table, FieldBlocks blocks)
{
    private const int Stretches = 256;

    /// <summary>How many pairs were candidates in the last walk.</summary>
    public long Candidates { get; private set; }

    /// <summary>The pairs that score at least <paramref name="floor"/>, exactly: a pair is given up as soon as nothing it may still show could lift it there.</summary>
    public List<FieldPair> Above(double floor, Scorer scorer)
    {
        var ceilings = Ceilings(scorer);
        return Walk<FieldPair>((left, right, found) =>
        {
            if (Score(left, right, floor, scorer, ceilings) is { } pair)
            {
                found.Add(pair);
            }
        });
    }

    /// <summary>What <paramref name="read"/> makes of the candidates whose smaller record is <paramref name="sampled"/>.</summary>
    public List<T> Sample<T>(Func<int, bool> sampled, Func<int, int, T> read) => Walk<T>((left, right, found) =>
    {
        if (sampled(left))
        {
            found.Add(read(left, right));
        }
    });

    private List<T> Walk<T>(Action<int, int, List<T>> take)
    {
        var found = new List<T>[Stretches];
        var candidates = new long[Stretches];
        Parallel.For(0, Stretches, s =>
        {
            found[s] = [];
            var end = (int)((long)blocks.Count * (s + 1) / Stretches);
            for (var block = (int)((long)blocks.Count * s / Stretches); block < end; block++)
            {
                candidates[s] += WalkBlock(block, take, found[s]);
            }
        });
        Candidates = candidates.Sum();
        return [.. found.SelectMany(f => f)];
    }

    private long WalkBlock<T>(int block, Action<int, int, List<T>> take, List<T> found)
    {
        var candidates = 0L;
        var members = blocks.Members(block);
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                if (blocks.IsFirstOf(block, members[i], members[j]) && !KindComparison.Contradict(table.Kind(members[i]), table.Kind(members[j])))
                {
                    candidates++;
                    take(members[i], members[j], found);
                }
            }
        }

        return candidates;
    }

    private FieldPair? Score(int left, int right, double floor, Scorer scorer, double[] ceilings)
    {
        Span<Evidence> outcomes = stackalloc Evidence[FieldComparer.Definitions.Count];
        var score = scorer.Prior;
        for (var group = 0; group < FieldComparer.Groups; group++)
        {
            if (score + ceilings[group] < floor)
            {
                return null;
            }

            FieldComparer.Compare(group, table, left, right, outcomes);
            for (var i = FieldComparer.Start(group); i < FieldComparer.Start(group + 1); i++)
            {
                score += scorer.Contribution(i, outcomes[i]);
            }
        }

        return score >= floor ? new FieldPair(left, right, score, FieldComparer.IsAlone(outcomes)) : null;
    }

    /// <summary>The most that the groups from each on may add.</summary>
    private static double[] Ceilings(Scorer scorer)
    {
        var ceilings = new double[FieldComparer.Groups + 1];
        for (var group = FieldComparer.Groups - 1; group >= 0; group--)
        {
            var (start, end) = (FieldComparer.Start(group), FieldComparer.Start(group + 1));
            ceilings[group] = ceilings[group + 1] + Enumerable.Range(start, end - start).Sum(scorer.Most);
        }

        return ceilings;
    }
}

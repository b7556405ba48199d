using Graph.Core.Model;
using Graph.Core.Resolution.Blocking.Fields;
using Graph.Core.Resolution.Comparing;
using Graph.Core.Resolution.Comparing.Fields;
using Graph.Core.Resolution.Normalising.Fields;
using Graph.Core.Resolution.Scoring;
using Graph.Core.Resolution.Scoring.Fields;

namespace Graph.Core.Resolution;

/// <summary>
/// Resolves whole files without a store, by the stages of the sentence: normalised field by field, blocked, compared, scored by a card learned from
/// the files themselves, and clustered. Nothing depends on the order of threads: equal files, equal answer.
/// </summary>
public static class Deduplication
{
    // Pairs of this many records teach as much as those of a million would.
    private const int Sampled = 40_000;

    /// <summary>Resolves the files.</summary>
    /// <exception cref="Sources.UnreadableFileException">A file is not what it says.</exception>
    public static Deduplicated Run(DedupeRequest request, CancellationToken cancellation)
    {
        var table = new FieldReading(request).Read(cancellation);
        var pairs = new FieldPairs(table, FieldBlocks.Of(table));
        var (card, learned) = Learn(table, pairs);
        cancellation.ThrowIfCancellationRequested();
        var scorer = new Scorer(card, FieldComparer.Definitions);
        var found = pairs.Above(scorer.ScoreAt(card.Thresholds.Review), scorer);
        cancellation.ThrowIfCancellationRequested();
        var floor = scorer.ScoreAt(card.Thresholds.Match);
        var leaders = new FieldClusters(table, (left, right) => Score(table, scorer, left, right)).Leaders([.. found.Where(p => p.Score >= floor && !p.Alone)]);
        return new Deduplicated(table, scorer, card, found, leaders, pairs.Candidates, learned);
    }

    /// <summary>The score of any two records.</summary>
    internal static double Score(FieldTable table, Scorer scorer, int left, int right)
    {
        Span<Evidence> outcomes = stackalloc Evidence[FieldComparer.Definitions.Count];
        FieldComparer.Compare(table, left, right, outcomes);
        return scorer.Score(outcomes);
    }

    private static (KindCard Card, long Pairs) Learn(FieldTable table, FieldPairs pairs)
    {
        var starts = FieldComparer.Definitions.Select(AgreementCells.Starts).ToArray();
        var within = Math.Min(1, (double)Sampled / Math.Max(1, table.Count)) * ulong.MaxValue;
        var patterns = pairs.Sample(left => StableHash.Of(table.Key(left).RecordId) <= within, (left, right) => Pattern(table, starts, left, right));
        var counted = patterns.CountBy(p => p).Select(p => new CountedPattern(p.Key, p.Value)).OrderBy(p => p.Pattern).ToList();
        return (LearnedCard.Of(counted, FieldComparer.Definitions), patterns.Count);
    }

    private static ulong Pattern(FieldTable table, int[][] starts, int left, int right)
    {
        Span<Evidence> outcomes = stackalloc Evidence[FieldComparer.Definitions.Count];
        FieldComparer.Compare(table, left, right, outcomes);
        return AgreementCells.Pattern(starts, outcomes);
    }
}

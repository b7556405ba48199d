using Graph.Core.Model;
using Graph.Core.Resolution;

namespace Graph.Server.Commands;

/// <summary>One line of <c>dedupe --explain</c>: the waterfall of a pair.</summary>
internal sealed record DedupeLine(string Left, string Right, double Prior, double Score, double Probability, string Decision, string Reason, IReadOnlyList<Contribution> Contributions)
{
    public static DedupeLine Of(RecordKey left, RecordKey right, ScoredPair pair) =>
        new(left.ToString(), right.ToString(), pair.Prior, pair.Score, pair.Probability, Words.Of(pair.Decision), pair.Reason, pair.Contributions);
}

using System.Text.Json.Serialization;
using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Core.Sources.Pairs;
using Graph.Server.Lists;

namespace Graph.Server.Commands;

/// <summary>The lines of comparing (<c>schema/compare.schema.json</c>).</summary>
/// <param name="lines">Where they go.</param>
/// <param name="lists">The lists that stand, where pairs are of stored records; null where pairs bring their own.</param>
/// <param name="brief">Whether contributions are left out.</param>
internal sealed class PairLines(JsonLines lines, IReadOnlyList<ListAge>? lists, bool brief)
{
    public void Write(long index, Explanation explanation)
    {
        var (left, right, same) = (explanation.Left.Key, explanation.Right.Key, explanation.SameAs);
        lines.Write(new PairScoreLine(index, left.ToString(), right.ToString(), same.Prior, same.Score, same.Probability, Words.Of(same.Decision))
        {
            Contributions = brief ? null : same.Contributions,
            Lists = lists is null ? null : [.. lists.Where(l => l.Source == left.Source || l.Source == right.Source).Select(ListLine.Of)],
        });
    }

    public void Write(UnreadPair pair) => lines.Write(new PairErrorLine(pair.Index, pair.Error));
}

/// <summary>One line of comparing.</summary>
internal sealed record PairScoreLine(long Index, string Left, string Right, double Prior, double Score, double Probability, string Decision)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Contribution>? Contributions { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ListLine>? Lists { get; init; }
}

/// <summary>The line of a pair that could not be read.</summary>
internal sealed record PairErrorLine(long Index, string Error);

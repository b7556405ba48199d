using Graph.Core.Model;
using Graph.Core.Resolution;
using Graph.Server.Lists;

namespace Graph.Server.Commands;

/// <summary>An explanation as machine output.</summary>
internal sealed record ExplanationLine(string Left, string Right, bool SameEntity, PairLine SameAs, PairLine Associated, IReadOnlyList<JudgementLine> Judgements, IReadOnlyList<ListLine> Lists)
{
    public static ExplanationLine Of(Explanation e, IReadOnlyList<ListAge> lists) => new(
        e.Left.Key.ToString(),
        e.Right.Key.ToString(),
        e.SameEntity,
        PairLine.Of(e.SameAs),
        PairLine.Of(e.Associated),
        [.. e.Judgements.Select(JudgementLine.Of)],
        [.. lists.Select(ListLine.Of)]);
}

/// <summary>A scored pair.</summary>
internal sealed record PairLine(string Link, double Prior, double Score, double Probability, string Decision, string Reason, IReadOnlyList<Contribution> Contributions)
{
    public static PairLine Of(ScoredPair p) => new(Words.Of(p.Kind), p.Prior, p.Score, p.Probability, Words.Of(p.Decision), p.Reason, p.Contributions);
}

/// <summary>A person's verdict on the pair.</summary>
internal sealed record JudgementLine(string Id, string Link, string Verdict, string User, string? Reason, DateTime At, DateTime? RevokedAt, string? RevokedBy)
{
    public static JudgementLine Of(Judgement j) => new(
        j.Id, Words.Of(j.Link.Kind), Words.Of(j.Verdict), j.User, j.Reason, j.At.UtcDateTime, j.RevokedAt?.UtcDateTime, j.RevokedBy);
}

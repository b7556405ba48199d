using Graph.Core.Model;

namespace Graph.Core.Resolution;

/// <summary>The verdicts that stand: of several on one pair the latest, ties to the larger id; revoked ones not.</summary>
internal static class Verdicts
{
    /// <summary>The standing verdict by pair; an <see cref="Verdict.Unsure"/> one withdraws what stood before it.</summary>
    public static Dictionary<LinkKey, Judgement> Standing(IEnumerable<Judgement> judgements, Judgement? pending) =>
        With(judgements, pending)
            .Where(j => j.RevokedAt is null)
            .OrderBy(j => j.At).ThenBy(j => j.Id, StringComparer.Ordinal)
            .GroupBy(j => j.Link)
            .Select(g => g.Last())
            .ToDictionary(j => j.Link);

    /// <summary>The link with a person's word applied to it (design rule 3).</summary>
    public static CandidateLink Apply(CandidateLink link, Judgement? judgement) => judgement?.Verdict switch
    {
        Verdict.Positive => link with { Decision = LinkDecision.Match, Reason = $"judged {Word(link)} by {judgement.User}" },
        Verdict.Negative => link with { Decision = LinkDecision.None, Reason = $"judged {Unword(link)} by {judgement.User}" },
        Verdict.Unsure or null => link,
        _ => throw new InvalidOperationException($"Unknown verdict {judgement.Verdict}."),
    };

    private static string Word(CandidateLink link) => link.Kind == LinkKind.SameAs ? "the same" : "connected";

    private static string Unword(CandidateLink link) => link.Kind == LinkKind.SameAs ? "different" : "not connected";

    private static IEnumerable<Judgement> With(IEnumerable<Judgement> judgements, Judgement? pending) =>
        pending is null ? judgements : judgements.Where(j => !string.Equals(j.Id, pending.Id, StringComparison.Ordinal)).Append(pending);
}

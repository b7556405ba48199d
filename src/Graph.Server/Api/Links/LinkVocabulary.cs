using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Server.Api.Links;

/// <summary>Kinds of candidate link in the schema.</summary>
internal sealed class LinkKindType() : Vocabulary<LinkKind>("LinkKind", "What a candidate link says of its two records.", Meaning)
{
    private static string Meaning(LinkKind kind) => kind == LinkKind.SameAs ? "They are one party." : "They are connected.";
}

/// <summary>Decisions on links in the schema.</summary>
internal sealed class LinkDecisionType() : Vocabulary<LinkDecision>("LinkDecision", "What was decided of a candidate link.", Meaning)
{
    private static string Meaning(LinkDecision decision) => decision switch
    {
        LinkDecision.Match => "At or above the automatic threshold and past every guard.",
        LinkDecision.Review => "For a person to judge.",
        LinkDecision.None => "Below the review threshold, or not asked: the reason says why.",
        LinkDecision.Conflict => "Would join, but a guard, a contradiction or a judgement forbids it.",
        _ => throw new InvalidOperationException($"The decision {decision} has no description."),
    };
}

/// <summary>Orders of links in the schema.</summary>
internal sealed class LinkOrderType() : Vocabulary<LinkOrder>("LinkOrder", "The order of a list of candidate links.", Meaning)
{
    private static string Meaning(LinkOrder order) =>
        order == LinkOrder.Key ? "By the keys of the two records." : "By risk times uncertainty, greatest first: what a reviewer should see next.";
}

/// <summary>Verdicts in the schema.</summary>
internal sealed class VerdictType() : Vocabulary<Verdict>("Verdict", "A person's verdict on a candidate link.", Meaning)
{
    private static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Positive => "Yes, it is so.",
        Verdict.Negative => "No: never to be joined, by whatever else is found.",
        Verdict.Unsure => "Seen and left open.",
        _ => throw new InvalidOperationException($"The verdict {verdict} has no description."),
    };
}

using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.Api.Relay;
using GraphQL.Types;

namespace Graph.Server.Api.Links;

/// <summary>Candidate links and explanations.</summary>
internal static class LinkQueries
{
    public static void AddLinks(this ObjectGraphType query)
    {
        query.Field<NonNullGraphType<ConnectionType<CandidateLink, CandidateLinkType>>>("candidateLinks")
            .Description("Candidate links by filter: with the decision REVIEW, the queue of a reviewer.")
            .Argument<LinkKindType>("kind", "Only of this kind.")
            .Argument<ListGraphType<NonNullGraphType<LinkDecisionType>>>("decisions", "Only with these decisions.")
            .Argument<StringGraphType>("source", "Only with a record of this source.")
            .Argument<NonNullGraphType<LinkOrderType>>("orderBy", "The order.", a => a.DefaultValue = LinkOrder.RiskAndUncertainty)
            .First().After().Cost(5)
            .ResolveAsync(LinkReads.PageAsync);
        query.Field<ExplanationType>("explain")
            .Description("Why two records or entities are, or are not, one party or connected; null when one is not known.")
            .Key("a", "A record key or entity id.")
            .Key("b", "Another.")
            .Cost(20)
            .ResolveAsync(async c => await c.Graph().ExplainAsync(c.Key("a"), c.Key("b"), c.CancellationToken));
    }
}

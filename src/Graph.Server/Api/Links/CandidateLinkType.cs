using Graph.Core.Model;
using Graph.Server.Api.Entities;
using Graph.Server.Api.Loading;
using Graph.Server.Api.Records;
using GraphQL.Types;

namespace Graph.Server.Api.Links;

/// <summary>A candidate link in the schema.</summary>
internal sealed class CandidateLinkType : ObjectGraphType<CandidateLink>
{
    public CandidateLinkType()
    {
        Name = "CandidateLink";
        Description = "A scored pair of records: one party, or connected, with the decision and its reasons.";
        Interface<NodeType>();
        this.Required<CandidateLink, IdGraphType>("id", "The global id.", l => GlobalIds.Of(l.Key));
        this.Required<CandidateLink, LinkKindType>("kind", "Identity or connection.", l => l.Kind);
        this.Required<CandidateLink, IdGraphType>("leftKey", "Key of the left record; it sorts before the right one.", l => l.Left.ToString());
        this.Required<CandidateLink, IdGraphType>("rightKey", "Key of the right record.", l => l.Right.ToString());
        Scores();
        Field<RecordType>("left").Description("The left record.").Resolve(c => c.Loaders().Record(c.Source.Left));
        Field<RecordType>("right").Description("The right record.").Resolve(c => c.Loaders().Record(c.Source.Right));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<JudgementType>>>>("judgements")
            .Description("Verdicts on the pair, by time, revoked ones among them.")
            .Resolve(c => c.Loaders().Judgements(c.Source.Key).Then(j => j ?? []));
    }

    private void Scores()
    {
        this.Required<CandidateLink, FloatGraphType>("prior", "Log-odds before evidence.", l => l.Prior);
        this.Required<CandidateLink, FloatGraphType>("score", "Prior plus the weights of the contributions.", l => l.Score);
        this.Required<CandidateLink, FloatGraphType>("probability", "Calibrated logistic of the score.", l => l.Probability);
        this.Required<CandidateLink, LinkDecisionType>("decision", "What was decided.", l => l.Decision);
        this.RequiredText("reason", "The rule or person behind the decision.", l => l.Reason);
        this.Required<CandidateLink, FloatGraphType>("risk", "0 to 1: what a wrong decision would cost.", l => l.Risk);
        this.Required<CandidateLink, FloatGraphType>("priority", "Risk times uncertainty: the order of the review queue.", l => l.Priority);
        this.RequiredText("model", "Hash of the model that scored it.", l => l.Model);
        this.Listed<CandidateLink, ContributionType>("contributions", "The evidence, in the order of the model.", l => l.Contributions);
    }
}
